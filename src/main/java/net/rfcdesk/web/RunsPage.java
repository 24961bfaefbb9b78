package net.rfcdesk.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.host.SpaceHome;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.Run.State;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import net.rfcdesk.transfer.Runs;
import org.jspecify.annotations.Nullable;

/** The HTML of the pages on which many pages become RFCs, and of what became of each. */
public final class RunsPage {

    private final Templates templates;
    private final Display display;

    private RunsPage(Templates templates, Display display) {
        this.templates = templates;
        this.display = display;
    }

    /** Puts it together. */
    public static RunsPage of(HostSite host, HostUsers users, People people, Site site, ReaderClock clock) {
        Display display = Display.of(host, users, people, site, clock);
        return new RunsPage(new Templates(host.templates(), display.texts()), display);
    }

    String html(String spaceKey, List<Runs.Progress> runs, SpaceHome home) {
        return templates.render(
                "rfc-runs.vm",
                new RunsView(
                        PlaceView.of(home, display.site()),
                        display.site().address(Site.settingsPagePath(spaceKey)),
                        Site.runsPath(spaceKey),
                        address(spaceKey, "&run="),
                        runs.stream().map(this::line).toList()));
    }

    private RunLine line(Runs.Progress each) {
        Run run = each.run();
        return new RunLine(
                display.times().minute(run.created()),
                address(run.spaceKey(), "&run=" + run.id()),
                display.texts().get(run.kind().key()),
                display.names().of(run.startedBy()),
                display.texts().get(run.state().key()),
                display.texts()
                        .get(
                                "rfc-desk.run.progress",
                                ended(run, each.counts()),
                                each.counts().all()));
    }

    String html(Runs.Report report, SpaceHome home) {
        Run run = report.run();
        State state = run.state();
        return templates.render(
                "rfc-run.vm",
                new RunView(
                        PlaceView.of(home, display.site()),
                        address(run.spaceKey(), ""),
                        Site.runsPath(run.spaceKey()) + "/" + run.id(),
                        display.texts().get(run.kind().key()),
                        state.name(),
                        display.texts().get(state.key()),
                        display.texts().get(state.key() + ".explanation"),
                        display.names().of(run.startedBy()),
                        display.times().minute(run.created()),
                        summary(report.counts()),
                        ended(run, report.counts()),
                        report.counts().all(),
                        state == State.PREVIEWED,
                        state.isAtWork(),
                        EnumSet.of(State.PREVIEWED, State.STOPPED).contains(state)
                                && report.counts().of(Outcome.WAITING) > 0,
                        state == State.RUNNING,
                        EnumSet.of(State.DONE, State.STOPPED).contains(state)
                                && report.counts().of(Outcome.DONE) > 0,
                        report.items().stream()
                                .map(item -> line(item, report.pages().get(item.pageId())))
                                .toList(),
                        report.next() == 0
                                ? ""
                                : address(run.spaceKey(), "&run=" + run.id() + "&after=" + report.next())));
    }

    /** While it undoes, what is left is what was done. */
    private static int ended(Run run, RunItem.Counts counts) {
        return run.state() == State.UNDOING ? counts.all() - counts.of(Outcome.DONE) : counts.ended();
    }

    private String summary(RunItem.Counts counts) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> counts.of(outcome) > 0)
                .map(outcome -> display.texts()
                        .get("rfc-desk.run.count", display.texts().get(outcome.key()), counts.of(outcome)))
                .collect(Collectors.joining(", "));
    }

    private RunItemLine line(RunItem item, Runs.@Nullable RunPage page) {
        return new RunItemLine(
                item.number(),
                page == null ? item.subject() : page.title(),
                page == null ? "" : display.site().address(page.urlPath()),
                display.lozenges().of(item.outcome()),
                item.reason().isEmpty() ? "" : display.refusals().of(item.reason(), item.arguments()));
    }

    private String address(String spaceKey, String rest) {
        return display.site().address(Site.runsPagePath(spaceKey) + rest);
    }
}
