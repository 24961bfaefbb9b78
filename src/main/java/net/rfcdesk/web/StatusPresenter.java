package net.rfcdesk.web;

import java.util.List;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.LinkRules;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Puts into words what the status macro shows. */
final class StatusPresenter {
    private final Messages texts;
    private final LozengePresenter lozenges;
    private final ProgressPresenter progress;
    private final UserNames names;
    private final TimeFormatter times;
    private final Site site;
    private final MinorEditPresenter minorEdits;
    private final LinkPresenter links;
    private final ReaderClock clock;

    StatusPresenter(
            Messages texts,
            LozengePresenter lozenges,
            ProgressPresenter progress,
            UserNames names,
            TimeFormatter times,
            Site site,
            MinorEditPresenter minorEdits,
            LinkPresenter links,
            ReaderClock clock) {
        this.texts = texts;
        this.lozenges = lozenges;
        this.progress = progress;
        this.names = names;
        this.times = times;
        this.site = site;
        this.minorEdits = minorEdits;
        this.links = links;
        this.clock = clock;
    }

    StatusView of(RfcPage page, Output output) {
        Rfc rfc = page.rfc();
        Deadline deadline = page.deadline();
        return new StatusView(
                rfc.pageId(),
                rfc.pageVersion(),
                rfc.number().toString(),
                site.address(Site.stablePath(rfc.spaceKey(), rfc.number().toString())),
                lozenges.of(rfc.status()),
                rfc.status().name(),
                names.of(rfc.author()),
                times.day(rfc.openedAt()),
                times.minute(rfc.updatedAt()),
                deadline.day() == null ? DisplayTime.NEVER : times.day(deadline.day()),
                Deadline.isOver(deadline.day(), rfc.status(), clock.now().today()),
                deadline.isInvalid() ? texts.get("rfc-desk.status.no-day", deadline.written()) : "",
                progress.of(page.roles()),
                output.isScreen(),
                page.outdated(),
                isComplete(page),
                transition(page.transition()),
                bypass(page.bypass()),
                links.of(page),
                output.isPage() && page.permissions().links(),
                isSupersedable(page),
                output.isPage() ? minorEdits.outdated(page) : List.of(),
                output.isPage() ? changes(page) : List.of(),
                output.isPage() && page.permissions().bypass(),
                output.isPage());
    }

    private static boolean isComplete(RfcPage page) {
        return page.latest()
                && page.rfc().status().isOpen()
                && !page.roles().isEmpty()
                && page.progress().isComplete();
    }

    private static boolean isSupersedable(RfcPage page) {
        boolean superseded = page.links().stream().anyMatch(link -> link.relation() == Relation.SUPERSEDED_BY);
        return !superseded && LinkRules.isSupersedable(page.rfc().status());
    }

    private @Nullable TransitionView transition(@Nullable Transition transition) {
        return transition == null || transition.bypass()
                ? null
                : new TransitionView(
                        texts.get(
                                key(transition), names.of(transition.user()), String.valueOf(transition.pageVersion())),
                        lozenges.of(transition.to()).icon(),
                        times.minute(transition.at()),
                        TextRun.of(transition.reason()));
    }

    private static String key(Transition transition) {
        return transition.cause() == null
                ? transition.to().key() + ".by"
                : transition.cause().key();
    }

    private @Nullable BypassView bypass(@Nullable Bypass bypass) {
        return bypass == null
                ? null
                : new BypassView(
                        texts.get("rfc-desk.bypass.by", names.of(bypass.user())),
                        Icon.WARNING,
                        times.minute(bypass.at()),
                        bypass.reason());
    }

    private List<StatusChange> changes(RfcPage page) {
        return page.permissions().statuses().stream().map(this::change).toList();
    }

    private StatusChange change(Status to) {
        boolean reasoned = to.needsReason();
        return new StatusChange(
                to.name(),
                lozenges.of(to),
                reasoned,
                reasoned ? texts.get(to.key() + ".why") : "",
                reasoned ? texts.get(to.key() + ".action") : "");
    }
}
