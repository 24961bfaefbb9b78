package net.rfcdesk.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.Status;

/** What one person has to do with RFCs, over all the spaces that they may view. */
public final class MyRfcs {

    /** The day by which to decide first; a list without any stays as it is, the oldest page first. */
    private static final Comparator<WaitingRow> MOST_URGENT = Comparator.comparing(
            each -> each.row().decideBy(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private final Report report;
    private final CurrentRequester requester;

    public MyRfcs(Report report, CurrentRequester requester) {
        this.report = report;
        this.requester = requester;
    }

    /**
     * @param offset how many to leave out
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#LOGIN_REQUIRED}
     */
    public MyRfcsResult list(MyList list, int offset) {
        String user = requester
                .user()
                .orElseThrow(() -> Refusal.of(RefusalCode.LOGIN_REQUIRED).exception());
        List<WaitingRow> waiting = report.waiting(true, Integer.MAX_VALUE);
        ReportQuery mine = query(Term.AUTHOR, user);
        ReportQuery decided = query(Term.DECIDED_BY, user);
        Map<MyList, Integer> counts = new EnumMap<>(MyList.class);
        counts.put(MyList.WAITING, waiting.size());
        counts.put(MyList.MINE, report.count(mine));
        counts.put(MyList.DECIDED, report.count(decided));
        return new MyRfcsResult(
                list,
                offset,
                counts,
                switch (list) {
                    case WAITING ->
                        waiting.stream()
                                .sorted(MOST_URGENT)
                                .skip(offset)
                                .limit(ReportQuery.FEW)
                                .toList();
                    case MINE -> rows(mine.from(offset));
                    case DECIDED -> rows(decided.from(offset));
                });
    }

    private List<WaitingRow> rows(ReportQuery query) {
        return report.list(query).rows().stream()
                .map(row -> new WaitingRow(row, List.of()))
                .toList();
    }

    /** Also drafts, what was updated last first. */
    private static ReportQuery query(Term term, String user) {
        return ReportQuery.of(Map.of()).filtered(RfcFilter.of(Status.values()).with(term, user));
    }
}
