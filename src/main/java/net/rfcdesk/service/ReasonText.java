package net.rfcdesk.service;

import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Checks the reasons that people write. */
final class ReasonText {

    private static final String FIELD = "reason";
    private static final String NOTE = "note";

    private ReasonText() {}

    /**
     * @return as {@link InputText#text} writes it
     * @throws net.rfcdesk.rfc.Refused when it is missing and may not be, too long, or cannot be kept
     */
    static String checked(@Nullable String reason, boolean required) {
        String words = words(reason, FIELD, Refusal.of(RefusalCode.REASON_TOO_LONG, InputText.MOST_OF_TEXT));
        if (required && words.isEmpty()) {
            throw Refusal.of(RefusalCode.REASON_REQUIRED).in(FIELD).exception();
        }
        return words;
    }

    /**
     * For what nobody needs to say.
     *
     * @return as above
     */
    static String note(@Nullable String note) {
        return words(note, NOTE, Refusal.of(RefusalCode.TEXT_TOO_LONG, NOTE, InputText.MOST_OF_TEXT));
    }

    private static String words(@Nullable String text, String field, Refusal tooLong) {
        String written = text == null ? "" : text;
        InputText.cannotBeText(written, field).ifPresent(Refusal::raise);
        String words = InputText.text(written);
        if (InputText.length(words) > InputText.MOST_OF_TEXT) {
            throw tooLong.in(field).exception();
        }
        return words;
    }
}
