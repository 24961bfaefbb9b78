package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import net.rfcdesk.approval.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** The REST API as programs meet it: over HTTP, in the wiki, from the packed jar. */
@ExtendWith(SharedWiki.class)
final class RfcRestTest {
    private static final String API = "/rest/rfc/1.0";

    private final RunningWiki wiki;
    private HttpUser author;
    private String title;

    RfcRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        author = wiki.as("author");
        title = PageTitle.of(test);
    }

    @Test
    void savedPageBecomesAnRfcThatAsksItsRoles() {
        JsonNode rfc = read(author, rfcAsking("lead", "security"));
        assertThat(rfc.path("number").asText()).matches("RFC-\\d+");
        assertThat(rfc.path("status").asText()).isEqualTo("PROPOSED");
        assertThat(rfc.path("progress"))
                .hasToString("{\"met\":0,\"roles\":2,\"people\":null,\"minimum\":0,\"complete\":false}");
        assertThat(rfc.path("roles").findValuesAsText("name")).contains("Lead", "Security");
    }

    @Test
    void answerThatIsTheSameIsNotSentAgain() {
        String address = API + "/pages/" + rfcAsking("lead");
        Answer first = author.get(address);
        String tag = first.header("ETag");
        assertThat(tag).startsWith("W/");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");

        HttpUser knowing = author.sending("If-None-Match", tag);
        assertThat(knowing.get(address))
                .returns(304, Answer::status)
                .returns("", Answer::body)
                .returns(tag, answer -> answer.header("ETag"));
        assertThat(wiki.as("lead").sending("If-None-Match", tag).get(address))
                .as("to somebody who may do something else with it")
                .returns(200, Answer::status);

        author.put(address + "/status", Map.of("status", "REJECTED", "from", "PROPOSED", "reason", "No."));
        assertThat(knowing.get(address).json().path("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void requestThatChangesSomethingNeedsNoTag() {
        String address = API + "/pages/" + rfcAsking("lead") + "/status";
        Answer rejected = author.sending("If-None-Match", "*")
                .put(address, Map.of("status", "REJECTED", "from", "PROPOSED", "reason", "No."));
        assertThat(rejected.status()).isEqualTo(200);
        assertThat(rejected.header("ETag")).isEmpty();
    }

    @Test
    void formIsForThoseWhoMaySendIt() {
        String form = API + "/pages/" + rfcAsking("lead") + "/forms/";

        assertThat(wiki.as("lead")
                        .get(form + "changes?role=lead")
                        .json()
                        .path("form")
                        .asText())
                .contains("data-rfc-panel=\"changes\"", "Which changes are needed?");
        assertThat(wiki.as("reader").get(form + "changes?role=lead").code()).isEqualTo("lost-race");
        assertThat(wiki.as("reader").get(form + "REJECTED").code()).isEqualTo("lost-race");
        assertThat(author.get(form + "REJECTED").json().path("form").asText()).contains("Why is it rejected?");
    }

    @Test
    void roleThatTheSpaceRequiresIsOneOfEveryRfc() {
        long page = rfcAsking("lead");
        String settings = API + "/spaces/DEMO/settings";
        Map<String, Object> role = Map.of("name", "Legal", "users", List.of("product"), "required", true);
        Answer chosen = wiki.as("admin").put(settings, Map.of("roles", List.of(role)));
        try {
            assertThat(chosen.json().path("roles").findValuesAsText("required")).containsExactly("true");
            JsonNode roles = read(author, page).path("roles");
            assertThat(roles.findValuesAsText("name")).contains("Lead", "Legal");
            assertThat(roles.findValuesAsText("required")).containsExactly("false", "true");
        } finally {
            wiki.as("admin").put(settings, Map.of("roles", List.of()));
        }
        assertThat(read(author, page).path("roles")).hasSize(1);
    }

    @Test
    void numberFindsItsRfcWhateverItsPrefix() {
        long page = rfcAsking("lead");
        String number = read(author, page).path("number").asText();
        String digits = number.substring(number.indexOf('-') + 1);

        for (String written : List.of(number, digits, "ADR-" + digits)) {
            JsonNode found = author.get(API + "/spaces/DEMO/rfcs/" + written).json();
            assertThat(found.path("pageId").asLong()).isEqualTo(page);
        }
        assertThat(author.get(API + "/spaces/DEMO/rfcs/RFC-999999").code()).isEqualTo("page-not-found");
        assertThat(author.get(API + "/spaces/NONE/rfcs/RFC-1").code()).isEqualTo("page-not-found");
        Answer nonsense = author.get(API + "/spaces/DEMO/rfcs/twelve");
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.json().path("field").asText()).isEqualTo("number");
    }

    @Test
    void stableAddressLeadsToThePage() {
        long page = rfcAsking("lead");
        JsonNode rfc = read(author, page);
        String address = API + "/spaces/DEMO/rfcs/" + rfc.path("number").asText() + "/page";

        Answer found = author.get(address);
        assertThat(found.status()).isEqualTo(303);
        assertThat(found.header("Location")).isEqualTo(rfc.path("url").asText());
        assertThat(author.get(API + "/spaces/DEMO/rfcs/RFC-999999/page").status())
                .isEqualTo(404);
    }

    @Test
    void stableAddressAsksVisitorsToLogInWhetherItExistsOrNot() {
        long page = rfcAsking("lead");
        String number = read(author, page).path("number").asText();
        for (String each : List.of(number, "RFC-999999")) {
            Answer answer = wiki.anonymous().get(API + "/spaces/DEMO/rfcs/" + each + "/page");
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location"))
                    .contains("/login.action?os_destination=")
                    .endsWith(each + "%2Fpage");
        }
    }

    @Test
    void spaceAdministratorsLetAuthorsApprove() {
        long page = rfcAsking("author");
        assertThat(approve("author", page).code()).isEqualTo("own-rfc");
        String settings = API + "/spaces/DEMO/settings";
        Map<String, Object> wanted = Map.of("policies", Map.of("authorMayApprove", true));
        assertThat(wiki.as("author").put(settings, wanted).code()).isEqualTo("may-not-change-settings");

        assertThat(wiki.as("admin").put(settings, wanted).status()).isEqualTo(200);
        JsonNode read = wiki.as("reader").get(settings).json();
        assertThat(read.path("policies").properties()).hasSameSizeAs(Policy.values());
        assertThat(read.at("/policies/authorMayApprove").asBoolean()).isTrue();
        assertThat(read.at("/policySources/authorMayApprove").asText()).isEqualTo("space");
        assertThat(read.at("/policies/acceptance").asText()).isEqualTo("BY_ITSELF");
        assertThat(read.at("/policySources/acceptance").asText()).isEqualTo("default");
        assertThat(read.path("prefix").asText()).isEqualTo("RFC");
        assertThat(read.path("bypassers")).hasToString("{\"administrators\":true,\"groups\":[]}");
        assertThat(read.path("roles")).isEmpty();
        assertThat(approve("author", page).json().path("status").asText()).isEqualTo("ACCEPTED");

        Answer left = wiki.as("admin").put(settings, Map.of("policies", Map.of("authorMayApprove", "SITE")));
        assertThat(left.json().at("/policies/authorMayApprove").asBoolean()).isFalse();
        assertThat(left.json().at("/policySources/authorMayApprove").asText()).isEqualTo("default");
    }

    @Test
    void administratorsOfConfluenceLockWhatSpacesCouldChoose() {
        HttpUser admin = wiki.as("admin");
        HttpUser keeper = wiki.administrator("DEMO", "product");
        String site = API + "/settings";
        String space = API + "/spaces/DEMO/settings";
        long page = rfcAsking("author");
        assertThat(keeper.put(space, policy("authorMayApprove", true)).status()).isEqualTo(200);
        assertThat(keeper.put(site, lock(false)).code()).isEqualTo("may-not-change-site-settings");
        assertThat(wiki.anonymous().get(site).status()).isEqualTo(401);
        try {
            assertThat(admin.put(site, lock(false)).json().at("/policies/authorMayApprove"))
                    .hasToString("{\"value\":false,\"locked\":true}");
            assertThat(author.get(site).json().at("/policies/acceptance"))
                    .hasToString("{\"value\":\"BY_ITSELF\",\"locked\":false}");

            assertThat(approve("author", page).code()).isEqualTo("own-rfc");
            Answer refused = keeper.put(space, policy("authorMayApprove", "SITE"));
            assertThat(refused.code()).isEqualTo("policy-locked");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("field").asText()).isEqualTo("policies.authorMayApprove");
            assertThat(refused.json().path("message").asText()).contains("Authors can approve their own RFCs");
            JsonNode held = keeper.put(space, policy("acceptance", "BY_ITSELF")).json();
            assertThat(held.at("/policies/authorMayApprove").asBoolean()).isFalse();
            assertThat(held.at("/policySources/authorMayApprove").asText()).isEqualTo("locked");
        } finally {
            admin.put(site, lock(true, false));
        }
        assertThat(approve("author", page).json().path("status").asText()).isEqualTo("ACCEPTED");
        admin.put(site, lock(false, false));
        keeper.put(space, Map.of("policies", Map.of("authorMayApprove", "SITE", "acceptance", "SITE")));
    }

    @Test
    void settingOfTheSiteThatDoesNotExistNamesItsField() {
        HttpUser admin = wiki.as("admin");
        Map<String, Object> wanted = Map.of("policies", Map.of("acceptance", Map.of("value", "SITE")));
        assertThat(admin.put(API + "/settings", wanted).json().path("field").asText())
                .isEqualTo("policies.acceptance.value");
        assertThat(admin.put(API + "/settings", policy("authorMay", Map.of()))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("policies.authorMay");
        Map<String, Object> told = Map.of("policySources", Map.of("acceptance", "site"));
        assertThat(admin.put(API + "/spaces/DEMO/settings", told).code()).isEqualTo("field-unknown");
    }

    private static Map<String, Object> policy(String name, Object value) {
        return Map.of("policies", Map.of(name, value));
    }

    private static Map<String, Object> lock(boolean authorMayApprove) {
        return lock(authorMayApprove, true);
    }

    private static Map<String, Object> lock(boolean authorMayApprove, boolean locked) {
        return policy("authorMayApprove", Map.of("value", authorMayApprove, "locked", locked));
    }

    @Test
    void listIsExportedWholeAndFiltered() {
        String title = "=1+1, \"quoted\"";
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        String filter = "words=" + URLEncoder.encode(title, StandardCharsets.UTF_8);

        Answer csv = author.get(API + "/spaces/demo/rfcs/all.csv?" + filter);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().toList()).hasSize(2);
        assertThat(csv.body().lines().skip(1).findFirst().orElseThrow())
                .contains("\"'=1+1, \"\"quoted\"\"\"", "\"PROPOSED\"", "\"Author\"");
        JsonNode json = author.get(API + "/spaces/DEMO/rfcs/all.json?" + filter).json();
        assertThat(json).hasSize(1);
        assertThat(json.get(0).path("pageId").asLong()).isEqualTo(page);
        assertThat(author.get(API + "/spaces/NOWHERE/rfcs/all.csv").status()).isEqualTo(404);
    }

    @Test
    void listIsReadPartByPart() {
        rfcAsking("lead");
        author.createPage("DEMO", title + ": another", RfcText.askingFor("lead"));
        JsonNode first = author.get(API + "/spaces/DEMO/rfcs/all?limit=1").json();
        String next = first.path("next").asText();

        JsonNode second =
                author.get(API + "/spaces/DEMO/rfcs/all?limit=1&after=" + next).json();

        assertThat(second.at("/rfcs/0/pageId").asLong())
                .isGreaterThan(first.at("/rfcs/0/pageId").asLong());
        assertThat(author.get(API + "/spaces/DEMO/rfcs/all?after=soon")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("after");
    }

    @Test
    void approverLearnsWhatWaits() {
        long page = rfcAsking("lead");
        assertThat(waiting("lead")).contains(page);
        assertThat(waiting("reader")).doesNotContain(page);

        approve("lead", page);

        assertThat(waiting("lead")).doesNotContain(page);
        assertThat(wiki.anonymous().get(API + "/waiting").status()).isIn(401, 403);
    }

    @Test
    void whoIsConsultedFindsThatOnRequest() {
        String kind = "<ac:parameter ac:name=\"kind\">consulted</ac:parameter></ac:structured-macro>";
        long page = author.createPage(
                "DEMO",
                title,
                RfcText.askingFor("lead") + RfcText.role("product").replace("</ac:structured-macro>", kind));

        JsonNode role = read(author, page).path("roles").get(1);
        assertThat(role.path("kind").asText()).isEqualTo("consulted");
        assertThat(role.path("state").asText()).isEqualTo("CONSULTED");
        assertThat(role.path("needed").isNull()).isTrue();
        assertThat(waiting("product")).doesNotContain(page);
        assertThat(waiting("product", "?consulted=true")).contains(page);
        assertThat(wiki.as("product").get(API + "/waiting?consulted=perhaps").code())
                .isEqualTo("value-invalid");
    }

    private List<Long> waiting(String name) {
        return waiting(name, "");
    }

    private List<Long> waiting(String name, String query) {
        JsonNode rfcs = wiki.as(name).get(API + "/waiting" + query).json().path("rfcs");
        return StreamSupport.stream(rfcs.spliterator(), false)
                .map(each -> each.at("/rfc/pageId").asLong())
                .toList();
    }

    @Test
    void prefixOfASpaceIsThatOfItsNumbers() {
        long page = rfcAsking("lead");
        String settings = API + "/spaces/DEMO/settings";
        assertThat(wiki.as("admin").put(settings, Map.of("prefix", "ADR")).status())
                .isEqualTo(200);
        try {
            String number = wiki.as("reader")
                    .get(API + "/pages/" + page)
                    .json()
                    .path("number")
                    .asText();
            assertThat(number).matches("ADR-\\d+");
            String before = number.replace("ADR", "RFC");
            assertThat(wiki.as("reader")
                            .get(API + "/spaces/DEMO/rfcs/" + before)
                            .json()
                            .path("pageId")
                            .asLong())
                    .isEqualTo(page);
        } finally {
            wiki.as("admin").put(settings, Map.of("prefix", "RFC"));
        }
    }

    @Test
    void cannotHaveDefaultRolesThatNobodyCanFulfil() {
        Map<String, Object> role = Map.of("name", "Lead", "users", List.of("nobody"));
        Answer answer = wiki.as("admin").put(API + "/spaces/DEMO/settings", Map.of("roles", List.of(role)));

        assertThat(answer.code()).isEqualTo("role-invalid");
        assertThat(answer.json().path("field").asText()).isEqualTo("roles[0].users[0]");
        assertThat(answer.json().path("message").asText()).contains("Lead", "nobody");
    }

    @Test
    void concernsOfOthersAreTakenOnlyWhereTheSpaceTakesThem() {
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        Answer refused = wiki.as("reader").post(API + "/pages/" + page + "/concerns", Map.of("reason", "Too slow"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("may-not-raise-concern");
        assertThat(author.get(API + "/pages/" + page).json().path("concerns")).isEmpty();
        assertThat(author.get(API + "/pages/" + page)
                        .json()
                        .path("mayRaiseConcern")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void settingThatDoesNotExistNamesItsField() {
        Answer answer = wiki.as("admin")
                .put(API + "/spaces/DEMO/settings", Map.of("policies", Map.of("changeOfAccepted", "FORGET")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("policies.changeOfAccepted");
    }

    @Test
    void pageWithoutTheStatusMacroIsNoRfc() {
        long page = author.createPage("DEMO", title, "<p>Nothing to decide.</p>");
        Answer answer = author.get(API + "/pages/" + page);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-an-rfc");
    }

    @Test
    void roleThatIsThereTwiceAndCannotBeMetSaysSo() {
        String text =
                RfcText.askingFor("lead") + RfcText.role("lead").replace("username=\"lead\"", "username=\"nobody\"");
        JsonNode role = read(author, author.createPage("DEMO", title, text))
                .path("roles")
                .get(0);
        assertThat(role.path("problems").findValuesAsText("code")).containsExactly("role-twice");
        assertThat(role.path("blocked").asBoolean()).isFalse();

        String alone = RfcText.askingFor("nobody");
        JsonNode blocked = read(author, author.createPage("DEMO", title + " 2", alone))
                .path("roles")
                .get(0);
        assertThat(blocked.path("problems").findValuesAsText("code")).containsExactly("user-unknown", "too-few");
        assertThat(blocked.path("blocked").asBoolean()).isTrue();
    }

    @Test
    void roleOpensWhenTheStageBeforeIsMet() {
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead") + RfcText.role("security", 2));
        Answer early = approve("security", page);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("stage-not-open");
        assertThat(early.json().path("message").asText()).contains("waits for: Lead");

        approve("lead", page);
        assertThat(approve("security", page).json().path("status").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void readerLearnsWhichRulesKeepThemFromDeciding() {
        JsonNode role = wiki.as("reader")
                .get(API + "/pages/" + rfcAsking("lead") + "/rules")
                .json()
                .path("roles")
                .get(0);
        assertThat(role.path("mayDecide").asBoolean()).isFalse();
        assertThat(role.path("rules"))
                .filteredOn(rule -> !rule.path("holds").asBoolean())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.path("code").asText()).isEqualTo("asked");
                    assertThat(rule.path("refusal").path("code").asText()).isEqualTo("not-asked");
                    assertThat(rule.path("refusal").path("message").asText()).startsWith("You’re not an approver for");
                });
    }

    @Test
    void editorLearnsWhyAnotherMayDecide() {
        String rules = API + "/pages/" + rfcAsking("lead") + "/rules?user=";
        assertThat(author.get(rules + "lead")
                        .json()
                        .path("roles")
                        .get(0)
                        .path("mayDecide")
                        .asBoolean())
                .isTrue();
        assertThat(author.get(rules + "nobody").code()).isEqualTo("user-unknown");
    }

    @Test
    void readerCannotAskWhyAnotherMayDecide() {
        Answer answer = wiki.as("reader").get(API + "/pages/" + rfcAsking("lead") + "/rules?user=lead");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("may-not-explain");
    }

    @Test
    void unknownPageIsNotFound() {
        Answer answer = author.get(API + "/pages/987654321");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("page-not-found");
        assertThat(answer.json().path("message").asText()).isNotBlank();
    }

    @Test
    void lastApprovalAcceptsTheRfc() {
        long page = rfcAsking("lead", "security");
        assertThat(approve("lead", page).status()).isEqualTo(200);
        Answer last = approve("security", page);
        assertThat(last.json().path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(last.json().path("progress"))
                .hasToString("{\"met\":2,\"roles\":2,\"people\":null,\"minimum\":0,\"complete\":true}");
    }

    @Test
    void readerCannotApprove() {
        Answer answer = decide(wiki.as("reader"), rfcAsking("lead"), Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("not-asked");
    }

    @Test
    void authorCannotApproveOwnRfc() {
        Answer answer = decide(author, rfcAsking("author"), Map.of("role", "Author"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("own-rfc");
    }

    @Test
    void readerCannotChangeTheStatus() {
        Map<String, String> rejection = Map.of("status", "REJECTED", "from", "PROPOSED", "reason", "No.");
        Answer answer = wiki.as("reader").put(API + "/pages/" + rfcAsking("lead") + "/status", rejection);
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void spaceAdministratorAcceptsWithoutAllApprovals() {
        long page = rfcAsking("lead");
        Map<String, Object> bypass = Map.of("reason", "It burns.", "pageVersion", 1);
        JsonNode rfc = wiki.as("admin")
                .post(API + "/pages/" + page + "/bypass", bypass)
                .json();
        assertThat(rfc.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(rfc.path("bypass").path("reason").asText()).isEqualTo("It burns.");
        assertThat(rfc.path("bypass").path("user").path("name").asText()).isEqualTo("Admin");
        JsonNode rows = author.get(API + "/spaces/DEMO/rfcs?bypassed=true&limit=100")
                .json()
                .path("rfcs");
        assertThat(rows.findValuesAsText("pageId")).contains(String.valueOf(page));
        assertThat(rows.findValuesAsText("bypassed")).containsOnly("true");
    }

    @Test
    void implementedRfcSaysWhere() {
        long page = rfcAsking("lead");
        assertThat(approve("lead", page).json().path("transition").path("cause").asText())
                .isEqualTo("DECISION");
        Map<String, String> implemented = Map.of("status", "IMPLEMENTED", "from", "ACCEPTED", "reason", "In 2.0");

        JsonNode told = author.put(API + "/pages/" + page + "/status", implemented)
                .json()
                .path("transition");

        assertThat(told.path("from").asText()).isEqualTo("ACCEPTED");
        assertThat(told.path("reason").asText()).isEqualTo("In 2.0");
        assertThat(told.path("user").path("name").asText()).isEqualTo("Author");
        assertThat(told.path("cause").isNull()).isTrue();
    }

    @Test
    void approverCannotBypassTheOthers() {
        Map<String, Object> bypass = Map.of("reason", "It burns.", "pageVersion", 1);
        Answer answer = wiki.as("lead").post(API + "/pages/" + rfcAsking("lead") + "/bypass", bypass);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("may-not-bypass");
    }

    @Test
    void anonymousVisitorCannotDecide() {
        Answer answer = decide(wiki.anonymous(), rfcAsking("lead"), Map.of());
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void badInputNamesItsField() {
        Answer answer = decide(wiki.as("lead"), rfcAsking("lead"), Map.of("choice", "MAYBE"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("choice");
    }

    @Test
    void requestedChangesNeedAReason() {
        Answer answer = decide(wiki.as("lead"), rfcAsking("lead"), Map.of("choice", "CHANGES_REQUESTED"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("reason-required");
        assertThat(answer.json().path("field").asText()).isEqualTo("reason");
    }

    @Test
    void malformedJsonIsBadInput() {
        Answer answer = wiki.as("lead").post(API + "/pages/" + rfcAsking("lead") + "/decisions", "{");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("json-malformed");
    }

    @Test
    void approvalOfATextThatChangedMeanwhileLosesTheRace() {
        long page = rfcAsking("lead");
        author.editPage(page, RfcText.askingFor("lead").replace("We do it.", "We do something else."));
        Answer answer = decide(wiki.as("lead"), page, Map.of("pageVersion", 1));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("page-changed");
        String compare = answer.json().path("compare").asText();
        assertThat(compare).endsWith("?pageId=" + page + "&selectedPageVersions=1&selectedPageVersions=2");
        assertThat(author.get(compare.substring(compare.indexOf("/pages/"))).body())
                .contains("something else");
    }

    @Test
    void linkThatFollowsARenamedPageKeepsApprovals() {
        long linked = author.createPage("DEMO", title + " linked", "<p>Read me.</p>");
        String link = "<ac:link><ri:page ri:content-title=\"" + title + " linked\" /></ac:link>";
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead", "security") + "<p>" + link + "</p>");
        approve("lead", page);

        author.renamePage(linked, title + " renamed");

        JsonNode rfc = read(author, page);
        assertThat(rfc.path("pageVersion").asInt()).isEqualTo(2);
        assertThat(rfc.path("progress").path("met").asInt()).isEqualTo(1);
    }

    @Test
    void approvalCountsWhenThePageWasOnlySavedAgain() {
        long page = rfcAsking("lead");
        author.editPage(page, RfcText.askingFor("lead"));
        assertThat(approve("lead", page).status()).isEqualTo(200);
    }

    @Test
    void editorOfThePageSaysWhoIsAsked() {
        long page = rfcAsking("lead");
        Answer answer = assign(author, page, List.of("security"), List.of("security-team"), 1);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode role = answer.json().path("roles").get(0);
        assertThat(role.path("users").findValuesAsText("name")).containsExactly("Security");
        assertThat(role.path("groups")).hasToString("[\"security-team\"]");
        assertThat(answer.json().path("pageVersion").asInt()).isEqualTo(2);
        assertThat(decide(wiki.as("security"), page, Map.of())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void readerCannotSayWhoIsAsked() {
        Answer answer = assign(wiki.as("reader"), rfcAsking("lead"), List.of("security"), List.of(), 1);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("may-not-edit");
    }

    @Test
    void unknownApproverIsBadInput() {
        Answer answer = assign(author, rfcAsking("lead"), List.of("nobody"), List.of(), 1);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("user-unknown");
        assertThat(answer.json().path("field").asText()).isEqualTo("users");
    }

    @Test
    void unknownGroupIsBadInput() {
        Answer answer = assign(author, rfcAsking("lead"), List.of(), List.of("security-tea"), 1);
        assertThat(answer.code()).isEqualTo("group-unknown");
        assertThat(answer.json().path("field").asText()).isEqualTo("groups");
    }

    @Test
    void approversOfAPageThatWasSavedMeanwhileLoseTheRace() {
        long page = rfcAsking("lead");
        author.editPage(page, RfcText.askingFor("lead") + "<p>More</p>");
        Answer answer = assign(author, page, List.of("security"), List.of(), 1);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("page-saved");
    }

    @Test
    void statusThatSomebodyElseChangedLosesTheRace() {
        long page = rfcAsking("lead");
        Map<String, String> rejection = Map.of("status", "REJECTED", "from", "PROPOSED", "reason", "No.");
        assertThat(author.put(API + "/pages/" + page + "/status", rejection).status())
                .isEqualTo(200);
        Answer late = author.put(API + "/pages/" + page + "/status", rejection);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("status-changed");
    }

    @Test
    void approvalIsOutdatedOnceTheContentChanged() {
        long page = rfcAsking("lead", "security");
        approve("lead", page);
        author.editPage(page, RfcText.askingFor("lead", "security").replace("We do it.", "We do something else."));
        JsonNode rfc = read(author, page);
        assertThat(rfc.path("progress").path("met").asInt()).isZero();
        assertThat(rfc.path("roles")
                        .get(0)
                        .path("decisions")
                        .get(0)
                        .path("validity")
                        .asText())
                .isNotEqualTo("STANDS");
        JsonNode edit = rfc.path("roles").get(0).path("decisions").get(0).path("changedBy");
        assertThat(edit.path("pageVersion").asInt()).isEqualTo(2);
        assertThat(edit.path("user").path("name").asText()).isEqualTo("Author");
    }

    @Test
    void minorEditKeepsTheApprovalUntilItsGiverObjects() {
        long page = approvedAndEdited();
        assertThat(read(author, page).path("mayMarkMinor")).hasToString("[2]");
        assertThat(read(wiki.as("lead"), page).path("mayMarkMinor")).isEmpty();

        JsonNode minor = markMinor(author, page, 2, "A typo").json();
        JsonNode minorEdit = minor.path("minorEdits").get(0);
        assertThat(minorEdit.path("pageVersion").asInt()).isEqualTo(2);
        assertThat(minorEdit.path("user").path("name").asText()).isEqualTo("Author");
        assertThat(minorEdit.path("reason").asText()).isEqualTo("A typo");
        assertThat(minorEdit.path("objection").isNull()).isTrue();
        assertThat(minor.path("progress").path("met").asInt()).isEqualTo(1);
        JsonNode carriedOver = minor.path("roles").get(0).path("decisions").get(0);
        assertThat(carriedOver.path("validity").asText()).isEqualTo("CARRIED_OVER");
        assertThat(carriedOver.path("carriedOverBy").get(0)).isEqualTo(minorEdit.path("entry"));

        JsonNode objected = object("lead", page, minorEdit).json();
        assertThat(objected.path("minorEdits")
                        .get(0)
                        .path("objection")
                        .path("user")
                        .path("name")
                        .asText())
                .isEqualTo("Lead");
        assertThat(objected.path("progress").path("met").asInt()).isZero();
        assertThat(markMinor(author, page, 2, "A typo").code()).isEqualTo("objected");
    }

    @Test
    void minorEditNeedsAReasonAndAVersionThatIsOnesOwn() {
        long page = approvedAndEdited();
        Answer silent = markMinor(author, page, 2, " ");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.json().path("field").asText()).isEqualTo("reason");
        assertThat(markMinor(author, page, 9, "A typo").json().path("field").asText())
                .isEqualTo("version");
        assertThat(markMinor(wiki.as("admin"), page, 2, "A typo").code()).isEqualTo("version-of-another");
        assertThat(markMinor(wiki.as("reader"), page, 2, "A typo").status()).isEqualTo(403);
    }

    @Test
    void readerCannotObject() {
        long page = approvedAndEdited();
        JsonNode minorEdit =
                markMinor(author, page, 2, "A typo").json().path("minorEdits").get(0);
        Answer answer = object("reader", page, minorEdit);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("not-concerned");
    }

    @Test
    void postFromAForeignOriginIsRefused() {
        Answer answer =
                decide(wiki.as("lead").sending("Origin", "https://elsewhere.example"), rfcAsking("lead"), Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("XSRF");
    }

    @Test
    void formCannotDecide() {
        long page = rfcAsking("lead");
        HttpUser form = wiki.as("lead").sending("Content-Type", "application/x-www-form-urlencoded");
        Answer answer = form.post(API + "/pages/" + page + "/decisions", "role=Lead&choice=APPROVED&pageVersion=1");
        assertThat(answer.status()).isIn(403, 415);
        assertThat(read(author, page).path("progress").path("met").asInt()).isZero();
    }

    @Test
    void reportFiltersByStatus() {
        long rejected = rfcAsking("lead");
        author.put(
                API + "/pages/" + rejected + "/status",
                Map.of("status", "REJECTED", "from", "PROPOSED", "reason", "No."));
        JsonNode rows = author.get(API + "/spaces/DEMO/rfcs?status=rejected&limit=100")
                .json()
                .path("rfcs");
        assertThat(rows.findValuesAsText("status")).isNotEmpty().containsOnly("REJECTED");
        assertThat(rows.findValuesAsText("pageId")).contains(String.valueOf(rejected));
    }

    @Test
    void reportOfAnUnknownSpaceIsNotFound() {
        assertThat(author.get(API + "/spaces/NOWHERE/rfcs").status()).isEqualTo(404);
    }

    @Test
    void reportNamesTheParameterThatIsWrong() {
        Answer answer = author.get(API + "/spaces/DEMO/rfcs?sort=colour");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("sort");
    }

    private long rfcAsking(String... approvers) {
        return author.createPage("DEMO", title, RfcText.askingFor(approvers));
    }

    /** The lead approved version 1; version 2 is another text. */
    private long approvedAndEdited() {
        long page = rfcAsking("lead", "security");
        approve("lead", page);
        author.editPage(page, RfcText.askingFor("lead", "security").replace("We do it.", "We did it."));
        return page;
    }

    private static Answer markMinor(HttpUser who, long page, int version, String reason) {
        return who.put(API + "/pages/" + page + "/versions/" + version + "/minor-edit", Map.of("reason", reason));
    }

    private Answer object(String name, long page, JsonNode minorEdit) {
        int entry = minorEdit.path("entry").asInt();
        return wiki.as(name).put(API + "/pages/" + page + "/minor-edits/" + entry + "/objection", Map.of());
    }

    private Answer approve(String name, long page) {
        return decide(wiki.as(name), page, Map.of("role", RfcText.roleOf(name)));
    }

    private static Answer decide(HttpUser who, long page, Map<String, Object> instead) {
        Map<String, Object> decision = new HashMap<>(Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 1));
        decision.putAll(instead);
        return who.post(API + "/pages/" + page + "/decisions", decision);
    }

    private static Answer assign(HttpUser who, long page, List<String> users, List<String> groups, int seen) {
        return who.put(
                API + "/pages/" + page + "/approvers",
                Map.of("role", "Lead", "users", users, "groups", groups, "pageVersion", seen));
    }

    private static JsonNode read(HttpUser who, long page) {
        return who.get(API + "/pages/" + page).json();
    }
}
