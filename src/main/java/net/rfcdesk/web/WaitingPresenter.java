package net.rfcdesk.web;

import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.WaitingResult;
import net.rfcdesk.report.WaitingRow;
import net.rfcdesk.rfc.Rfc;

/** Puts into words what waits for the reader. */
final class WaitingPresenter {
    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final Site site;
    private final People people;

    WaitingPresenter(Messages texts, UserNames names, TimeFormatter times, Site site, People people) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.site = site;
        this.people = people;
    }

    WaitingView of(WaitingResult page, Output output) {
        int shown = page.rows().size();
        return new WaitingView(
                page.rows().stream().map(this::line).toList(),
                shown == page.total()
                        ? ""
                        : texts.get("rfc-desk.waiting.shown", String.valueOf(shown), String.valueOf(page.total())),
                shown + ReportQuery.FEW,
                "/waiting/fragment?consulted=" + page.consulted(),
                output.isPage());
    }

    WaitingLine line(WaitingRow waiting) {
        Rfc rfc = waiting.row().rfc();
        return new WaitingLine(
                rfc.place().text(),
                rfc.title(),
                site.address(waiting.row().urlPath()),
                waiting.waits().stream().map(this::role).toList(),
                names.of(rfc.author()),
                times.minute(rfc.updatedAt()));
    }

    private String role(PendingDecision wait) {
        boolean own = people.current().filter(wait.onBehalfOf()::equals).isPresent();
        String role = wait.consulted() ? texts.get("rfc-desk.waiting.consulted", wait.role()) : wait.role();
        return own ? role : texts.get("rfc-desk.delegate.for", role, names.of(wait.onBehalfOf()));
    }
}
