package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** An RFC becomes a page again only as long as its record tells of nothing but its beginning. */
class UndoRulesTest {

    private static final int MADE = 2;
    private static final Entry REGISTERED =
            Entry.registered(stamp(MADE), new RfcRef("DS", RfcNumber.of(1)), "Caching", List.of());
    private static final Entry IMPORTED = Entry.statusImported(
            stamp(MADE), new StatusImported(StatusImported.Source.LABEL, "adopted", Status.ACCEPTED));

    @Test
    void beginningAloneStandsAgainstNothing() {
        assertThat(refusal(MADE, REGISTERED)).isNull();
        Entry imported = IMPORTED.numbered(2);
        assertThat(refusal(
                        MADE,
                        REGISTERED,
                        IMPORTED,
                        Entry.bypassed(stamp(MADE), Status.PROPOSED, imported),
                        Entry.statusChanged(stamp(MADE), Status.ACCEPTED, Status.IMPLEMENTED, imported)))
                .isNull();
    }

    @Test
    void decisionKeepsItAlsoWhenTheTextChangedSince() {
        assertThat(refusal(MADE + 1, REGISTERED, Entry.decided(stamp(MADE), "lead", Choice.CHANGES_REQUESTED, "Why?")))
                .isEqualTo(RefusalCode.UNDO_DECIDED);
    }

    @Test
    void anotherVersionKeepsItWhetherTheRecordKnowsOfItOrNot() {
        assertThat(refusal(MADE + 1, REGISTERED)).isEqualTo(RefusalCode.UNDO_EDITED);
        assertThat(refusal(MADE, REGISTERED, Entry.of(EntryKind.EDITED, stamp(MADE + 1))))
                .isEqualTo(RefusalCode.UNDO_EDITED);
    }

    @Test
    void anythingElseThatSomebodyDidKeepsIt() {
        assertThat(refusal(MADE, REGISTERED, Entry.concernRaised(stamp(MADE), "Why?")))
                .isEqualTo(RefusalCode.UNDO_CHANGED);
        assertThat(refusal(MADE, REGISTERED, Entry.statusChanged(stamp(MADE), Status.PROPOSED, Status.REJECTED, "No")))
                .isEqualTo(RefusalCode.UNDO_CHANGED);
        assertThat(refusal(
                        MADE,
                        REGISTERED,
                        IMPORTED,
                        Entry.statusChanged(stamp(MADE), Status.PROPOSED, Status.REJECTED, REGISTERED.numbered(1))))
                .isEqualTo(RefusalCode.UNDO_CHANGED);
    }

    private static RefusalCode refusal(int now, Entry... entries) {
        List<Entry> numbered = new ArrayList<>();
        for (Entry entry : entries) {
            numbered.add(entry.numbered(numbered.size() + 1));
        }
        return UndoRules.cannotUndo(new History(numbered), MADE, now)
                .map(Refusal::reason)
                .orElse(null);
    }

    private static AuditStamp stamp(int version) {
        return new AuditStamp(new Actor("ann", "ann"), Instant.parse("2026-03-01T10:00:00Z"), version, "f" + version);
    }
}
