package net.rfcdesk.page;

import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;

/** Checks the reasons that people write. */
final class Words {

    static final int MOST = 4000;

    private Words() {}

    /**
     * @param reason may be null
     * @return without white space around it
     * @throws net.rfcdesk.rfc.Refused when it is missing and may not be, or too long
     */
    static String checked(String reason, boolean required) {
        String words = reason == null ? "" : reason.strip();
        if (required && words.isEmpty()) {
            throw Refusal.of(Reason.REASON_REQUIRED).in("reason").exception();
        }
        if (words.length() > MOST) {
            throw Refusal.of(Reason.REASON_TOO_LONG, MOST).in("reason").exception();
        }
        return words;
    }
}
