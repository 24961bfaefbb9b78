package net.rfcdesk.web;

import java.util.stream.Stream;
import net.rfcdesk.host.People;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.WaitingResult;
import net.rfcdesk.report.WaitingRow;
import net.rfcdesk.rfc.Rfc;

/** Puts into words what waits for the reader. */
final class WaitingPresenter {
    private final Display display;
    private final People people;
    private final AskPresenter asking;

    WaitingPresenter(Display display, People people) {
        this.display = display;
        this.people = people;
        this.asking = new AskPresenter(display);
    }

    WaitingView of(WaitingResult page, Output output) {
        int shown = page.rows().size();
        return new WaitingView(
                page.rows().stream().map(this::line).toList(),
                shown == page.total()
                        ? ""
                        : display.texts()
                                .get("rfc-desk.waiting.shown", String.valueOf(shown), String.valueOf(page.total())),
                shown + ReportQuery.FEW,
                "/waiting/fragment?consulted=" + page.consulted(),
                output.isPage());
    }

    WaitingLine line(WaitingRow waiting) {
        Rfc rfc = waiting.row().rfc();
        return new WaitingLine(
                rfc.place().text(),
                rfc.titleBesideNumber(),
                display.site().address(waiting.row().urlPath()),
                waiting.waits().stream().map(this::role).toList(),
                waiting.waits().stream()
                        .flatMap(wait -> Stream.ofNullable(wait.asked()))
                        .map(asking::told)
                        .distinct()
                        .toList(),
                display.names().of(rfc.author()),
                display.times().minute(rfc.updatedAt()));
    }

    private String role(PendingDecision wait) {
        boolean own = people.current().filter(wait.onBehalfOf()::equals).isPresent();
        String role = wait.consulted() ? display.texts().get("rfc-desk.waiting.consulted", wait.role()) : wait.role();
        return own
                ? role
                : display.texts()
                        .get("rfc-desk.delegate.for", role, display.names().of(wait.onBehalfOf()));
    }
}
