package net.rfcdesk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.AcceptanceFacts;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Puts into words what the status macro shows. */
final class StatusPresenter {
    private final Display display;
    private final ProgressPresenter progress;
    private final MinorEditPresenter minorEdits;
    private final LinkPresenter links;
    private final RequestPresenter requests;
    private final CardPresenter card;

    StatusPresenter(
            Display display,
            ProgressPresenter progress,
            MinorEditPresenter minorEdits,
            LinkPresenter links,
            RequestPresenter requests,
            CardPresenter card) {
        this.display = display;
        this.progress = progress;
        this.minorEdits = minorEdits;
        this.links = links;
        this.requests = requests;
        this.card = card;
    }

    StatusView of(RfcPage page, Output output) {
        Rfc rfc = page.rfc();
        Deadline deadline = page.deadline();
        return new StatusView(
                rfc.pageId(),
                rfc.pageVersion(),
                rfc.number().toString(),
                display.site()
                        .address(Site.stablePath(rfc.spaceKey(), rfc.number().toString())),
                display.lozenges().of(rfc.status()),
                rfc.status().name(),
                display.names().of(rfc.author()),
                coAuthors(page),
                output.isPage() && page.permissions().dates(),
                output.isPage() && page.permissions().handsOver(),
                display.times().day(rfc.openedAt()),
                display.times().minute(rfc.updatedAt()),
                display.times().day(deadline.day()),
                deadline.day() == null || !rfc.status().isOpen()
                        ? ""
                        : display.times().until(deadline.day()),
                page.overdue(),
                deadline.isInvalid() ? display.texts().get("rfc-desk.status.no-day", deadline.written()) : "",
                progress.of(page.roles(), page.progress()),
                output.isScreen(),
                acceptance(page),
                card.of(page, output),
                page.isReadyToAccept(),
                page.isCommented() || page.permissions().begins() ? commentPeriod(page) : "",
                output.isPage() && page.permissions().begins(),
                closing(page),
                review(page),
                output.isPage() && page.dueForReview() && page.permissions().confirms(),
                page.reviewMonths() == null ? "" : display.texts().get("rfc-desk.review.after", page.reviewMonths()),
                output.isPage() && page.permissions().reviews(),
                rfc.status() == Status.DRAFT,
                output.isPage() && isProposable(page),
                output.isPage() && page.permissions().asks(),
                page.isAskedAgain(),
                output.isPage() ? ownRfc(page) : List.of(),
                transition(page.transition()),
                bypass(page.bypass(), page.transition()),
                links.of(page),
                output.isPage() && page.permissions().links(),
                StatusFormPresenter.isSupersedable(page),
                requests.of(page, output),
                output.isPage() && page.permissions().raises(),
                output.isPage() ? minorEdits.outdated(page) : List.of(),
                output.isPage() && rfc.status() != Status.DRAFT ? changes(page) : List.of(),
                output.isPage() && page.permissions().bypass(),
                output.isPage());
    }

    /** In the order of the first version that each saved. */
    private String coAuthors(RfcPage page) {
        return page.coAuthors().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getValue().get(0)))
                .map(each -> display.texts()
                        .get(
                                "rfc-desk.status.co-author",
                                display.names().of(each.getKey()),
                                each.getValue().size(),
                                each.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", "));
    }

    private AcceptanceView acceptance(RfcPage page) {
        AcceptanceFacts facts = page.acceptance();
        Rfc rfc = page.rfc();
        Optional<Integer> earlier =
                Optional.ofNullable(facts.version()).filter(version -> page.latest() && version < rfc.pageVersion());
        return new AcceptanceView(
                facts.changed(),
                earlier.map(version -> display.texts().get("rfc-desk.accepted.version", String.valueOf(version)))
                        .orElse(""),
                earlier.map(version -> display.site().address(new Comparison(rfc.pageId(), version, rfc.pageVersion())))
                        .orElse(""),
                facts.loosened() ? display.texts().get("rfc-desk.loosened.mark") : "",
                facts.loosenings().stream()
                        .map(each -> new LooseningPresenter(display).of(rfc, each))
                        .toList());
    }

    private String commentPeriod(RfcPage page) {
        CommentPeriod period = page.commentPeriod();
        if (period == null) {
            return display.texts()
                    .get("rfc-desk.comment-period.missing", page.settings().commentDays());
        }
        String key = page.settings().acceptance() == Acceptance.BY_ITSELF
                ? "rfc-desk.comment-period.until"
                : "rfc-desk.comment-period.until-by-hand";
        return display.texts().get(key, display.times().minute(period.until()).text());
    }

    private String closing(RfcPage page) {
        return page.closing() == null
                ? ""
                : display.texts()
                        .get(
                                "rfc-desk.closing.after",
                                display.times().day(page.rfc().updatedAt()).text(),
                                display.times().minute(page.closing().until()).text());
    }

    private String review(RfcPage page) {
        return page.dueForReview()
                ? display.texts()
                        .get(
                                "rfc-desk.review.due",
                                display.times().day(page.reviewOn()).text())
                : "";
    }

    private static boolean isProposable(RfcPage page) {
        return page.rfc().status() == Status.DRAFT
                && page.permissions().statuses().contains(Status.PROPOSED);
    }

    private List<String> ownRfc(RfcPage page) {
        return Stream.of(RefusalCode.OWN_ACCEPTANCE, RefusalCode.OWN_BYPASS)
                .flatMap(code -> page.permissions().ownRfc(code).stream())
                .map(display.refusals()::of)
                .toList();
    }

    private @Nullable TransitionView transition(@Nullable Transition transition) {
        return transition == null || transition.bypass()
                ? null
                : new TransitionView(
                        display.texts()
                                .get(
                                        key(transition),
                                        display.names().of(transition.user()),
                                        String.valueOf(transition.pageVersion())),
                        display.lozenges().of(transition.to()).icon(),
                        display.times().minute(transition.at()),
                        TextRun.of(transition.reason()));
    }

    private static String key(Transition transition) {
        if (transition.cause() != null) {
            return transition.cause().key();
        }
        return transition.from() == Status.DRAFT
                ? "rfc-desk.draft.proposed-by"
                : transition.to().key() + ".by";
    }

    private @Nullable BypassView bypass(@Nullable Bypass bypass, @Nullable Transition transition) {
        boolean imported = transition != null && transition.cause() == Cause.IMPORT;
        return bypass == null
                ? null
                : new BypassView(
                        display.texts()
                                .get(
                                        imported ? "rfc-desk.bypass.imported-by" : "rfc-desk.bypass.by",
                                        display.names().of(bypass.user())),
                        Icon.WARNING,
                        display.times().minute(bypass.at()),
                        bypass.reason());
    }

    private List<StatusChange> changes(RfcPage page) {
        Status from = page.rfc().status();
        return page.permissions().statuses().stream()
                .map(to -> new StatusChange(to.name(), display.lozenges().of(to), from.needsReasonFor(to)))
                .toList();
    }
}
