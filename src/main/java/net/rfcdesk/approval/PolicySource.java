package net.rfcdesk.approval;

import java.util.Locale;

/** Where the answer to a policy that holds in a space comes from. */
public enum PolicySource {
    /** The space chose it. */
    SPACE,
    /** The site chose it for spaces that choose nothing. */
    SITE,
    /** The site chose it, and no space can choose another one. */
    LOCKED,
    /** Nobody chose it. */
    DEFAULT;

    /** @return the key of a sentence that says so */
    public String key() {
        return "rfc-desk.source." + code();
    }

    /** @return its name in JSON; stable */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
