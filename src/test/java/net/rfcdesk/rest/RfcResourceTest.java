package net.rfcdesk.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.message.I18nResolver;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.approval.Barred;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Objection;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.AcceptanceFacts;
import net.rfcdesk.page.DecisionExplainer;
import net.rfcdesk.page.Permissions;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.service.Approvals;
import net.rfcdesk.service.Assignments;
import net.rfcdesk.service.Links;
import net.rfcdesk.service.MinorEdits;
import net.rfcdesk.service.Registration;
import net.rfcdesk.service.Statuses;
import net.rfcdesk.web.Fragments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfcResourceTest {

    private final RfcReader pages = mock();
    private final Approvals approvals = mock();
    private final Assignments assignments = mock();
    private final MinorEdits minorEdits = mock();
    private final Statuses statuses = mock();
    private final Links links = mock();
    private final Fragments fragments = mock();
    private final Access access = mock();
    private final I18nResolver texts = mock();
    private final RefusalMessages messages = new RefusalMessages(texts);
    private final Site site = new Site(mode -> "https://wiki.example", mock());
    private final JsonPresenter json = new JsonPresenter(mock(People.class), site, messages);
    private final Responses responses = new Responses(messages, site, mock(), access);
    private final RfcResponses answers = new RfcResponses(pages, json, fragments, responses);
    private final RfcResource rfc =
            new RfcResource(pages, mock(Registration.class), mock(DecisionExplainer.class), json, responses, answers);
    private final StatusResource status = new StatusResource(statuses, answers);
    private final ApproverResource approvers = new ApproverResource(assignments, answers);
    private final DecisionResource decisions = new DecisionResource(approvals, answers);
    private final LinkResource linking = new LinkResource(links, answers);
    private final MinorEditResource corrections = new MinorEditResource(minorEdits, answers);

    @BeforeEach
    void textsAreTheirKeys() {
        when(texts.getText(anyString(), any(Serializable[].class))).thenAnswer(call -> call.getArgument(0));
    }

    @Test
    void rfcIsAnsweredWithItsAddress() {
        when(pages.get(7)).thenReturn(page());

        Response response = rfc.read(7);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getEntity()).isInstanceOfSatisfying(RfcJson.class, json -> {
            assertThat(json.number()).isEqualTo("RFC-12");
            assertThat(json.url()).isEqualTo("https://wiki.example/x/7");
            assertThat(json.openedAt()).isEqualTo("1970-01-01T00:00:00Z");
        });
    }

    @ParameterizedTest
    @CsvSource({"PAGE_NOT_FOUND, 404", "NOT_ASKED, 403", "READ_ONLY, 403", "REASON_REQUIRED, 400", "LOST_RACE, 409"})
    void refusalHasItsStatusAndStableCode(RefusalCode reason, int expected) {
        when(pages.get(7)).thenThrow(Refusal.of(reason).exception());

        Response response = rfc.read(7);

        assertThat(response.getStatus()).isEqualTo(expected);
        assertThat(response.getEntity()).isEqualTo(new ErrorJson(reason.code(), reason.key(), null, null));
    }

    @Test
    void refusalLeadsToTheComparisonThatExplainsIt() {
        when(access.canCompare(new Comparison(7, 2, 4))).thenReturn(true);
        when(pages.get(7))
                .thenThrow(Refusal.of(RefusalCode.PAGE_CHANGED)
                        .comparing(new Comparison(7, 2, 4))
                        .exception());

        assertThat(rfc.read(7).getEntity())
                .isInstanceOfSatisfying(
                        ErrorJson.class,
                        error -> assertThat(error.compare())
                                .isEqualTo("https://wiki.example/pages/diffpagesbyversion.action"
                                        + "?pageId=7&selectedPageVersions=2&selectedPageVersions=4"));
    }

    @Test
    void refusalLeadsToNoComparisonThatTheHostCannotShow() {
        when(access.canCompare(new Comparison(7, 2, 4))).thenReturn(false);
        when(pages.get(7))
                .thenThrow(Refusal.of(RefusalCode.PAGE_CHANGED)
                        .comparing(new Comparison(7, 2, 4))
                        .exception());

        assertThat(rfc.read(7).getEntity())
                .isInstanceOfSatisfying(
                        ErrorJson.class, error -> assertThat(error.compare()).isNull());
    }

    @Test
    void decisionIsPassedOn() {
        when(approvals.decide(7, "Lead", Choice.CHANGES_REQUESTED, "Why?", 3, 5))
                .thenReturn(page());

        Response response = decisions.decide(7, null, Bodies.of("""
                {"role": "Lead", "choice": "changes_requested", "reason": "Why?", "pageVersion": 3, "previous": 5}"""));

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void decisionOfADelegateIsPassedOn() {
        when(approvals.decideFor("ann", 7, "Lead", Choice.APPROVED, null, 3, null))
                .thenReturn(page());

        Response response = decisions.decide(7, null, Bodies.of("""
                {"role": "Lead", "choice": "approved", "pageVersion": 3, "onBehalfOf": "ann"}"""));

        assertThat(response.getStatus()).isEqualTo(200);
        verify(approvals).decideFor("ann", 7, "Lead", Choice.APPROVED, null, 3, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"choice": "APPROVED", "pageVersion": 1}                             | role
            {"role": "Lead", "pageVersion": 1}                                   | choice
            {"role": "Lead", "choice": "MAYBE", "pageVersion": 1}                | choice
            {"role": "Lead", "choice": "APPROVED"}                               | pageVersion
            {"role": "Lead", "choice": "APPROVED", "pageVersion": "the newest"}  | pageVersion
            {"role": ["Lead"], "choice": "APPROVED", "pageVersion": 1}           | role
            """)
    void badInputNamesItsField(String body, String field) {
        Response response = decisions.decide(7, null, Bodies.of(body));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getEntity())
                .isInstanceOfSatisfying(
                        ErrorJson.class, error -> assertThat(error.field()).isEqualTo(field));
        verifyNoInteractions(approvals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"role\": ", "[]", "``", "null", "not JSON"})
    void malformedJsonIsBadInput(String body) {
        Response response = decisions.decide(7, null, Bodies.of(body));

        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void statusIsPassedOnInAnyCase() {
        when(statuses.change(7, Status.PROPOSED, Status.REJECTED, "No")).thenReturn(page());

        Response response = status.changeStatus(
                7, null, Bodies.of("{\"from\": \"Proposed\", \"status\": \"rejected\", \"reason\": \"No\"}"));

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void bypassIsPassedOnAndAnswered() {
        Bypass bypass = new Bypass("admin", "It burns.", Instant.EPOCH, 3, "print");
        when(statuses.bypass(7, 3, "It burns.")).thenReturn(page(bypass));

        Response response = status.bypass(7, null, Bodies.of("{\"reason\": \"It burns.\", \"pageVersion\": 3}"));

        assertThat(response.getEntity())
                .isInstanceOfSatisfying(
                        RfcJson.class,
                        json -> assertThat(json.bypass())
                                .isEqualTo(new RfcJson.BypassJson(
                                        new RfcJson.PersonJson("admin", null),
                                        "It burns.",
                                        "1970-01-01T00:00:00Z",
                                        3)));
    }

    @Test
    void cannotBypassWithoutSayingWhichVersionWasRead() {
        Response response = status.bypass(7, null, Bodies.of("{\"reason\": \"It burns.\"}"));

        assertThat(response.getStatus()).isEqualTo(400);
        verifyNoInteractions(statuses);
    }

    @Test
    void minorEditIsPassedOnAndAnswered() {
        Edit edit = new Edit(4, 3, "old", "new", true, "author", Instant.EPOCH);
        MinorEdit minorEdit =
                new MinorEdit(5, edit, "A typo", Instant.EPOCH, null).objectedTo(new Objection("lead", Instant.EPOCH));
        when(minorEdits.markMinor(7, 3, "A typo")).thenReturn(page(null, List.of(minorEdit)));

        Response response = corrections.markMinor(7, 3, null, Bodies.of("{\"reason\": \"A typo\"}"));

        assertThat(response.getEntity())
                .isInstanceOfSatisfying(
                        RfcJson.class,
                        json -> assertThat(json.minorEdits())
                                .containsExactly(new RfcJson.MinorEditJson(
                                        5,
                                        3,
                                        new RfcJson.PersonJson("author", null),
                                        "A typo",
                                        "1970-01-01T00:00:00Z",
                                        new RfcJson.ObjectionJson(
                                                new RfcJson.PersonJson("lead", null), "1970-01-01T00:00:00Z"),
                                        false)));
    }

    @Test
    void objectionIsPassedOn() {
        when(minorEdits.object(7, 5)).thenReturn(page());

        assertThat(corrections.object(7, 5, null, Bodies.NONE).getStatus()).isEqualTo(200);
    }

    @Test
    void approversArePassedOn() {
        when(assignments.assign(7, "Lead", List.of("lead", "key-2"), List.of(), null, 3))
                .thenReturn(page());

        Response response = approvers.assign(7, null, Bodies.of("""
                {"role": "Lead", "users": ["lead", "key-2"], "groups": [], "pageVersion": 3}"""));

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"users": [], "groups": [], "pageVersion": 1}                    | role
            {"role": "Lead", "groups": [], "pageVersion": 1}                 | users
            {"role": "Lead", "users": [], "pageVersion": 1}                  | groups
            {"role": "Lead", "users": [], "groups": []}                      | pageVersion
            {"role": "Lead", "users": "lead", "groups": [], "pageVersion": 1} | users
            {"role": "Lead", "users": [null], "groups": [], "pageVersion": 1} | users[0]
            """)
    void approversThatAreNotSaidWellNameTheirField(String body, String field) {
        assertThat(approvers.assign(7, null, Bodies.of(body)).getEntity())
                .isInstanceOfSatisfying(
                        ErrorJson.class, error -> assertThat(error.field()).isEqualTo(field));
        verifyNoInteractions(assignments);
    }

    @Test
    void withdrawalIsPassedOn() {
        when(approvals.withdraw(7, 4)).thenReturn(page());

        assertThat(decisions.withdraw(7, 4, null, Bodies.NONE).getStatus()).isEqualTo(200);
        verify(approvals).withdraw(7, 4);
    }

    @Test
    void resolutionIsPassedOn() {
        when(approvals.resolve(7, 4)).thenReturn(page());

        assertThat(decisions.resolve(7, 4, null, Bodies.NONE).getStatus()).isEqualTo(200);
        verify(approvals).resolve(7, 4);
    }

    @Test
    void answerBringsTheMacrosAlongOnRequest() {
        RfcPage page = page();
        when(approvals.withdraw(7, 4)).thenReturn(page);
        when(fragments.status(page)).thenReturn("<div>status</div>");
        when(fragments.roles(page)).thenReturn(Map.of("lead", "<div>lead</div>"));

        assertThat(decisions.withdraw(7, 4, "fragments", Bodies.NONE).getEntity())
                .isInstanceOfSatisfying(
                        RfcJson.class,
                        answer -> assertThat(answer.fragments())
                                .isEqualTo(new FragmentsJson(
                                        page.rfc().revision(),
                                        "<div>status</div>",
                                        Map.of("lead", "<div>lead</div>"))));
        assertThat(decisions.withdraw(7, 4, null, Bodies.NONE).getEntity())
                .isInstanceOfSatisfying(
                        RfcJson.class, answer -> assertThat(answer.fragments()).isNull());
    }

    @Test
    void cannotExpandAnythingElseAndThenNothingIsDone() {
        assertThat(decisions.withdraw(7, 4, "everything", Bodies.NONE).getStatus())
                .isEqualTo(400);
        verifyNoInteractions(approvals);
    }

    @Test
    void linkSaysWhatTheOtherOneIs() {
        when(links.link(7, Relation.SUPERSEDED_BY, "OPS RFC-3")).thenReturn(page());

        assertThat(linking.link(7, null, Bodies.of("{\"relation\": \"superseded_by\", \"rfc\": \"OPS RFC-3\"}"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(linking.link(7, null, Bodies.of("{\"relation\": \"SUPERSEDES\"}"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(linking.link(7, null, Bodies.of("{\"relation\": \"FATHER_OF\", \"rfc\": \"3\"}"))
                        .getStatus())
                .isEqualTo(400);
    }

    private static RfcPage page() {
        return page(null);
    }

    private static RfcPage page(Bypass bypass) {
        return page(bypass, List.of());
    }

    private static RfcPage page(Bypass bypass, List<MinorEdit> minor) {
        Rfc rfc = new Rfc(
                7,
                "DS",
                RfcNumber.of(12),
                "Title",
                null,
                Status.PROPOSED,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                3,
                "print",
                2);
        Permissions permissions = new Permissions(
                null,
                List.of(),
                false,
                false,
                false,
                false,
                false,
                Refusal.of(RefusalCode.LOGIN_REQUIRED),
                false,
                false,
                false,
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                false,
                false,
                Map.of(),
                Set.of(),
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of());
        return new RfcPage(
                rfc,
                "/x/7",
                true,
                SpaceSettings.DEFAULTS,
                Barred.NOBODY,
                Map.of(),
                null,
                bypass,
                new AcceptanceFacts(null, false, false, List.of()),
                null,
                null,
                null,
                Deadline.NONE,
                false,
                null,
                false,
                null,
                List.of(),
                List.of(),
                Set.of(),
                0,
                List.of(),
                minor,
                List.of(),
                List.of(),
                null,
                Delegates.NONE,
                permissions);
    }
}
