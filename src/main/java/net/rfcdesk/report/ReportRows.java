package net.rfcdesk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.Representative;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.page.RfcLists;
import net.rfcdesk.record.History;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.SettingsStore;

/** Makes rows of RFCs that the reader may view, out of their records. */
public final class ReportRows {

    private final RecordStore records;
    private final SettingsStore settings;
    private final RfcLists lists;
    private final ReaderClock clock;

    public ReportRows(RecordStore records, SettingsStore settings, RfcLists lists, ReaderClock clock) {
        this.records = records;
        this.settings = settings;
        this.lists = lists;
        this.clock = clock;
    }

    List<ReportRow> of(List<ListedRfc> visible) {
        return of(visible, read(visible, List.of()));
    }

    /** @param read with the records of all of them. @return as above */
    List<ReportRow> of(List<ListedRfc> visible, LoadedRecords read) {
        return rows(visible, read).toList();
    }

    /** @return the records of these RFCs and of their spaces, and those of the other spaces, in one statement */
    LoadedRecords read(List<ListedRfc> visible, List<String> spaceKeys) {
        Set<StreamId> streams = streams(visible);
        spaceKeys.forEach(key -> streams.add(StreamId.space(key)));
        return records.histories(streams);
    }

    /** As above, without keeping the records that are read. */
    Stream<ReportRow> uncached(List<ListedRfc> visible) {
        return rows(visible, records.readUncached(streams(visible)));
    }

    private Stream<ReportRow> rows(List<ListedRfc> visible, LoadedRecords read) {
        Directory directory = lists.directory();
        return visible.stream().map(each -> row(each, read, directory));
    }

    /** @param consulted whether also those that only ask for advice. @return those that wait for that user, with what of them does */
    Stream<WaitingRow> waitingFor(Representative representative, boolean consulted, List<ListedRfc> visible) {
        LoadedRecords read = records.histories(streams(visible));
        Directory directory = lists.directory();
        return visible.stream().flatMap(each -> {
            List<PendingDecision> waits = pending(representative, each, read, directory)
                    .filter(wait -> consulted || !wait.consulted())
                    .toList();
            return waits.isEmpty() ? Stream.empty() : Stream.of(new WaitingRow(row(each, read, directory), waits));
        });
    }

    /** @return those of them that have such a decision for that user */
    Stream<ListedRfc> thatWaitFor(
            Representative representative, List<ListedRfc> visible, Predicate<PendingDecision> wanted) {
        LoadedRecords read = records.histories(streams(visible));
        Directory directory = lists.directory();
        return visible.stream()
                .filter(each -> pending(representative, each, read, directory).anyMatch(wanted));
    }

    /** @return those of them that are due for review */
    Stream<ListedRfc> thatAreDueForReview(List<ListedRfc> visible) {
        LoadedRecords read = records.histories(streams(visible));
        LocalDate today = clock.now().today();
        return visible.stream()
                .filter(each -> ReportRow.isDueForReview(
                        each,
                        read.ofPage(each.rfc().pageId()),
                        read.settingsOf(each.rfc().spaceKey()),
                        today));
    }

    private Stream<PendingDecision> pending(
            Representative representative, ListedRfc listed, LoadedRecords read, Directory directory) {
        Rfc rfc = listed.rfc();
        return lists
                .pendingDecisions(
                        representative, listed, read.ofPage(rfc.pageId()), read.settingsOf(rfc.spaceKey()), directory)
                .stream();
    }

    /** @return with the number as its space calls it; a statement of its own */
    ListedRfc numbered(ListedRfc listed) {
        return listed.numbered(settings.of(listed.rfc().spaceKey()).prefix());
    }

    private static Set<StreamId> streams(List<ListedRfc> visible) {
        return visible.stream()
                .map(ListedRfc::rfc)
                .flatMap(rfc -> Stream.of(StreamId.page(rfc.pageId()), StreamId.space(rfc.spaceKey())))
                .collect(Collectors.toSet());
    }

    private ReportRow row(ListedRfc listed, LoadedRecords read, Directory directory) {
        SpaceSettings space = read.settingsOf(listed.rfc().spaceKey());
        ListedRfc numbered = listed.numbered(space.prefix());
        History history = read.ofPage(numbered.rfc().pageId());
        return ReportRow.of(
                numbered,
                lists.roleStatuses(numbered, history, space, directory),
                history,
                space,
                clock.now().today());
    }
}
