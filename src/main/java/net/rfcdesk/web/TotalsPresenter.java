package net.rfcdesk.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.report.Totals;
import net.rfcdesk.report.Totals.Month;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.web.TotalsView.MonthTotal;
import net.rfcdesk.web.TotalsView.OldestView;
import net.rfcdesk.web.TotalsView.StatusTotal;

/** Draws what many RFCs amount to. */
final class TotalsPresenter {
    private static final int FULL = 100;

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

    TotalsView of(Totals totals, Now now) {
        return new TotalsView(
                statuses(totals.statuses()),
                months(totals.months()),
                totals.median().map(this::days).orElse(""),
                totals.ninetieth().map(this::days).orElse(""),
                totals.oldest().map(listed -> oldest(listed, now)).orElse(null));
    }

    private String days(Duration duration) {
        return texts.get("rfc-desk.report.days", duration.toDays());
    }

    private List<StatusTotal> statuses(Map<Status, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .map(each -> new StatusTotal(
                        lozenges.of(each.getKey()), each.getValue(), length(each.getValue(), most, FULL)))
                .toList();
    }

    private List<MonthTotal> months(List<Month> months) {
        int most = months.stream()
                .flatMap(month -> Stream.of(month.opened(), month.decided()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return IntStream.range(0, months.size())
                .mapToObj(i -> month(months.get(i), i * MonthTotal.WIDTH, most))
                .toList();
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
                listed.rfc().title(),
                site.address(listed.urlPath()),
                TimeFormatter.days(Duration.between(listed.rfc().openedAt(), now.instant())));
    }
}
