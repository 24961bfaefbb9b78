package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What no request may say, and what every request may. */
@ExtendWith(SharedWiki.class)
final class BadInputTest {

    private static final String API = "/rest/rfc/1.0";

    private final RunningWiki wiki;
    private HttpUser author;
    private long page;

    BadInputTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        author = wiki.as("author");
        page = author.createPage("DEMO", PageTitle.of(test), RfcText.askingFor("lead", "security"));
    }

    @Test
    void badTextIsRefusedInEveryBody() {
        new BadInput(wiki, page).isRefusedInEveryBody();
    }

    @Test
    void nothingIsLeftOutOfAnyBody() {
        new BadInput(wiki, page).isRefusedInEveryObjectThatHasMoreThanItsFields();
    }

    @Test
    void badTextIsRefusedInEveryParameter() {
        new BadInput(wiki, page).isRefusedInEveryParameter();
    }

    @Test
    void roleWhoseNameCannotBeKeptSaysSo() {
        String name = "x".repeat(256);
        String text = RfcText.askingFor("lead").replace(">Lead<", ">" + name + "<");
        long asking = author.createPage("DEMO", "Asks a long role", text);

        JsonNode role =
                author.get(API + "/pages/" + asking).json().path("roles").get(0);
        assertThat(role.path("problems").findValuesAsText("code")).containsExactly("role-name-unusable");
        assertThat(role.path("blocked").asBoolean()).isTrue();
        Map<String, Object> decision = Map.of("role", name, "choice", "APPROVED", "pageVersion", 1);
        Answer answer = wiki.as("lead").post(API + "/pages/" + asking + "/decisions", decision);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("role");
    }

    @Test
    void peopleCountCharacters() {
        String emoji = "\uD83D\uDE00";

        Answer longer = decide(Map.of("choice", "CHANGES_REQUESTED", "reason", emoji.repeat(4001)));
        assertThat(longer.code()).isEqualTo("reason-too-long");
        assertThat(decide(Map.of("choice", "CHANGES_REQUESTED", "reason", emoji.repeat(4000)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void versionThatNeverWasIsBadInput() {
        for (int version : List.of(0, -1, 2, 99, Integer.MAX_VALUE)) {
            Map<String, Object> bypass = Map.of("reason", "It burns.", "pageVersion", version);
            Map<String, Object> assignment =
                    Map.of("role", "Lead", "users", List.of("lead"), "groups", List.of(), "pageVersion", version);
            refusesVersion(decide(Map.of("pageVersion", version)), "pageVersion");
            refusesVersion(wiki.as("admin").post(API + "/pages/" + page + "/bypass", bypass), "pageVersion");
            refusesVersion(author.put(API + "/pages/" + page + "/approvers", assignment), "pageVersion");
            refusesVersion(
                    author.put(API + "/pages/" + page + "/decide-by", Map.of("pageVersion", version)), "pageVersion");
            refusesVersion(
                    author.put(
                            API + "/pages/" + page + "/versions/" + version + "/minor-edit",
                            Map.of("reason", "A typo")),
                    "version");
        }
    }

    @Test
    void comparisonIsOfferedAsLongAsThereIsOne() {
        author.editPage(page, RfcText.askingFor("lead", "security").replace("We do it.", "We did it."));
        Answer changed = decide(Map.of("pageVersion", 1));
        assertThat(changed.status()).isEqualTo(409);
        String compare = changed.json().path("compare").asText();
        assertThat(author.get(compare.substring(wiki.url().length())).status()).isEqualTo(200);

        wiki.as("admin").submit("/pages/doremoveversion.action", Map.of("pageId", page, "version", 1));

        Answer removed = decide(Map.of("pageVersion", 1));
        assertThat(removed.status()).isEqualTo(409);
        assertThat(removed.json().has("compare")).isFalse();
    }

    @Test
    void spacesAreFoundInAnyCase() {
        JsonNode rfc = author.get(API + "/pages/" + page).json();
        String number = rfc.path("number").asText();
        for (String path : List.of(
                "/spaces/demo/rfcs/" + number,
                "/spaces/Demo/rfcs/" + number.toLowerCase(),
                "/spaces/demo/rfcs",
                "/spaces/demo/rfcs/all",
                "/spaces/demo/rfcs/all.csv",
                "/spaces/demo/rfcs/all.json",
                "/spaces/demo/rfcs/fragment",
                "/spaces/demo/settings",
                "/rfcs?space=demo")) {
            assertThat(author.get(API + path).status()).as(path).isEqualTo(200);
        }
        assertThat(author.get(API + "/spaces/dEmO/rfcs/" + number + "/page").header("Location"))
                .isEqualTo(rfc.path("url").asText());
        long other = author.createPage("DEMO", "Linked with " + page, RfcText.askingFor("lead"));
        Map<String, String> link = Map.of("relation", "RELATED_TO", "rfc", "demo " + number.toLowerCase());
        assertThat(author.post(API + "/pages/" + other + "/links", link).status())
                .isEqualTo(200);
    }

    @Test
    void whateverIsAcceptedLeadsToThePage() {
        JsonNode rfc = author.get(API + "/pages/" + page).json();
        String path = API + "/spaces/DEMO/rfcs/" + rfc.path("number").asText() + "/page";
        for (String accept : List.of(
                "*/*",
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
                "image/*",
                "image/png",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/json")) {
            Answer found = author.sending("Accept", accept).get(path);
            assertThat(found.status()).as(accept).isEqualTo(303);
            assertThat(found.header("Location")).isEqualTo(rfc.path("url").asText());
        }
    }

    @Test
    void browserThatIsLedNowhereSeesTheFrameOfTheHost() {
        String path = API + "/spaces/DEMO/rfcs/RFC-999999/page";
        Answer program = author.sending("Accept", "image/*").get(path);
        assertThat(program.status()).isEqualTo(404);
        assertThat(program.code()).isEqualTo("page-not-found");

        Answer browser = author.sending("Accept", "text/html,*/*;q=0.8").get(path);
        assertThat(browser.status()).isEqualTo(303);
        String address = browser.header("Location").substring(wiki.url().length());
        Answer framed = author.sending("Accept", "text/html").get(address);
        assertThat(framed.status()).isEqualTo(404);
        assertThat(framed.header("Content-Type")).startsWith("text/html");
        assertThat(framed.body()).contains("<html", "There is no such page");
    }

    @Test
    void whoHasToLogInFirstIsToldSo() {
        wiki.letEverybodyRead("DEMO");
        try {
            for (String path : List.of(
                    "/rfcs?waiting=true",
                    "/spaces/DEMO/rfcs?waiting=true",
                    "/rfcs/all?waiting=true",
                    "/rfcs/all.csv?waiting=true",
                    "/rfcs/fragment?waiting=true",
                    "/pages/" + page + "/rules?user=lead",
                    "/pages/" + page + "/forms/REJECTED")) {
                Answer answer = wiki.anonymous().get(API + path);
                assertThat(answer.status()).as(path).isEqualTo(401);
                assertThat(answer.code()).as(path).isEqualTo("login-required");
            }
            for (String path : List.of("/waiting", "/delegations")) {
                assertThat(wiki.anonymous().get(API + path).status()).as(path).isEqualTo(401);
            }
        } finally {
            wiki.letOnlyUsersRead("DEMO");
        }
    }

    @Test
    void fileForSpreadsheetsSaysThatItIsUtf8() {
        String title = "Gr\u00F6\u00DFe \u6771\u4EAC;=1+1";
        author.createPage("DEMO", title, RfcText.askingFor("lead"));

        String csv = author.get(API + "/spaces/DEMO/rfcs/all.csv").body();

        assertThat(csv).startsWith("\uFEFF\"space\"").contains("Gr\u00F6\u00DFe \u6771\u4EAC;'=1+1");
    }

    @Test
    void fileNamesWhoDoesNotExist() {
        for (String path : List.of("/rfcs/all.csv?approver=nobdy", "/spaces/DEMO/rfcs/all.json?approver=nobdy")) {
            Answer answer = author.get(API + path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.code()).as(path).isEqualTo("user-unknown");
            assertThat(answer.json().path("field").asText()).as(path).isEqualTo("approver");
            assertThat(answer.json().path("message").asText()).as(path).contains("nobdy");
        }
    }

    private static void refusesVersion(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().has("compare")).isFalse();
    }

    private Answer decide(Map<String, Object> instead) {
        Map<String, Object> decision = new HashMap<>(Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 1));
        decision.putAll(instead);
        return wiki.as("lead").post(API + "/pages/" + page + "/decisions", decision);
    }
}
