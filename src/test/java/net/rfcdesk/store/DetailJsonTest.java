package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.rfcdesk.approval.AcceptanceBasis;
import net.rfcdesk.approval.AcceptanceBasis.AcceptedRole;
import net.rfcdesk.approval.AcceptanceBasis.Decider;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicyValues;
import net.rfcdesk.approval.Publisher;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.RequestedRole;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.approval.SpaceSettings.ChangeOfAccepted;
import net.rfcdesk.record.Alteration;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Detail.Assigned;
import net.rfcdesk.record.Detail.Moved;
import net.rfcdesk.record.Detail.Registered;
import net.rfcdesk.record.Detail.Related;
import net.rfcdesk.record.Detail.Renamed;
import net.rfcdesk.record.Detail.Sections;
import net.rfcdesk.record.Detail.SettingsChanged;
import net.rfcdesk.record.Detail.SiteSettingsChanged;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.record.Detail.WebhookChanged;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.HistoricChoice;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailJsonTest {

    /** Texts that a form of our own might take for something else. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "a\nb\r\nc\u2028d\u2029e\u0085f\u000Bg\fh",
            "\"quoted\" and \\ and 'single' and /slashed/",
            "null",
            "true",
            "0",
            "{}",
            "[]",
            "{\"added\":[],\"removed\":[\"ann\"]}",
            "\",\"to\":\"",
            ",1:x,",
            "<script>&amp;",
            "\t\b\u0001\u001F\u007F",
            "Ünïcode, 東京, עברית\u200F, 🤷🏽, e\u0301",
            "RFC-1");

    /** Records are still read years from now: nothing that is written here may change. */
    @Test
    void eachDetailIsWrittenAsItIsDocumented() {
        Map<EntryKind, String> written = new TreeMap<>();
        for (EntryKind kind : EntryKind.values()) {
            kind.detail().ifPresent(type -> written.put(kind, DetailJson.write(some(type, "x"))));
        }

        String rfc = "{\"number\":\"x-12\",\"spaceKey\":\"x\"}";
        String role =
                "{\"groups\":[\"+x\"],\"kind\":\"approves\",\"name\":\"ax\",\"needed\":\"any\",\"sections\":[\"x\",\"+x\"],\"stage\":2,\"users\":[\"x\"]}";
        String sections =
                "\"sections\":[{\"fingerprint\":\"x\",\"heading\":\"+x\"},{\"fingerprint\":\"\",\"heading\":\"x\"}]";
        String difference = "{\"added\":[\"x\",\"+x\"],\"removed\":[\"-x\"]}";
        assertThat(written)
                .containsEntry(
                        EntryKind.REGISTERED,
                        "{\"rfc\":" + rfc + ",\"roles\":[" + role + "]," + sections + ",\"title\":\"x\"}")
                .containsEntry(EntryKind.EDITED, "{" + sections + "}")
                .containsEntry(EntryKind.LINKS_REWRITTEN, written.get(EntryKind.EDITED))
                .containsEntry(EntryKind.DECIDED, written.get(EntryKind.EDITED))
                .containsEntry(
                        EntryKind.ACCEPTED,
                        "{\"barred\":[\"x\"],\"minimum\":2,\"roles\":[{\"asked\":" + role
                                + ",\"decisions\":[{\"entry\":3,\"groups\":[\"+x\"],\"user\":\"x\"}],\"fixed\":true}]}")
                .containsEntry(EntryKind.BYPASSED, written.get(EntryKind.ACCEPTED))
                .containsEntry(
                        EntryKind.MOVED, "{\"from\":" + rfc + ",\"to\":{\"number\":\"x-3\",\"spaceKey\":\"+x\"}}")
                .containsEntry(EntryKind.RENAMED, "{\"from\":\"x\",\"to\":\"+x\"}")
                .containsEntry(EntryKind.COPIED, "{\"pageId\":9007199254740991,\"rfc\":" + rfc + "}")
                .containsEntry(EntryKind.SUPERSEDED, written.get(EntryKind.COPIED))
                .containsEntry(EntryKind.SUPERSEDES, written.get(EntryKind.COPIED))
                .containsEntry(EntryKind.RELATED, written.get(EntryKind.COPIED))
                .containsEntry(
                        EntryKind.ASSIGNED,
                        "{\"groups\":" + difference + ",\"kind\":" + difference + ",\"name\":" + difference
                                + ",\"needed\":" + difference + ",\"sections\":" + difference
                                + ",\"stage\":{\"added\":[2],\"removed\":[0]},\"users\":"
                                + difference + "}")
                .containsEntry(
                        EntryKind.SETTINGS_CHANGED,
                        "{\"bypassers\":{\"administrators\":false,\"groups\":[\"x\"]},\"contacts\":{\"x\":\"x\"},"
                                + "\"policies\":{\"acceptance\":\"BY_HAND\",\"authorMayApprove\":true,\"changeOfAccepted\":\"MARK\"},"
                                + "\"prefix\":\"x\",\"publishers\":[{\"account\":\"x\",\"author\":\"x\"}],"
                                + "\"required\":[\"x\"],\"roles\":[{\"groups\":[\"x\"],\"kind\":\"approves\",\"name\":\"x\",\"needed\":\"2\",\"stage\":2,\"users\":[\"x\"]}]}")
                .containsEntry(
                        EntryKind.SITE_SETTINGS_CHANGED,
                        "{\"policies\":{\"acceptance\":{\"locked\":false,\"value\":\"BY_HAND\"},"
                                + "\"authorMayApprove\":{\"locked\":true,\"value\":true}},\"privateWebhooks\":true,\"requiredRoles\":["
                                + role + "]}")
                .containsEntry(EntryKind.STATUS_IMPORTED, "{\"from\":\"label\",\"name\":\"x\",\"status\":\"REJECTED\"}")
                .containsEntry(EntryKind.AUTHOR_CHANGED, "{\"from\":\"x\",\"to\":\"+x\"}")
                .containsEntry(EntryKind.RESOLVED_FOR, "{\"because\":\"may-not-view\"}")
                .containsEntry(
                        EntryKind.APPROVAL_REQUESTED,
                        "{\"roles\":[{\"groups\":[\"+x\"],\"role\":\"ax\",\"users\":[\"x\"]}]}")
                .containsEntry(EntryKind.DECIDE_BY_CHANGED, "{\"from\":\"2026-12-01\",\"to\":\"2026-12-08\"}")
                .containsEntry(EntryKind.REVIEW_MONTHS_CHANGED, "{\"from\":\"6\",\"to\":\"12\"}")
                .containsEntry(EntryKind.CLOSING_ANNOUNCED, "{\"until\":\"2026-12-01T10:00:00Z\"}")
                .containsEntry(EntryKind.COMMENT_PERIOD_STARTED, "{\"until\":\"2026-12-01T10:00:00Z\"}")
                .containsEntry(
                        EntryKind.HISTORIC_DECISION,
                        "{\"date\":\"2024-05-31\",\"decision\":\"approved_with_conditions\",\"name\":\"+x\",\"role\":\"x\","
                                + "\"source\":\"x\",\"status\":\"x\",\"user\":\"x\"}")
                .containsEntry(
                        EntryKind.WEBHOOK_CHANGED,
                        "{\"active\":true,\"events\":[\"x\"],\"format\":\"x\",\"host\":\"x\",\"name\":\"+x\",\"what\":\"removed\"}")
                .hasSize(25);
    }

    /** As RFC 8785 says in its section 3.2.2.2. */
    @Test
    void textsAreInTheirCanonicalForm() {
        assertThat(DetailJson.write(new Renamed("\b\t\n\f\r\"\\/\u0001\u001F", "\u007Fü\u2028🤷")))
                .isEqualTo("{\"from\":\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0001\\u001f\",\"to\":\"\u007Fü\u2028🤷\"}");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whatIsWrittenIsRead(String text) {
        for (EntryKind kind : EntryKind.values()) {
            kind.detail()
                    .map(type -> some(type, text))
                    .ifPresent(detail -> assertThat(DetailJson.read(kind, DetailJson.write(detail)))
                            .as("%s with %s", kind, text)
                            .contains(detail));
        }
    }

    @Test
    void nothingIsWrittenAndReadAsNothing() {
        assertThat(DetailJson.write(null)).isEmpty();
        for (EntryKind kind : EntryKind.values()) {
            assertThat(DetailJson.read(kind, "")).as(kind.name()).isEmpty();
        }
    }

    /** And so each has another hash. What the site requires is in its own record, and never in what a space chose. */
    @ParameterizedTest
    @EnumSource
    void eachPartThatIsAnotherOneMakesAnotherText(EntryKind kind) {
        kind.detail()
                .map(type -> some(type, "x"))
                .ifPresent(detail -> Alteration.of((Record) detail)
                        .filter(alteration ->
                                !Set.of("settings.siteRoles", "settings.bySite").contains(alteration.field()))
                        .forEach(alteration -> assertThat(DetailJson.write(alteration.appliedTo(detail)))
                                .as("%s", alteration)
                                .isNotEqualTo(DetailJson.write(detail))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "1",
                "\"\"",
                "[]",
                "{",
                "{}{}",
                "{\"from\":null,\"to\":null}",
                "{\"from\":\"\",\"to\":[]}",
                "{\"rfc\":{},\"title\":\"\"}",
                "{\"rfc\":{\"spaceKey\":\"DS\",\"number\":\"12\"},\"title\":\"\"}",
                "{\"pageId\":null,\"rfc\":{\"spaceKey\":\"DS\",\"number\":\"RFC-12\"}}",
                "{\"groups\":{\"added\":[null]}}",
                "{\"policies\":{\"acceptance\":\"BY_HAND\"}}",
                "{\"policies\":{\"acceptance\":{\"value\":\"BY_HAND\"}}}",
                "{\"policies\":{\"acceptance\":{\"locked\":false,\"value\":\"NEVER\"}}}"
            })
    void whatIsNoDetailIsNone(String json) {
        assertThat(EntryKind.values())
                .filteredOn(kind -> kind != EntryKind.SETTINGS_CHANGED && kind != EntryKind.DECIDED)
                .allSatisfy(kind -> assertThat(DetailJson.read(kind, json)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "[]",
                "{",
                "{\"roles\":[null]}",
                "{\"roles\":[{}]}",
                "{\"bypassers\":{\"groups\":[null]}}",
                "{\"policies\":{\"acceptance\":\"NEVER\"}}",
                "{\"policies\":{\"authorMayApprove\":null}}"
            })
    void whatIsNoSettingsIsNone(String json) {
        assertThat(DetailJson.read(EntryKind.SETTINGS_CHANGED, json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "null", "{", "{}", "{\"sections\":[]}", "{\"sections\":[{\"heading\":\"Cost\"}]}"})
    void decisionOnSectionsThatCannotBeReadIsNoneOnTheWholePage(String json) {
        assertThat(DetailJson.read(EntryKind.DECIDED, json)).contains(new Sections(Map.of("", "")));
    }

    @Test
    void rolesStoodForTheWholePageBeforeTheyCouldNameSections() {
        String difference = "{\"added\":[\"x\"],\"removed\":[]}";
        String role =
                "{\"groups\":[],\"kind\":\"approves\",\"name\":\"x\",\"needed\":\"any\",\"stage\":1,\"users\":[]}";

        assertThat(DetailJson.read(
                        EntryKind.REGISTERED,
                        "{\"rfc\":{\"number\":\"RFC-12\",\"spaceKey\":\"x\"},\"roles\":[" + role
                                + "],\"title\":\"x\"}"))
                .contains(new Registered(
                        new RfcRef("x", RfcNumber.of(12)),
                        "x",
                        List.of(new Role("x", List.of(), List.of(), Quorum.ANY)),
                        Map.of()));
        assertThat(DetailJson.read(
                        EntryKind.ASSIGNED,
                        "{\"groups\":" + difference + ",\"kind\":" + difference + ",\"name\":" + difference
                                + ",\"needed\":" + difference + ",\"stage\":{\"added\":[1],\"removed\":[]},\"users\":"
                                + difference + "}"))
                .map(Assigned.class::cast)
                .map(Assigned::sectionsNamed)
                .contains(new Detail.Difference<>(List.of(), List.of()));
    }

    @Test
    void whatALaterVersionAddsIsLeftAlone() {
        assertThat(DetailJson.read(EntryKind.RENAMED, "{\"from\":\"a\",\"to\":\"b\",\"why\":{}}"))
                .contains(new Renamed("a", "b"));
    }

    @Test
    void settingsThatAreMissingHaveTheirDefaults() {
        assertThat(DetailJson.read(EntryKind.SETTINGS_CHANGED, "{\"later\":1,\"bypassers\":{\"later\":1}}"))
                .contains(new SettingsChanged(SpaceSettings.DEFAULTS));
    }

    @Test
    void siteRequiredNoRoleBeforeItCould() {
        assertThat(DetailJson.read(
                        EntryKind.SITE_SETTINGS_CHANGED,
                        "{\"policies\":{\"acceptance\":{\"locked\":false,\"value\":\"BY_HAND\"},"
                                + "\"authorMayApprove\":{\"locked\":true,\"value\":true}}}"))
                .contains(new SiteSettingsChanged(new SiteStandards(policies(), List.of(), false)));
    }

    private static Stream<String> odd() {
        return ODD.stream();
    }

    private static Detail some(Class<? extends Detail> type, String text) {
        RfcRef rfc = new RfcRef(text, new RfcNumber(text, 12));
        return Stream.of(
                        new Registered(rfc, text, List.of(role(text)), sections(text)),
                        new Sections(sections(text)),
                        accepted(text),
                        new Moved(rfc, new RfcRef("+" + text, new RfcNumber(text, 3))),
                        new Renamed(text, "+" + text),
                        new Related(9007199254740991L, rfc),
                        new Assigned(
                                difference(text),
                                difference(text),
                                difference(text),
                                difference(text),
                                stages(),
                                difference(text),
                                difference(text)),
                        new Detail.ApprovalRequested(
                                List.of(new RequestedRole("a" + text, List.of(text), List.of("+" + text)))),
                        new Detail.ResolvedFor(Inability.MAY_NOT_VIEW),
                        new Detail.AuthorChanged(text, "+" + text),
                        new Detail.ClosingAnnounced(Instant.parse("2026-12-01T10:00:00Z")),
                        new Detail.CommentPeriodStarted(Instant.parse("2026-12-01T10:00:00Z")),
                        new Detail.DecideByChanged(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8)),
                        new Detail.HistoricDecision(
                                text,
                                "+" + text,
                                HistoricChoice.APPROVED_WITH_CONDITIONS,
                                text,
                                text,
                                "2024-05-31",
                                text),
                        new Detail.ReviewMonthsChanged(6, 12),
                        new StatusImported(StatusImported.Source.LABEL, text, Status.REJECTED),
                        new SettingsChanged(settings(text)),
                        new WebhookChanged(WebhookChanged.What.REMOVED, "+" + text, text, List.of(text), text, true),
                        new SiteSettingsChanged(site(text)))
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Role role(String text) {
        return new Role("a" + text, List.of(text), List.of("+" + text), Quorum.ANY, 2)
                .standingFor(List.of(text, "+" + text));
    }

    private static Map<String, String> sections(String text) {
        return Map.of(text, "", "+" + text, text);
    }

    private static Detail.Accepted accepted(String text) {
        Decider decider = new Decider(3, text, List.of("+" + text));
        return new Detail.Accepted(
                new AcceptanceBasis(Set.of(text), 2, List.of(new AcceptedRole(role(text), true, List.of(decider)))));
    }

    private static Detail.Difference<String> difference(String text) {
        return new Detail.Difference<>(List.of(text, "+" + text), List.of("-" + text));
    }

    private static Detail.Difference<Integer> stages() {
        return new Detail.Difference<>(List.of(2), List.of(Role.NO_STAGE));
    }

    private static SiteStandards site(String text) {
        return new SiteStandards(policies(), List.of(role(text)), true);
    }

    private static SitePolicies policies() {
        return SitePolicies.NONE
                .with(Policy.AUTHOR_MAY_APPROVE, true, true)
                .with(Policy.ACCEPTANCE, Acceptance.BY_HAND, false);
    }

    private static SpaceSettings settings(String text) {
        return new SpaceSettings(
                        PolicyValues.NONE
                                .with(Policy.AUTHOR_MAY_APPROVE, true)
                                .with(Policy.ACCEPTANCE, Acceptance.BY_HAND)
                                .with(Policy.CHANGE_OF_ACCEPTED, ChangeOfAccepted.MARK),
                        text,
                        new Bypassers(false, List.of(text)),
                        List.of(new Role(text, List.of(text), List.of(text), Quorum.parse("2"), 2)),
                        Set.of(Role.id(text)),
                        Map.of(Role.id(text), text))
                .with(List.of(new Publisher(text, text)));
    }
}
