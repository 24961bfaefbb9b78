package net.rfcdesk.approval;

import java.util.Optional;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.SpaceSettings;
import net.rfcdesk.rfc.SpaceSettings.Acceptance;
import net.rfcdesk.rfc.SpaceSettings.ChangeOfAccepted;
import net.rfcdesk.rfc.Status;

/** Who may change an RFC's status, and when; the answer is empty when nothing stands against it. */
public final class StatusRules {

    private StatusRules() {}

    /** @param mayEdit whether the asker may edit the page */
    public static Optional<Refusal> cannotChange(Asker asker, boolean mayEdit) {
        return asker.cannotAct().or(() -> mayEdit ? Optional.empty() : Optional.of(Refusal.of(Reason.MAY_NOT_EDIT)));
    }

    /** @param administers whether the asker administers the page's space */
    public static Optional<Refusal> cannotBypass(Asker asker, boolean administers, Status now, Progress progress) {
        Optional<Refusal> closed = asker.cannotAct();
        if (closed.isPresent()) {
            return closed;
        }
        if (!administers) {
            return Optional.of(Refusal.of(Reason.NOT_SPACE_ADMINISTRATOR));
        }
        if (!now.isOpen()) {
            return Optional.of(Refusal.of(Reason.NOT_OPEN, now));
        }
        return progress.isComplete() ? Optional.of(Refusal.of(Reason.NOTHING_MISSING)) : Optional.empty();
    }

    /** @return whether what was decided last accepts an RFC without anybody's saying so */
    public static boolean isAcceptedByItself(SpaceSettings settings, Status now, Progress progress) {
        return settings.acceptance() == Acceptance.BY_ITSELF && now.isOpen() && progress.isComplete();
    }

    /**
     * @param acceptable whether what is there now is what was accepted
     * @return whether an RFC is proposed again without anybody's saying so
     */
    public static boolean isReopenedByItself(SpaceSettings settings, Status now, boolean acceptable) {
        return settings.changeOfAccepted() == ChangeOfAccepted.REOPEN && now == Status.ACCEPTED && !acceptable;
    }

    /** An RFC is accepted by hand only when it waits for nobody. */
    public static Optional<Refusal> cannotBecome(Status to, Progress progress) {
        return to == Status.ACCEPTED && !progress.isComplete()
                ? Optional.of(Refusal.of(Reason.APPROVALS_MISSING, progress.met(), progress.roles())
                        .in("status"))
                : Optional.empty();
    }
}
