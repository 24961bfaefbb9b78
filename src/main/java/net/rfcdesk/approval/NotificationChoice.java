package net.rfcdesk.approval;

import java.util.Locale;

/** How much of what concerns them somebody wants to be told by mail, and when. */
public enum NotificationChoice {
    /** The default. */
    AT_ONCE,
    /** In one mail for each morning. */
    DAILY,
    /** Only what asks for their decision, at once. */
    ONLY_WHEN_ASKED,
    NOTHING;

    /** @return the key of its name */
    public String key() {
        return "rfc-desk.notifications." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
