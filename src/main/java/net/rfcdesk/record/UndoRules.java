package net.rfcdesk.record;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** Whether a page may become again what it was before it was made an RFC; the answer is empty when nothing stands against it. */
public final class UndoRules {

    private static final Set<EntryKind> BEGINNING = EnumSet.of(EntryKind.REGISTERED, EntryKind.STATUS_IMPORTED);

    private UndoRules() {}

    /**
     * Nothing of a record is lost by it but that the RFC began.
     *
     * @param made the version of the page that made it an RFC
     * @param now the version that the page has
     */
    public static Optional<Refusal> cannotUndo(History history, int made, int now) {
        if (history.entries().stream().anyMatch(entry -> entry.kind() == EntryKind.DECIDED)) {
            return Optional.of(Refusal.of(RefusalCode.UNDO_DECIDED));
        }
        if (now != made || history.entries().stream().anyMatch(entry -> entry.pageVersion() != made)) {
            return Optional.of(Refusal.of(RefusalCode.UNDO_EDITED));
        }
        Set<Integer> imports = history.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.STATUS_IMPORTED)
                .map(Entry::sequence)
                .collect(Collectors.toSet());
        boolean untouched = history.entries().stream()
                .allMatch(entry -> BEGINNING.contains(entry.kind())
                        || entry.to() != null && imports.contains(Objects.requireNonNullElse(entry.about(), 0)));
        return untouched ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.UNDO_CHANGED));
    }
}
