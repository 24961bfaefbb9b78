package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the macros show to whom, and in which output. */
@ExtendWith(SharedWiki.class)
final class RenderingTest {
    private static final String APPROVE = ">Approve</button>";

    private final RunningWiki wiki;
    private HttpUser author;
    private String title;

    RenderingTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        author = wiki.as("author");
        title = PageTitle.of(test);
    }

    @Test
    void onlyThoseWhoAreAskedSeeAButton() {
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        assertThat(view(wiki.as("lead"), page)).contains(APPROVE);
        assertThat(view(wiki.as("security"), page)).contains("Waiting").doesNotContain(APPROVE);
        assertThat(view(wiki.as("reader"), page)).contains("Waiting").doesNotContain(APPROVE);
    }

    @Test
    void scriptIsLoadedOnPagesWithOurMacrosOnly() {
        long rfc = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        long other = author.createPage("DEMO", title + " not", "<p>Nothing to decide.</p>");
        assertThat(view(author, rfc)).contains("net.rfcdesk.rfc-desk:");
        assertThat(view(author, other)).doesNotContain("net.rfcdesk.rfc-desk:");
    }

    @Test
    void wordDocumentIsStaticText() {
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        assertThat(wiki.as("lead").get("/exportword?pageId=" + page).body())
                .contains("Proposed", "Lead", "Waiting")
                .doesNotContain("<button", "<form", "<script");
    }

    @Test
    void printedPageIsStaticText() {
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        String html = wiki.as("lead")
                .get("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page)
                .body();
        assertThat(html.substring(html.indexOf("<h1"), html.indexOf("print-origin")))
                .contains("Proposed", "Lead", "Waiting")
                .doesNotContain("<button", "<form", "<script");
    }

    @Test
    void anonymousVisitorReadsWhatTheSpaceShows() {
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        wiki.letEverybodyRead("DEMO");
        try {
            assertThat(view(wiki.anonymous(), page))
                    .contains("Proposed", "Waiting", "Log in to do this.")
                    .doesNotContain(APPROVE);
        } finally {
            wiki.letOnlyUsersRead("DEMO");
        }
        assertThat(wiki.anonymous().get("/rest/rfc/1.0/pages/" + page).status()).isEqualTo(404);
    }

    @Test
    void previewOfAnUnsavedPageSaysThatItBecomesAnRfc() {
        assertThat(convert(author, RfcText.askingFor("lead")))
                .contains("becomes an RFC", "Lead")
                .doesNotContain("<button");
    }

    @Test
    void previewSaysWhatIsWrongBeforeThePageIsSaved() {
        assertThat(convert(author, RfcText.askingFor("lead", "nobody") + RfcText.role("security", 2)))
                .contains("There is no user \u201cnobody\u201d", "Stage 2")
                .doesNotContain("There is no user \u201clead\u201d");
    }

    @Test
    void textsOfUsersAreEscaped() {
        String role = "<b>Lead</b>";
        String storage = RfcText.askingFor("lead").replace(">Lead<", ">&lt;b&gt;Lead&lt;/b&gt;<");
        long page = author.createPage("DEMO", title, storage);
        assertThat(withoutAttributes(view(wiki.as("lead"), page)))
                .contains("&lt;b&gt;Lead&lt;/b&gt;")
                .doesNotContain(role);
    }

    /** In an attribute the host leaves brackets as they are, which end nothing there. */
    private static String withoutAttributes(String html) {
        return html.replaceAll("\"[^\"]*\"", "\"\"");
    }

    @Test
    void renderingWritesNothing() {
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        String before = author.get("/rest/rfc/1.0/pages/" + page).body();
        view(wiki.as("lead"), page);
        view(wiki.as("reader"), page);
        assertThat(author.get("/rest/rfc/1.0/pages/" + page).body()).isEqualTo(before);
    }

    private static String view(HttpUser who, long page) {
        Answer answer = who.get("/pages/viewpage.action?noRedirect=true&pageId=" + page);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String convert(HttpUser who, String storage) {
        return who.post("/rest/api/contentbody/convert/view", Map.of("value", storage, "representation", "storage"))
                .json()
                .path("value")
                .asText();
    }
}
