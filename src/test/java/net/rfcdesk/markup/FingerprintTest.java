package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/fingerprint.md is true of the examples that are given for each of its rows. */
class FingerprintTest {

    private static final Path DOCS = Path.of("../docs/fingerprint.md");
    private static final String EXAMPLES = "fingerprint.csv";

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvFileSource(resources = EXAMPLES, delimiter = '|', quoteCharacter = '`')
    void editHasTheEffectThatItsRowSays(String edit, String before, String after) throws IOException {
        boolean same = PageText.parse(before)
                .fingerprint()
                .equals(PageText.parse(after).fingerprint());

        assertThat(same ? "stay" : "no longer count").isEqualTo(effects().get(edit));
    }

    @Test
    void everyRowHasAnExample() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("test/resources/net/rfcdesk/markup", EXAMPLES))) {
            assertThat(lines.map(line -> line.split("\\|")[0].strip()).distinct())
                    .containsExactlyInAnyOrderElementsOf(effects().keySet());
        }
    }

    /** An author must not be able to write another text that the fingerprint takes for the approved one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"x&quot; title=y\">a</a>",
                "<a href=\"x title=y\">a</a>",
                "<p>&lt;a href=x title=y</p>",
                "&lt;a href=x title=y"
            })
    void noTextPassesForAnother(String pretending) {
        assertThat(PageText.parse(pretending).fingerprint())
                .isNotEqualTo(PageText.parse("<a href=\"x\" title=\"y\">a</a>").fingerprint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p a="1:b1:c">x</p>      | <p a="1" b="c">x</p>
            <p>2:ab</p>              | <p>ab</p>
            <td>a</td><td>b</td>     | <td>a<td>b</td></td>
            <p>a&#1;</p>             | <p>a</p>
            <td>x<div>a</div></td>   | <td>xa</td>
            <td>x<div>a</div></td>   | <td>x a</td>
            <td><p>a</p>b</td>       | <td>ab</td>
            <td><p>a</p>b</td>       | <td>a b</td>
            a<ac:layout>b</ac:layout> | ab
            <td>a</td><td></td>      | <td></td><td>a</td>
            <p>a<img/> b</p>         | <p>a<img/>b</p>
            <p>a<ac:image/> b</p>    | <p>a<ac:image/>b</p>
            <p>a <em>b</em></p>      | <p>a<em>b</em></p>
            <pre>a<br/></pre>        | <pre>a</pre>
            """)
    void textsThatLookDifferentNeverAgree(String one, String other) {
        assertThat(PageText.parse(one).fingerprint())
                .isNotEqualTo(PageText.parse(other).fingerprint());
    }

    private static Map<String, String> effects() throws IOException {
        String text = Files.readString(DOCS).split("\n## ")[1];
        return Pattern.compile("(?m)^\\| (.+?) \\| (stay|no longer count)\\b.* \\|$")
                .matcher(text)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }
}
