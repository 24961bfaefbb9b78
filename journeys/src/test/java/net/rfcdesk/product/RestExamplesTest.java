package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** docs/rest-examples.md does what it says, and every operation of the API has been seen to keep to its OpenAPI document. */
@ExtendWith(SharedWiki.class)
final class RestExamplesTest {
    private static final String API = "/rest/rfc/1.0";
    private static final Path PAGE = Path.of("../docs/rest-examples.md");

    private final RunningWiki wiki;

    RestExamplesTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @Test
    void everyExampleWorksAndEveryOperationKeepsToOpenApi(TestInfo test) throws IOException {
        CurlScript script = new CurlScript(wiki.url());
        List<Integer> statuses = CurlScript.commands(Files.readString(PAGE)).stream()
                .map(script::run)
                .map(Answer::status)
                .toList();
        assertThat(statuses).contains(303, 304).hasSizeGreaterThan(40);

        callTheRest(wiki.as("author").createPage("DEMO", PageTitle.of(test), RfcText.askingFor("lead")));
        assertThat(ApiContract.unseen()).isEmpty();
    }

    /** What our own scripts ask for, and what needs a state that other tests make; there they see more than the refusals here. */
    private void callTheRest(long page) {
        HttpUser author = wiki.as("author");
        HttpUser admin = wiki.as("admin");
        String rfc = API + "/pages/" + page;
        for (String fragment : List.of(
                API + "/rfcs/fragment",
                API + "/spaces/DEMO/rfcs/fragment",
                API + "/spaces/DEMO/rfcs/all",
                API + "/spaces/DEMO/rfcs/all.csv",
                API + "/rfcs/all.json",
                API + "/waiting/fragment",
                rfc + "/record/fragment",
                rfc + "/forms/REJECTED")) {
            assertThat(author.get(fragment).status()).as(fragment).isEqualTo(200);
        }
        assertThat(wiki.as("lead")
                        .post(rfc + "/concerns", Map.of("reason", "?"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        author.post(rfc + "/registration", Map.of());
        author.put(rfc + "/comment-period", Map.of());
        author.post(rfc + "/reviews", Map.of());
        author.post(rfc + "/bypass", Map.of("reason", "It burns.", "pageVersion", 1));
        author.put(rfc + "/versions/1/minor-edit", Map.of("reason", "A typo."));
        author.put(rfc + "/minor-edits/1/objection", Map.of());
        author.post(rfc + "/concerns/1/answers", Map.of("reason", "No."));
        author.put(rfc + "/concerns/1/resolution", Map.of());
        author.put(rfc + "/decisions/1/resolution-by-administrator", Map.of("reason", "Gone."));
        admin.post(API + "/spaces/DEMO/webhooks/1/deliveries/1/resend", Map.of());
        admin.post(API + "/messages/1/resend", Map.of());
        admin.delete(API + "/spaces/DEMO/runs/999999");
    }
}
