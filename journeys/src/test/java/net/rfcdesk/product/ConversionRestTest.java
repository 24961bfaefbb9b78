package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that were written as something else and become RFCs, over HTTP. */
@ExtendWith(SharedWiki.class)
final class ConversionRestTest {
    private static final String TEXT = "<p title=\"a &gt; b\">Caf&eacute;</p>\n<h2>Why</h2><p>So.</p>";
    private static final String MENU = "/plugins/servlet/rfc-desk/conversion?pageId=";

    private final RunningWiki wiki;
    private long page;

    ConversionRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        page = wiki.as("author").createPage("DEMO", PageTitle.of(test), TEXT);
    }

    @Test
    void pageBecomesAnRfcByOneVersionAndASecondTimeChangesNothing() {
        Answer first = convert("author");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("status").asText()).isEqualTo("PROPOSED");
        assertThat(first.json().path("roles")).hasSize(3);
        JsonNode saved = saved();
        assertThat(saved.at("/version/number").asInt()).isEqualTo(2);
        assertThat(saved.at("/body/storage/value").asText())
                .contains(TEXT)
                .matches(
                        "(?s)<ac:structured-macro ac:name=\"rfc-status\"[^>]*/><p title.*So\\.</p><ac:structured-macro ac:name=\"rfc-approval\".*");

        assertThat(convert("author").json().path("number"))
                .isEqualTo(first.json().path("number"));
        assertThat(saved()).isEqualTo(saved);
    }

    @Test
    void onlyThoseWhoMayEditThePageCan() {
        assertThat(convert("reader").code()).isEqualTo("may-not-edit");
        assertThat(wiki.anonymous().post(path(), "").status()).isEqualTo(401);
        assertThat(wiki.as("reader").get(MENU + page).status()).isEqualTo(403);
        assertThat(saved().at("/version/number").asInt()).isEqualTo(1);
    }

    @Test
    void forgedRequestIsRefused() {
        Answer forged = wiki.as("author")
                .sending("Origin", "https://evil.example")
                .sending("Content-Type", "application/x-www-form-urlencoded")
                .post(path(), "");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(saved().at("/version/number").asInt()).isEqualTo(1);
    }

    @Test
    void unknownPagesAndOtherContentAreNotFound() {
        assertThat(wiki.as("author")
                        .post("/rest/rfc/1.0/pages/1/conversion", "")
                        .code())
                .isEqualTo("page-not-found");
        assertThat(wiki.as("author").get(MENU + "x").status()).isEqualTo(400);
        assertThat(wiki.as("author").get(MENU).status()).isEqualTo(400);
    }

    @Test
    void menuOffersItToEditorsOfPagesThatAreNone() {
        assertThat(view("author")).contains(MENU + page);
        assertThat(view("reader")).doesNotContain(MENU);

        convert("author");

        assertThat(view("author")).doesNotContain(MENU);
    }

    @Test
    void spacesDefaultRolesAreAsked() {
        HttpUser admin = wiki.as("admin");
        admin.submit("/spaces/docreatespace.action", Map.of("key", "CONV", "name", "Conversions"));
        admin.put("/rest/rfc/1.0/spaces/CONV/settings", Map.of("roles", new Object[] {
            Map.of("name", "Board", "users", new String[] {"lead"})
        }));
        page = wiki.as("author").createPage("CONV", "Converted there", TEXT);

        assertThat(convert("author").json().at("/roles/0/name").asText()).isEqualTo("Board");
    }

    private Answer convert(String user) {
        return wiki.as(user).post(path(), "");
    }

    private String path() {
        return "/rest/rfc/1.0/pages/" + page + "/conversion";
    }

    private String view(String user) {
        return wiki.as(user)
                .get("/pages/viewpage.action?noRedirect=true&pageId=" + page)
                .body();
    }

    private JsonNode saved() {
        return wiki.as("author")
                .get("/rest/api/content/" + page + "?expand=version,body.storage")
                .json();
    }
}
