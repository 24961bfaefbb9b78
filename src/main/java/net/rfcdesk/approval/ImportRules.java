package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;

/**
 * Which status an RFC may bring along from where it was before. To say that it was accepted there is to accept it without all approvals here.
 * The answer is empty when nothing stands against it.
 */
public final class ImportRules {

    private ImportRules() {}

    /**
     * @param mayBypass whether the requester is one of those whom the space lets accept RFCs without all approvals
     * @param authors user keys of the author, and of those who handed the RFC over
     * @param now with which the RFC begins
     */
    public static Optional<Refusal> cannotBring(
            SpaceSettings settings,
            Requester requester,
            boolean mayBypass,
            Set<String> authors,
            Status now,
            Status to) {
        List<Status> path = StatusRules.path(settings, now, to);
        if (now != to && path.isEmpty()) {
            return StatusRules.cannotFollow(settings, now, to);
        }
        if (!path.contains(Status.ACCEPTED)) {
            return Optional.empty();
        }
        return mayBypass
                ? OwnRfcRules.cannotBypass(settings, requester, authors)
                : Optional.of(Refusal.of(RefusalCode.MAY_NOT_BYPASS));
    }
}
