package net.rfcdesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.rfcdesk.ReaderSettings;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.RfcLists;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.SettingsStore;
import net.rfcdesk.store.StoredRfc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a report does when there is a great deal to look at, and when there is next to nothing. */
class ReportBoundsTest {

    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");
    private static final TimeZoneManager UTC = ReaderSettings.in("UTC");

    private final RfcStore store = mock();
    private final RfcLists lists = mock();
    private final Access access = mock();
    private final List<Integer> asked = new ArrayList<>();
    private final RecordStore records = mock();
    private final SettingsStore settings = mock();
    private final People people = mock();
    private final ReaderClock clock = new ReaderClock(Clock.fixed(NOW, ZoneOffset.UTC), UTC);
    private final ReportRows rows = new ReportRows(records, settings, lists, clock);
    private final VisibleRows visibleRows = new VisibleRows(store, lists, rows, mock(), access, people);
    private final Selections selections = new Selections(records, access, people, clock);
    private final Report report = new Report(store, selections, visibleRows, rows, mock(), people);
    private int stored;
    private int fitting;
    private boolean visible = true;

    @BeforeEach
    void everythingOfOneSpace() {
        when(access.viewableSpace("DS")).thenReturn(Optional.of("DS"));
        when(settings.of("DS")).thenReturn(SpaceSettings.DEFAULTS);
        when(store.list(any(), anyInt(), anyInt()))
                .thenAnswer(call -> rows(call.getArgument(0), call.<Integer>getArgument(1), call.getArgument(2)));
        when(store.walk(any(), anyLong(), anyInt()))
                .thenAnswer(call -> rows(call.getArgument(0), call.<Long>getArgument(1), call.getArgument(2)));
        when(store.besides(any(), anyList(), anyInt())).thenAnswer(call -> {
            List<Long> named = call.getArgument(1);
            return rows(call.getArgument(0), 0, stored).stream()
                    .filter(row -> !named.contains(row.rfc().pageId()))
                    .limit(call.<Integer>getArgument(2))
                    .toList();
        });
        when(lists.listed(anyList(), anyList())).thenAnswer(call -> {
            List<StoredRfc> rows = call.getArgument(0);
            asked.add(rows.size() + call.<List<Long>>getArgument(1).size());
            return visible ? rows.stream().map(ReportBoundsTest::listed).toList() : List.of();
        });
        LoadedRecords read = mock();
        when(records.histories(any())).thenReturn(read);
        when(records.readUncached(any())).thenReturn(read);
        when(read.ofPage(anyLong())).thenReturn(new History(List.of()));
        when(read.settingsOf("DS")).thenReturn(SpaceSettings.DEFAULTS);
    }

    @Test
    void hostIsAskedForAsManyPagesWhetherHiddenOnesFitOrNone() {
        stored = 200;
        visible = false;
        for (int each : List.of(0, 1, 7, VisibleRows.FEWEST_ASKED - 1)) {
            fitting = each;
            report.list(query("words", "secret"));
            report.part(query("words", "secret"), 0);
            report.all(query("words", "secret")).forEach(row -> {});
        }

        assertThat(asked).hasSize(12).containsOnly(VisibleRows.FEWEST_ASKED);
    }

    @Test
    void hostIsAskedForNoMoreThanThereAre() {
        stored = 3;
        fitting = 1;

        report.list(query("words", "secret"));

        assertThat(asked).containsExactly(3);
    }

    @Test
    void tooManyAreNotSortedByWhatTheirRecordsTell() {
        stored = Report.MOST_SORTED;
        fitting = Report.MOST_SORTED;
        assertThat(report.list(query("sort", "missing")).rows()).hasSize(20);

        fitting = ++stored;
        assertThatThrownBy(() -> report.list(query("sort", "missing")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.TOO_MANY_TO_SORT));
        visible = false;
        assertThat(report.list(query("sort", "missing")).rows())
                .as("of hidden ones there may be as many as there are")
                .isEmpty();
    }

    @Test
    void tooManyAreCountedOnlyWhenOneAsksForIt() {
        stored = Report.MOST_COUNTED + 1;
        fitting = stored;

        assertThat(report.list(query("totals", "true")).totals()).isEmpty();
        assertThat(report.list(query("totals", "all")).totals().map(Totals::rfcs))
                .contains(stored);
        fitting = --stored;
        assertThat(report.list(query("totals", "true")).totals().map(Totals::rfcs))
                .contains(stored);
    }

    private static ReportQuery query(String word, String value) {
        return ReportQuery.of(Map.of("space", "DS", word, value));
    }

    private List<StoredRfc> rows(Selection selection, long after, int limit) {
        boolean any = List.of(RfcFilter.ALL, RfcFilter.of(Status.values())).contains(selection.filter());
        int all = any ? stored : fitting;
        return IntStream.rangeClosed((int) after + 1, (int) Math.min(all, after + limit))
                .mapToObj(ReportBoundsTest::row)
                .toList();
    }

    private static StoredRfc row(int id) {
        Rfc rfc = new Rfc(
                id, "DS", RfcNumber.of(id), "Title", "author", Status.PROPOSED, NOW, NOW, null, 1, "fingerprint", 1);
        return new StoredRfc(rfc, "Author", List.<Role>of(), null, null, false);
    }

    private static ListedRfc listed(StoredRfc row) {
        return new ListedRfc(row.rfc(), "/x", row.roles(), null, user -> true);
    }
}
