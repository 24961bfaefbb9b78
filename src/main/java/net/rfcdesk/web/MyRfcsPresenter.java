package net.rfcdesk.web;

import java.util.Arrays;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.report.MyList;
import net.rfcdesk.report.MyRfcsResult;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.WaitingRow;

/** Puts into words what one person has to do with RFCs. */
final class MyRfcsPresenter {
    private final Display display;
    private final People people;
    private final ProgressPresenter progress;
    private final WaitingPresenter waiting;

    MyRfcsPresenter(Display display, People people, ProgressPresenter progress, WaitingPresenter waiting) {
        this.display = display;
        this.people = people;
        this.progress = progress;
        this.waiting = waiting;
    }

    MyRfcsView of(MyRfcsResult result) {
        int first = result.offset() + 1;
        int last = result.offset() + result.rows().size();
        return new MyRfcsView(
                result.list().code(),
                Arrays.stream(MyList.values()).map(list -> tab(list, result)).toList(),
                result.rows().stream().map(this::line).toList(),
                emptyText(result.list()),
                display.site().address(Site.notificationsPath()),
                display.texts().get("rfc-desk.report.range-of", first, last, result.total()),
                result.offset() > 0 ? address(result.list(), Math.max(0, result.offset() - ReportQuery.FEW)) : "",
                result.hasNext() ? address(result.list(), last) : "");
    }

    private MyRfcsTab tab(MyList list, MyRfcsResult result) {
        return new MyRfcsTab(
                address(list, 0),
                display.texts().get(list.key()),
                result.counts().getOrDefault(list, 0),
                list == result.list());
    }

    private String address(MyList list, int offset) {
        return display.site().address(Site.myRfcsPath(list.code(), offset));
    }

    private String emptyText(MyList list) {
        return display.texts()
                .get(
                        switch (list) {
                            case WAITING -> "rfc-desk.mine.no-waiting";
                            case MINE -> "rfc-desk.mine.none-written";
                            case DECIDED -> "rfc-desk.mine.none-decided";
                        });
    }

    private MyRfcsLine line(WaitingRow waitingRow) {
        ReportRow row = waitingRow.row();
        return new MyRfcsLine(
                waiting.line(waitingRow),
                display.lozenges().of(row.rfc().status()),
                progress.of(row.roles(), row.progress()),
                row.awaitedNames(people),
                display.times().day(row.decideBy()),
                row.overdue());
    }
}
