package net.rfcdesk.web;

import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleState;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.Status;

/** Gives every state its word, its icon and its colour. */
final class LozengePresenter {
    private static final String BLUE = "aui-lozenge-current";
    private static final String GREEN = "aui-lozenge-success";
    private static final String RED = "aui-lozenge-error";
    private static final String PURPLE = "aui-lozenge-complete";
    private static final String YELLOW = "aui-lozenge-moved";
    private static final String GREY = "";
    private static final String PALE = "aui-lozenge-subtle";

    private final Messages texts;

    LozengePresenter(Messages texts) {
        this.texts = texts;
    }

    Lozenge of(Status status) {
        return switch (status) {
            case DRAFT -> lozenge(status.key(), Icon.SHEET, PALE);
            case PROPOSED -> lozenge(status.key(), Icon.PEN, BLUE);
            case ACCEPTED -> lozenge(status.key(), Icon.TICK, GREEN);
            case REJECTED -> lozenge(status.key(), Icon.CROSS, RED);
            case IMPLEMENTED -> lozenge(status.key(), Icon.FLAG, PURPLE);
            case DEPRECATED -> lozenge(status.key(), Icon.ARCHIVE, GREY);
        };
    }

    /** @param roles all of the page, for what it waits for */
    Lozenge of(RoleStatus role, List<RoleStatus> roles) {
        RoleState state = role.state();
        return switch (state) {
            case CONSULTED -> lozenge(state.key(), Icon.PERSON, PALE);
            case INFORMED -> lozenge(state.key(), Icon.FLAG, PALE);
            case APPROVED, CONDITIONALLY_APPROVED -> lozenge(state.key(), Icon.TICK, GREEN);
            case BLOCKED -> lozenge(state.key(), Icon.WARNING, RED);
            case CHANGES_REQUESTED -> lozenge(state.key(), Icon.PEN, YELLOW);
            case OUTDATED -> lozenge(state.key(), Icon.AGAIN, YELLOW);
            case WAITING, ADDED, NOT_PROPOSED -> lozenge(state.key(), Icon.CLOCK, PALE);
            case NOT_OPEN -> new Lozenge(texts.get(state.key(), openStage(roles)), Icon.LOCK, PALE);
        };
    }

    /** Of a page or file of a run. */
    Lozenge of(RunItem.Outcome outcome) {
        return switch (outcome) {
            case WAITING -> lozenge(outcome.key(), Icon.CLOCK, PALE);
            case DONE -> lozenge(outcome.key(), Icon.TICK, GREEN);
            case SKIPPED -> lozenge(outcome.key(), Icon.DASH, PALE);
            case FAILED -> lozenge(outcome.key(), Icon.CROSS, RED);
            case UNDONE -> lozenge(outcome.key(), Icon.AGAIN, PALE);
            case KEPT -> lozenge(outcome.key(), Icon.WARNING, YELLOW);
        };
    }

    private static int openStage(List<RoleStatus> roles) {
        return roles.stream()
                .filter(each -> each.role().isRequired() && !each.met())
                .mapToInt(each -> each.role().stage())
                .min()
                .orElse(Role.FIRST_STAGE);
    }

    /** Of an RFC that was accepted under roles that asked for less than they once did. */
    Lozenge loosened() {
        return lozenge("rfc-desk.loosened.mark", Icon.WARNING, YELLOW);
    }

    /** Of an RFC whose content is no longer the one that was accepted. */
    Lozenge changed() {
        return lozenge("rfc-desk.report.term.changed", Icon.WARNING, YELLOW);
    }

    /** Of an RFC of which somebody is to look whether it still holds. */
    Lozenge dueForReview() {
        return lozenge("rfc-desk.report.term.due-for-review", Icon.AGAIN, YELLOW);
    }

    /** Of an RFC with so many requests for changes that are not resolved. */
    Lozenge openConcerns(int count) {
        return new Lozenge(texts.get("rfc-desk.report.open-concerns", count), Icon.PEN, YELLOW);
    }

    /** Of an RFC with so many approvals under conditions that are not resolved. */
    Lozenge openConditions(int count) {
        return new Lozenge(texts.get("rfc-desk.report.open-conditions", count), Icon.PEN, PALE);
    }

    /** Of an RFC that was accepted without all approvals. */
    Lozenge bypassed() {
        return lozenge("rfc-desk.bypass.mark", Icon.WARNING, YELLOW);
    }

    /** Of an RFC whose place another one takes. */
    Lozenge superseded() {
        return lozenge("rfc-desk.superseded.mark", Icon.LINK, PALE);
    }

    private Lozenge lozenge(String key, String icon, String lozenge) {
        return new Lozenge(texts.get(key), icon, lozenge);
    }
}
