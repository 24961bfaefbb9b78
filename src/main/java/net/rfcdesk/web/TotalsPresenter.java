package net.rfcdesk.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.Totals;
import net.rfcdesk.report.Totals.Month;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.web.TotalsView.MonthTotal;
import net.rfcdesk.web.TotalsView.OldestView;
import org.jspecify.annotations.Nullable;

/** Draws what many RFCs amount to. */
final class TotalsPresenter {
    private final Messages texts;
    private final LozengePresenter lozenges;
    private final TimeFormatter times;
    private final Site site;

    TotalsPresenter(Messages texts, LozengePresenter lozenges, TimeFormatter times, Site site) {
        this.texts = texts;
        this.lozenges = lozenges;
        this.times = times;
        this.site = site;
    }

    TotalsView of(Totals totals, ReportQuery query, Now now) {
        return new TotalsView(
                statuses(totals.statuses(), query),
                months(totals.months()),
                texts.get("rfc-desk.report.count", most(totals.months())),
                totals.median().map(this::days).orElse(""),
                totals.ninetieth().map(this::days).orElse(""),
                totals.oldest().map(listed -> oldest(listed, now)).orElse(null));
    }

    private String days(Duration duration) {
        return texts.get("rfc-desk.report.days", duration.toDays());
    }

    private List<StatusTotal> statuses(Map<Status, Integer> counts, ReportQuery query) {
        return Stream.of(Status.values())
                .filter(status -> status != Status.DRAFT || counts.containsKey(status))
                .map(status -> total(status, counts.get(status), query))
                .toList();
    }

    /** @param count none when they were not counted */
    private StatusTotal total(Status status, @Nullable Integer count, ReportQuery query) {
        RfcFilter filter = query.filter();
        boolean only = filter.statuses().equals(Set.of(status));
        return new StatusTotal(
                lozenges.of(status),
                count == null ? texts.get("rfc-desk.report.not-counted") : texts.get("rfc-desk.report.count", count),
                ReportPresenter.address(query.filtered(filter.with(Term.STATUS, only ? null : status.name()))),
                only,
                only || count == null || count > 0);
    }

    private List<MonthTotal> months(List<Month> months) {
        int most = most(months);
        return IntStream.range(0, months.size())
                .mapToObj(i -> month(months.get(i), MonthTotal.AXIS + i * MonthTotal.WIDTH, most))
                .toList();
    }

    private static int most(List<Month> months) {
        return months.stream()
                .flatMap(month -> Stream.of(month.opened(), month.decided()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private MonthTotal month(Month month, int left, int most) {
        return new MonthTotal(
                times.month(month.month()),
                times.shortMonth(month.month()),
                month.opened(),
                month.decided(),
                left,
                length(month.opened(), most, MonthTotal.HEIGHT),
                length(month.decided(), most, MonthTotal.HEIGHT));
    }

    /** What there is at all can be seen. */
    private static int length(int count, int most, int longest) {
        return count == 0 ? 0 : Math.max(1, (int) Math.round((double) count * longest / most));
    }

    private OldestView oldest(ListedRfc listed, Now now) {
        return new OldestView(
                listed.rfc().number().toString(),
                listed.rfc().titleBesideNumber(),
                site.address(listed.urlPath()),
                TimeFormatter.days(Duration.between(listed.rfc().openedAt(), now.instant())));
    }
}
