package net.rfcdesk.service;

import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Checks the reasons that people write. */
final class ReasonText {

    private static final String FIELD = "reason";

    private ReasonText() {}

    /**
     * @return as {@link InputText#text} writes it
     * @throws net.rfcdesk.rfc.Refused when it is missing and may not be, too long, or cannot be kept
     */
    static String checked(@Nullable String reason, boolean required) {
        String written = reason == null ? "" : reason;
        InputText.cannotBeText(written, FIELD).ifPresent(Refusal::raise);
        String words = InputText.text(written);
        if (required && words.isEmpty()) {
            throw Refusal.of(RefusalCode.REASON_REQUIRED).in(FIELD).exception();
        }
        if (InputText.length(words) > InputText.MOST_OF_TEXT) {
            throw Refusal.of(RefusalCode.REASON_TOO_LONG, InputText.MOST_OF_TEXT)
                    .in(FIELD)
                    .exception();
        }
        return words;
    }
}
