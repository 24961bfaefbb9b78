package net.rfcdesk.approval;

import static net.rfcdesk.rfc.RfcFixture.rfc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

class ConcernRulesTest {

    private static final SpaceSettings TAKING = SpaceSettings.DEFAULTS.with(Policy.OTHERS_MAY_RAISE_CONCERNS, true);
    private static final Requester EVE = new Requester("eve", false);
    private static final Request CONCERN = new Request(3, "eve", "Too slow", Instant.EPOCH);

    @Test
    void spaceTakesConcernsOfOthersOnlyWhenItWantsTo() {
        assertThat(raise(TAKING, EVE, Status.PROPOSED)).isEmpty();
        assertThat(raise(SpaceSettings.DEFAULTS, EVE, Status.PROPOSED)).contains(RefusalCode.MAY_NOT_RAISE_CONCERN);
        assertThat(raise(TAKING, new Requester(null, false), Status.PROPOSED)).contains(RefusalCode.LOGIN_REQUIRED);
        assertThat(raise(TAKING, new Requester("eve", true), Status.PROPOSED)).contains(RefusalCode.READ_ONLY);
        assertThat(raise(TAKING, EVE, Status.ACCEPTED)).contains(RefusalCode.NOT_OPEN);
        assertThat(raise(TAKING, EVE, Status.DRAFT)).contains(RefusalCode.NOT_PROPOSED);
    }

    @Test
    void whoDecidesRequestsChangesInstead() {
        assertThat(raise(TAKING, EVE, Status.PROPOSED, "Lead")).contains(RefusalCode.DECIDES_ON_IT);
    }

    @Test
    void onlyWhoRaisedAConcernResolvesItOnce() {
        assertThat(ConcernRules.cannotResolve(EVE, CONCERN)).isEmpty();
        assertThat(reason(ConcernRules.cannotResolve(new Requester("ann", false), CONCERN)))
                .contains(RefusalCode.CONCERN_OF_ANOTHER);
        assertThat(reason(ConcernRules.cannotResolve(EVE, CONCERN.resolve(null))))
                .contains(RefusalCode.NOTHING_TO_RESOLVE);
    }

    private static Optional<RefusalCode> raise(
            SpaceSettings settings, Requester requester, Status status, String... deciding) {
        return reason(ConcernRules.cannotRaise(settings, requester, rfc(status), List.of(deciding)));
    }

    private static Optional<RefusalCode> reason(Optional<Refusal> refusal) {
        return refusal.map(Refusal::reason);
    }
}
