package net.rfcdesk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.approval.LinkRules;
import net.rfcdesk.approval.OutdatedApprovals;
import net.rfcdesk.approval.ReviewRules;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Makes the forms of the status macro, for readers who may send them. */
final class StatusFormPresenter {

    static final String BYPASS = "bypass";
    private static final String SUPERSEDE = "supersede";
    private static final String MINOR_EDIT = "minor-edit-";
    private static final String CONCERN = "concern";
    private static final String STATUS_FOCUS = "status";

    private final Messages texts;
    private final ReaderClock clock;

    StatusFormPresenter(Messages texts, ReaderClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Optional<ReasonFormView> reason(RfcPage page, String name) {
        if (name.equals(BYPASS)) {
            return page.permissions().bypass() ? Optional.of(bypass(page)) : Optional.empty();
        }
        if (name.equals(CONCERN)) {
            return page.permissions().raises() ? Optional.of(concern(page)) : Optional.empty();
        }
        if (name.startsWith(ReasonFormView.ANSWER)) {
            return answer(page, name);
        }
        return name.startsWith(MINOR_EDIT) ? minorEdit(page, name) : change(page, name);
    }

    Optional<LinkFormView> link(RfcPage page, String name) {
        boolean superseding = name.equals(SUPERSEDE);
        return page.permissions().links() && (!superseding || isSupersedable(page))
                ? Optional.of(
                        new LinkFormView(name, path(page, "/links"), superseding, superseding ? STATUS_FOCUS : name))
                : Optional.empty();
    }

    Optional<AuthorFormView> author(RfcPage page) {
        return page.permissions().handsOver()
                ? Optional.of(new AuthorFormView(path(page, "/author")))
                : Optional.empty();
    }

    Optional<DecideByFormView> decideBy(RfcPage page) {
        return page.permissions().dates()
                ? Optional.of(decideBy(page, page.deadline().day()))
                : Optional.empty();
    }

    private DecideByFormView decideBy(RfcPage page, @Nullable LocalDate day) {
        LocalDate today = clock.now().today();
        return new DecideByFormView(
                page.rfc().pageId(),
                path(page, "/decide-by"),
                page.rfc().pageVersion(),
                day == null ? "" : day.toString(),
                (day != null && day.isBefore(today) ? day : today).toString());
    }

    Optional<ReviewFormView> review(RfcPage page) {
        return page.permissions().reviews()
                ? Optional.of(new ReviewFormView(
                        page.rfc().pageId(),
                        path(page, "/review-months"),
                        page.reviewMonths() == null ? "" : page.reviewMonths().toString(),
                        String.valueOf(ReviewRules.MOST_MONTHS),
                        texts.get("rfc-desk.review.hint", page.settings().reviewMonths())))
                : Optional.empty();
    }

    static boolean isSupersedable(RfcPage page) {
        boolean superseded = page.links().stream().anyMatch(link -> link.relation() == Relation.SUPERSEDED_BY);
        return !superseded && LinkRules.isSupersedable(page.rfc().status());
    }

    private Optional<ReasonFormView> change(RfcPage page, String name) {
        return page.permissions().statuses().stream()
                .filter(to ->
                        page.rfc().status().needsReasonFor(to) && to.name().equals(name))
                .findFirst()
                .map(to -> change(page, to));
    }

    private ReasonFormView change(RfcPage page, Status to) {
        return new ReasonFormView(
                to.name(),
                "PUT",
                path(page, "/status"),
                false,
                List.of(
                        new HiddenField("status", to.name()),
                        new HiddenField("from", page.rfc().status().name())),
                texts.get(to.key() + ".why"),
                texts.get(to.key() + ".action"),
                STATUS_FOCUS,
                "");
    }

    private ReasonFormView bypass(RfcPage page) {
        return new ReasonFormView(
                BYPASS,
                "POST",
                path(page, "/bypass"),
                true,
                List.of(),
                texts.get("rfc-desk.bypass.why"),
                texts.get("rfc-desk.bypass.action"),
                STATUS_FOCUS,
                "");
    }

    private ReasonFormView concern(RfcPage page) {
        return new ReasonFormView(
                CONCERN,
                "POST",
                path(page, "/concerns"),
                false,
                List.of(),
                texts.get("rfc-desk.status.which-concern"),
                texts.get("rfc-desk.status.raise-concern"),
                CONCERN,
                texts.get("rfc-desk.done.concern-raised"));
    }

    private Optional<ReasonFormView> answer(RfcPage page, String name) {
        return page.concerns().stream()
                .filter(page.permissions()::mayAnswer)
                .map(concern -> ReasonFormView.answer(texts, concern, path(page, "/concerns")))
                .filter(form -> form.name().equals(name))
                .findFirst();
    }

    private Optional<ReasonFormView> minorEdit(RfcPage page, String name) {
        return page.outdatedApprovals().stream()
                .map(OutdatedApprovals::edit)
                .filter(edit -> page.permissions().mayMarkMinor(edit))
                .filter(edit -> name.equals(MINOR_EDIT + edit.pageVersion()))
                .findFirst()
                .map(edit -> new ReasonFormView(
                        name,
                        "PUT",
                        path(page, "/versions/" + edit.pageVersion() + "/minor-edit"),
                        false,
                        List.of(),
                        texts.get("rfc-desk.minor-edit.why"),
                        texts.get("rfc-desk.minor-edit.action"),
                        name,
                        texts.get("rfc-desk.done.marked-minor")));
    }

    private static String path(RfcPage page, String rest) {
        return "/pages/" + page.rfc().pageId() + rest;
    }
}
