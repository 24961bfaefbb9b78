package net.rfcdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the status macro shows of an RFC.
 *
 * @param address that always leads to the RFC of that number
 * @param pageVersion of the text that is shown
 * @param from the status, for programs
 * @param coAuthors who changed the content besides the author, in words; empty when nobody did
 * @param datable whether the reader may say by when it is to be decided
 * @param handsOver whether the reader may make somebody else the author
 * @param due how far away that day is, in words; empty when it is over
 * @param overdue whether it should have been decided by now
 * @param deadlineProblem what is written for the day by which it is to be decided, when that is no day; else empty
 * @param screen whether icons can be drawn
 * @param acceptance what to know about its acceptance before relying on it
 * @param card what it asks of its reader, and how far each role has come
 * @param complete whether every role has approved and it still waits to be accepted
 * @param commentPeriod until when people can comment before it is accepted, in words; empty when they cannot, or it is over
 * @param beginnable whether the reader may begin that time
 * @param closing when it is rejected unless something happens, in words; empty when that is not so
 * @param review since when it is due for review, in words; empty when it is not
 * @param confirmable whether the reader may say that it still holds
 * @param reviewAfter the months of its own after which it is due for review, in words; empty where those of its space count
 * @param reviewSettable whether the reader may change them
 * @param draft whether nobody is asked yet
 * @param proposable whether it is a draft that the reader may propose by one click
 * @param askable whether the reader may ask people for their decisions
 * @param askedAgain whether they are asked once more, as all were asked before or the text has changed under decisions
 * @param ownRfc what the reader may not do as its author, though others may
 * @param transition by which it came to its status; none when there is nothing to tell, or bypass tells it
 * @param bypass by which it was accepted; none when it was not that way
 * @param links with other RFCs
 * @param linkable whether the reader may link it with others
 * @param supersedable whether it may be superseded by another one now
 * @param concerns of people who do not decide
 * @param concernable whether the reader may raise one
 * @param outdatedApprovals the reader's own saves that outdate decisions
 * @param changes that the reader may make to the status by its menu
 * @param bypassable whether the reader may accept it without all approvals
 * @param clickable whether anything can be clicked
 */
public record StatusView(
        long pageId,
        int pageVersion,
        String number,
        String address,
        Lozenge status,
        String from,
        String author,
        String coAuthors,
        boolean datable,
        boolean handsOver,
        DisplayTime opened,
        DisplayTime updated,
        DisplayTime decideBy,
        String due,
        boolean overdue,
        String deadlineProblem,
        ProgressView progress,
        boolean screen,
        AcceptanceView acceptance,
        CardView card,
        boolean complete,
        String commentPeriod,
        boolean beginnable,
        String closing,
        String review,
        boolean confirmable,
        String reviewAfter,
        boolean reviewSettable,
        boolean draft,
        boolean proposable,
        boolean askable,
        boolean askedAgain,
        List<String> ownRfc,
        @Nullable TransitionView transition,
        @Nullable BypassView bypass,
        List<LinkLine> links,
        boolean linkable,
        boolean supersedable,
        List<RequestView> concerns,
        boolean concernable,
        List<OutdatedView> outdatedApprovals,
        List<StatusChange> changes,
        boolean bypassable,
        boolean clickable) {
    public StatusView {
        links = List.copyOf(links);
        concerns = List.copyOf(concerns);
        outdatedApprovals = List.copyOf(outdatedApprovals);
        changes = List.copyOf(changes);
        ownRfc = List.copyOf(ownRfc);
    }

    public boolean linked() {
        return !links.isEmpty();
    }

    public boolean commented() {
        return !commentPeriod.isEmpty();
    }

    public boolean closes() {
        return !closing.isEmpty();
    }

    public boolean reviewable() {
        return !review.isEmpty();
    }

    public boolean ownReview() {
        return !reviewAfter.isEmpty();
    }

    public boolean expected() {
        return !due.isEmpty();
    }

    public boolean shared() {
        return !coAuthors.isEmpty();
    }

    public boolean misdated() {
        return !deadlineProblem.isEmpty();
    }

    public boolean changeable() {
        return bypassable || handsOver || !changes.isEmpty();
    }

    public boolean changed() {
        return transition != null;
    }

    public boolean bypassed() {
        return bypass != null;
    }

    public String penIcon() {
        return Icon.PEN;
    }

    public String warningIcon() {
        return Icon.WARNING;
    }
}
