package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** RFCs in Confluence's own search, over HTTP. */
@ExtendWith(SharedWiki.class)
final class SearchRestTest {
    private static final String INDEX = "net.rfcdesk.rfc-desk:rfc-search-index";

    private final RunningWiki wiki;

    SearchRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @Test
    void rfcIsFoundByStatusNumberPeopleAndDay(TestInfo test) {
        String title = PageTitle.of(test);
        HttpUser author = wiki.as("author");
        long page = author.createPage("DEMO", title, RfcText.askingFor("lead"));
        String rfc = "/rest/rfc/1.0/pages/" + page;
        author.put(rfc + "/decide-by", Map.of("decideBy", "2100-12-05", "pageVersion", 1));
        String number = author.get(rfc).json().path("number").asText().replaceAll("\\D+", "");
        index();

        assertThat(found("rfcNumber = " + number + " and space = DEMO")).containsExactly(title);
        assertThat(found("rfcStatus = proposed and rfcAuthor = author and rfcApprover ~ lead"))
                .contains(title);
        assertThat(found("rfcDecideBy >= 2100-12-05 and rfcDecideBy < 2100-12-06"))
                .contains(title);
        assertThat(found("rfcStatus = accepted")).doesNotContain(title);

        wiki.as("lead").post(rfc + "/decisions", Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 2));
        index();

        assertThat(found("rfcStatus = accepted")).contains(title);
    }

    private void index() {
        wiki.as("admin").submit("/admin/dorunjob.action", Map.of("key", INDEX));
    }

    private List<String> found(String cql) {
        return wiki.as("author")
                .get("/rest/api/content/search?limit=200&cql=" + URLEncoder.encode(cql, StandardCharsets.UTF_8))
                .json()
                .path("results")
                .findValuesAsText("title");
    }
}
