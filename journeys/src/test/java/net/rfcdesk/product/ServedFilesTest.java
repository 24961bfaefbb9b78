package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scripts and styles of the jar, as a browser gets them. */
@ExtendWith(SharedWiki.class)
final class ServedFilesTest {
    private static final Pattern FILE = Pattern.compile("/_(/download/resources/net\\.rfcdesk\\.rfc-desk:[^\"]+)\"");

    private final RunningWiki wiki;

    ServedFilesTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @Test
    void areMinified(TestInfo test) {
        assertThat(files(test))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(wiki.anonymous().get(path).body().lines())
                        .as(path)
                        .noneMatch(line -> line.startsWith("  ")));
    }

    @Test
    void areInTheReadersLanguage(TestInfo test) {
        assertThat(files(test).stream()
                        .filter(path -> path.endsWith(".js"))
                        .map(path ->
                                wiki.anonymous().get("/s/any/de-DE/_" + path).body()))
                .noneMatch(script -> script.contains("I18n"))
                .anyMatch(script -> script.contains("\"Anmelden\""))
                .anyMatch(script -> script.contains("\"Verwerfen\""))
                .anyMatch(script -> script.contains("AJS.format(\"({0} warten auf mich)\","));
    }

    private List<String> files(TestInfo test) {
        HttpUser author = wiki.as("author");
        long page = author.createPage(
                "DEMO",
                PageTitle.of(test),
                RfcText.askingFor("lead") + "<ac:structured-macro ac:name=\"rfc-report\" />");
        String html = author.get("/pages/viewpage.action?noRedirect=true&pageId=" + page)
                .body();
        return FILE.matcher(html)
                .results()
                .map((MatchResult address) -> address.group(1))
                .toList();
    }
}
