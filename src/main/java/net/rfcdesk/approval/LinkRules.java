package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Which RFCs may be linked with one another; the answer is empty when nothing stands against it. */
public final class LinkRules {

    private LinkRules() {}

    /** @return whether there was a decision that another RFC can take the place of; also when it is deprecated already */
    public static boolean isSupersedable(Status now) {
        return now == Status.ACCEPTED || now == Status.IMPLEMENTED || now == Status.DEPRECATED;
    }

    /** @param known whether the two have been linked in that way before */
    public static Optional<Refusal> cannotLink(Rfc one, Rfc other, boolean known) {
        if (one.pageId() == other.pageId()) {
            return Optional.of(Refusal.of(RefusalCode.LINK_TO_ITSELF).in("rfc"));
        }
        return known
                ? Optional.of(
                        Refusal.of(RefusalCode.LINKED_ALREADY, other.number()).in("rfc"))
                : Optional.empty();
    }

    /**
     * @param mayEdit whether the requester may edit the page of the RFC that would be superseded, since that one changes
     * @param successor number of the RFC that supersedes it already
     * @param circle numbers of the RFCs that would supersede one another in a circle; empty when there is none
     */
    public static Optional<Refusal> cannotSupersede(
            boolean mayEdit, Rfc superseded, @Nullable RfcNumber successor, List<RfcNumber> circle) {
        if (!mayEdit) {
            return Optional.of(Refusal.of(RefusalCode.MAY_NOT_EDIT_OTHER, superseded.number()));
        }
        if (successor != null) {
            return Optional.of(Refusal.of(RefusalCode.SUPERSEDED_ALREADY, superseded.number(), successor));
        }
        if (!isSupersedable(superseded.status())) {
            return Optional.of(Refusal.of(RefusalCode.NOT_SUPERSEDABLE, superseded.number(), superseded.status()));
        }
        return circle.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.SUPERSESSION_CIRCLE, circle));
    }
}
