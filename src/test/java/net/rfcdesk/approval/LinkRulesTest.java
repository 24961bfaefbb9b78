package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkRulesTest {

    @Test
    void cannotLinkAnRfcWithItself() {
        assertThat(reason(LinkRules.cannotLink(rfc(1, Status.PROPOSED), rfc(1, Status.PROPOSED), false)))
                .contains(RefusalCode.LINK_TO_ITSELF);
    }

    @Test
    void cannotLinkTwiceInTheSameWay() {
        assertThat(reason(LinkRules.cannotLink(rfc(1, Status.PROPOSED), rfc(2, Status.PROPOSED), true)))
                .contains(RefusalCode.LINKED_ALREADY);
        assertThat(LinkRules.cannotLink(rfc(1, Status.PROPOSED), rfc(2, Status.PROPOSED), false))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "IMPLEMENTED", "DEPRECATED"})
    void whatWasAcceptedCanBeSuperseded(Status status) {
        assertThat(supersede(true, status, null, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "REJECTED"})
    void cannotSupersedeWhatWasNeverAccepted(Status status) {
        assertThat(supersede(true, status, null, List.of())).contains(RefusalCode.NOT_SUPERSEDABLE);
    }

    @Test
    void cannotSupersedeAnRfcThatOneMayNotEdit() {
        assertThat(supersede(false, Status.ACCEPTED, null, List.of())).contains(RefusalCode.MAY_NOT_EDIT_OTHER);
    }

    @Test
    void cannotSupersedeAnRfcTwice() {
        assertThat(supersede(true, Status.DEPRECATED, RfcNumber.of(5), List.of()))
                .contains(RefusalCode.SUPERSEDED_ALREADY);
    }

    @Test
    void cannotSupersedeInACircle() {
        assertThat(supersede(true, Status.ACCEPTED, null, List.of(RfcNumber.of(2), RfcNumber.of(1))))
                .contains(RefusalCode.SUPERSESSION_CIRCLE);
    }

    private static Optional<RefusalCode> supersede(
            boolean mayEdit, Status status, RfcNumber successor, List<RfcNumber> circle) {
        return reason(LinkRules.cannotSupersede(mayEdit, rfc(1, status), successor, circle));
    }

    private static Optional<RefusalCode> reason(Optional<Refusal> refusal) {
        return refusal.map(Refusal::reason);
    }

    private static Rfc rfc(int page, Status status) {
        return new Rfc(
                page, "DS", RfcNumber.of(page), "A", null, status, Instant.EPOCH, Instant.EPOCH, null, 1, "print", 1);
    }
}
