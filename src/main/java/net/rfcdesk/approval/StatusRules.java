package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.SpaceSettings.AddedRole;
import net.rfcdesk.approval.SpaceSettings.ChangeOfAccepted;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Who may change an RFC's status, and when; the answer is empty when nothing stands against it. */
public final class StatusRules {

    private StatusRules() {}

    /** @param mayEdit whether the requester may edit the page */
    public static Optional<Refusal> cannotChange(Requester requester, boolean mayEdit) {
        return requester
                .cannotAct()
                .or(() -> mayEdit ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.MAY_NOT_EDIT)));
    }

    /** @return with which status an RFC begins */
    public static Status first(SpaceSettings settings) {
        return settings.allows(Policy.BEGIN_AS_DRAFT) ? Status.DRAFT : Status.PROPOSED;
    }

    /**
     * Once an RFC was proposed, only a space with drafts takes it back to one.
     *
     * @return the statuses that may follow, in the order in which a menu shows them
     */
    public static List<Status> next(SpaceSettings settings, Status now) {
        return now.next().stream()
                .filter(to -> to != Status.DRAFT || settings.allows(Policy.BEGIN_AS_DRAFT))
                .toList();
    }

    /**
     * @param now with which it has begun
     * @param to the status that an RFC had before it was one here
     * @return the statuses that it takes on one after the other, the last of them that one; none when it has it already, and when it
     *     cannot get it
     */
    public static List<Status> path(SpaceSettings settings, Status now, Status to) {
        if (now == to) {
            return List.of();
        }
        List<Status> next = next(settings, now);
        if (next.contains(to)) {
            return List.of(to);
        }
        Status through = now == Status.DRAFT ? Status.PROPOSED : Status.ACCEPTED;
        List<Status> rest = next.contains(through) ? path(settings, through, to) : List.of();
        return rest.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(through), rest.stream()).toList();
    }

    /** @return {@link RefusalCode#TRANSITION_NOT_ALLOWED}, naming what would be allowed */
    public static Optional<Refusal> cannotFollow(SpaceSettings settings, Status now, Status to) {
        List<Status> next = next(settings, now);
        return next.contains(to)
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.TRANSITION_NOT_ALLOWED, now, to, next)
                        .in("status"));
    }

    /** @return why nobody is asked for a decision now */
    public static Optional<Refusal> notOpen(Status now) {
        if (now.isOpen()) {
            return Optional.empty();
        }
        return Optional.of(
                now == Status.DRAFT ? Refusal.of(RefusalCode.NOT_PROPOSED) : Refusal.of(RefusalCode.NOT_OPEN, now));
    }

    /**
     * @param mayBypass whether the requester is one of those whom the space lets do that
     * @param waits whether the RFC waits for approvals, or for the end of its comment period
     */
    public static Optional<Refusal> cannotBypass(Requester requester, boolean mayBypass, Status now, boolean waits) {
        Optional<Refusal> closed = requester.cannotAct();
        if (closed.isPresent()) {
            return closed;
        }
        if (!mayBypass) {
            return Optional.of(Refusal.of(RefusalCode.MAY_NOT_BYPASS));
        }
        return notOpen(now).or(() -> waits ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.NOTHING_MISSING)));
    }

    /** @return whether what was decided last accepts an RFC without anybody's saying so */
    public static boolean isAcceptedByItself(SpaceSettings settings, Status now, Progress progress) {
        return settings.acceptance() == Acceptance.BY_ITSELF
                && settings.commentDays() == 0
                && now.isOpen()
                && progress.isComplete();
    }

    /**
     * @param acceptable whether what is there now is what was accepted
     * @return whether an RFC is proposed again without anybody's saying so
     */
    public static boolean isReopenedByItself(SpaceSettings settings, Status now, boolean acceptable) {
        return settings.changeOfAccepted() == ChangeOfAccepted.REOPEN && now == Status.ACCEPTED && !acceptable;
    }

    /**
     * @param added whether the page asks a role for approval under which it was not accepted
     * @return whether that proposes an RFC again without anybody's saying so
     */
    public static boolean isReopenedByRole(SpaceSettings settings, Status now, boolean added) {
        return now == Status.ACCEPTED && added && settings.addedRole() == AddedRole.REOPEN;
    }

    /**
     * Restoring what was accepted, or marking the change as minor, undoes what proposed it again. A change of the roles does not: else
     * removing the approver who objects would accept an RFC.
     *
     * @param reopening none when the RFC was not proposed again by itself, or something else happened to its status since
     * @param accepted whether what is there now is what was accepted
     * @return whether an RFC is accepted again without anybody's saying so
     */
    public static boolean isAcceptedAgainByItself(@Nullable Reopening reopening, boolean accepted, Progress progress) {
        if (reopening == null || reopening.assigned() || !accepted) {
            return false;
        }
        return reopening.bypassed() ? !reopening.decided() : progress.isComplete();
    }

    /** An RFC is accepted by hand only when it waits for nobody. */
    public static Optional<Refusal> cannotBecome(Status to, Progress progress) {
        if (to != Status.ACCEPTED || progress.isComplete()) {
            return Optional.empty();
        }
        Refusal missing = progress.met() < progress.roles()
                ? Refusal.of(RefusalCode.APPROVALS_MISSING, progress.met(), progress.roles())
                : Refusal.of(RefusalCode.PEOPLE_MISSING, progress.people(), progress.minimum());
        return Optional.of(missing.in("status"));
    }
}
