package net.rfcdesk.approval;

import java.util.Locale;

/** What must hold for somebody to decide, in the order in which it is asked. */
public enum Rule {
    PAGE_VISIBLE,
    /** Asked only when one looks at an old version, about which there is nothing else to ask. */
    LATEST_VERSION,
    LOGGED_IN,
    /** Asked only when one wants to decide for somebody else. */
    DELEGATE,
    SITE_WRITABLE,
    RFC_OPEN,
    ASKED,
    NOT_THE_AUTHOR,
    NOT_A_CO_AUTHOR,
    ACTIVE,
    NOT_TWICE,
    STAGE_OPEN;

    /** @return for programs, as in "logged-in" */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the key of its sentence, as in "rfc-desk.rule.logged-in" */
    public String key() {
        return "rfc-desk.rule." + code();
    }
}
