package net.rfcdesk.approval;

import java.util.Locale;

/** Whose settings say something about an RFC. */
public enum SettingsScope {
    SITE,
    SPACE;

    /** @return the key of its name in a sentence about settings, as in "the site" */
    public String key() {
        return "rfc-desk.scope." + name().toLowerCase(Locale.ROOT);
    }
}
