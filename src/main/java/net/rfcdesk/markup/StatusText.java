package net.rfcdesk.markup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Rewrites by when an RFC is to be decided, and leaves every other character of the page as it is. */
public final class StatusText {

    private final String storage;
    private final PageText text;
    private final List<MacroReader> statuses;

    public StatusText(String storage) {
        StorageReader reader = new StorageReader(storage);
        this.storage = storage;
        this.text = reader.read();
        this.statuses = reader.statuses();
    }

    /**
     * Of several status macros the first one names the day from then on, and no other one.
     *
     * @param day none for no day
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_UNREADABLE} when the page is not well-formed, {@link
     *     RefusalCode#NO_STATUS_MACRO} when it has no such macro
     */
    public String decidedBy(@Nullable LocalDate day) {
        text.requireReadable();
        if (statuses.isEmpty()) {
            throw Refusal.of(RefusalCode.NO_STATUS_MACRO).exception();
        }
        Splice splice = new Splice(storage);
        for (int i = 0; i < statuses.size(); i++) {
            String written = i == 0 && day != null ? day.toString() : "";
            MacroWriter.put(splice, statuses.get(i), Map.of(StorageReader.DECIDE_BY, written));
        }
        return splice.text();
    }
}
