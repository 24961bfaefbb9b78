package net.rfcdesk.service;

import java.util.Objects;
import net.rfcdesk.approval.CommentPeriodRules;
import net.rfcdesk.approval.OwnRfcRules;
import net.rfcdesk.approval.ReviewRules;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Changes the status of an RFC by hand. */
public final class Statuses {

    private final RfcTransactions transactions;

    public Statuses(RfcTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * @param from the status that the user was looking at
     * @param reason may be missing unless the new status needs one
     * @throws Refused saying why not
     */
    public RfcPage change(long pageId, Status from, Status to, @Nullable String reason) {
        return transactions.run(pageId, transaction -> {
            StatusRules.cannotChange(transaction.requester(), transaction.mayEdit())
                    .ifPresent(Refusal::raise);
            requireStatus(transaction.rfc().status(), from);
            StatusRules.cannotFollow(transaction.settings(), from, to)
                    .or(() -> OwnRfcRules.cannotBecome(
                            transaction.settings(), transaction.requester(), transaction.authors(), to))
                    .or(() -> StatusRules.cannotBecome(to, transaction.progress()))
                    .or(() -> transaction.cannotBecome(to))
                    .ifPresent(Refusal::raise);
            transaction.become(to, ReasonText.checked(reason, from.needsReasonFor(to)));
        });
    }

    /**
     * Accepts an RFC without all approvals.
     *
     * @param seenPageVersion the version that the user was looking at; a newer one of the same content is accepted as well
     * @throws Refused saying why not
     */
    public RfcPage bypass(long pageId, int seenPageVersion, @Nullable String reason) {
        return transactions.run(pageId, transaction -> {
            StatusRules.cannotBypass(
                            transaction.requester(),
                            transaction.mayBypass(),
                            transaction.rfc().status(),
                            !transaction.progress().isComplete()
                                    || transaction.cannotBecome(Status.ACCEPTED).isPresent())
                    .or(() -> OwnRfcRules.cannotBypass(
                            transaction.settings(), transaction.requester(), transaction.authors()))
                    .ifPresent(Refusal::raise);
            transaction.requireSameContentAs(seenPageVersion);
            transaction.bypass(ReasonText.checked(reason, true));
        });
    }

    /**
     * Begins the comment period of an RFC that waits for nobody, though no decision has begun it, such as when a role was taken away.
     *
     * @throws Refused saying why not
     */
    public RfcPage beginCommentPeriod(long pageId) {
        return transactions.run(pageId, transaction -> {
            StatusRules.cannotChange(transaction.requester(), transaction.mayEdit())
                    .or(() -> OwnRfcRules.cannotBecome(
                            transaction.settings(), transaction.requester(), transaction.authors(), Status.ACCEPTED))
                    .or(() -> CommentPeriodRules.cannotBegin(
                            transaction.settings(),
                            transaction.rfc().status(),
                            transaction.progress(),
                            transaction.commentPeriod()))
                    .ifPresent(Refusal::raise);
            transaction.beginCommentPeriod(null);
        });
    }

    /**
     * Says that an accepted RFC still holds, so that it is due for review as many months later.
     *
     * @throws Refused saying why not
     */
    public RfcPage confirm(long pageId) {
        return transactions.run(pageId, transaction -> {
            ReviewRules.cannotConfirm(
                            transaction.requester(),
                            transaction.mayEdit(),
                            transaction.reviewMonths(),
                            transaction.rfc().status())
                    .ifPresent(Refusal::raise);
            transaction.write(Entry.of(EntryKind.REVIEW_CONFIRMED, transaction.stamp()));
        });
    }

    /**
     * Says after how many months an RFC is due for review, also before it is accepted. Writes nothing when it has those already.
     *
     * @param months from 0, for never, to {@link ReviewRules#MOST_MONTHS}; none for those of its space
     * @throws Refused saying why not
     */
    public RfcPage reviewAfter(long pageId, @Nullable Integer months) {
        return transactions.run(pageId, transaction -> {
            ReviewRules.cannotChange(
                            transaction.requester(),
                            transaction.mayEdit(),
                            transaction.rfc().status())
                    .ifPresent(Refusal::raise);
            Integer before = transaction.ownReviewMonths();
            if (!Objects.equals(before, months)) {
                transaction.write(Entry.reviewMonthsChanged(transaction.stamp(), before, months));
            }
        });
    }

    private static void requireStatus(Status now, Status seen) {
        if (now != seen) {
            throw Refusal.of(RefusalCode.STATUS_CHANGED, now).exception();
        }
    }
}
