package net.rfcdesk.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.host.People;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.Site;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.service.Delegations;
import net.rfcdesk.service.OwnDelegations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationResourceTest {

    private static final Delegation GIVEN =
            new Delegation(4, "ann", "bob", Instant.EPOCH, Instant.EPOCH.plusSeconds(60));

    private final Delegations delegations = mock();
    private final RefusalMessages messages = mock();
    private final Site site = mock();
    private final DelegationResource resource = new DelegationResource(
            delegations,
            new JsonPresenter(mock(People.class), site, messages),
            mock(RfcResponses.class),
            new Responses(messages, site, mock(), mock()));

    @Test
    void delegateIsPassedOnAndAnswered() {
        when(delegations.name("bob", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3), null))
                .thenReturn(new OwnDelegations(List.of(GIVEN), List.of(), Set.of()));

        assertThat(resource.name(null, null, Bodies.of("""
                                {"delegate": "bob", "from": "2026-12-01", "until": "2026-12-03"}""")).getEntity())
                .isEqualTo(new DelegationsJson(
                        List.of(new DelegationsJson.DelegationJson(
                                4,
                                new RfcJson.PersonJson("ann", null),
                                new RfcJson.PersonJson("bob", null),
                                "1970-01-01T00:00:00Z",
                                "1970-01-01T00:01:00Z",
                                null,
                                true,
                                null,
                                null)),
                        List.of(),
                        null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"from": "2026-12-01", "until": "2026-12-03"}                      | delegate
            {"delegate": "bob", "until": "2026-12-03"}                         | from
            {"delegate": "bob", "from": "2026-12-01"}                          | until
            {"delegate": "bob", "from": "tomorrow", "until": "2026-12-03"}     | from
            {"delegate": "bob", "from": "2026-12-01", "until": "2026-12-32"}   | until
            {"delegate": "bob", "from": "2026-12-01", "until": "+999999999-12-31"} | until
            {"delegate": ["bob"], "from": "2026-12-01", "until": "2026-12-03"} | delegate
            """)
    void badInputNamesItsField(String body, String field) {
        assertThat(resource.name(null, null, Bodies.of(body)).getEntity())
                .isInstanceOfSatisfying(
                        ErrorJson.class, error -> assertThat(error.field()).isEqualTo(field));
        verifyNoInteractions(delegations);
    }

    @Test
    void endIsPassedOn() {
        when(delegations.end(4)).thenReturn(new OwnDelegations(List.of(), List.of(GIVEN), Set.of()));

        assertThat(resource.end(4, null, null, Bodies.NONE).getStatus()).isEqualTo(200);
    }

    @Test
    void delegationOfOthersIsNotFound() {
        when(delegations.end(4))
                .thenThrow(Refusal.of(RefusalCode.DELEGATION_NOT_FOUND).exception());

        assertThat(resource.end(4, null, null, Bodies.NONE).getStatus()).isEqualTo(404);
    }
}
