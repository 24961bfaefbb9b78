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

/** The table of sections in docs/fingerprint.md is true of the examples that are given for each of its rows. */
class PageSectionsTest {

    private static final String EXAMPLES = "sections.csv";

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvFileSource(resources = EXAMPLES, delimiter = '|', quoteCharacter = '`')
    void editHasTheEffectThatItsRowSays(String edit, String before, String after) throws IOException {
        assertThat(security(before)).isNotEmpty();
        assertThat(security(before).equals(security(after)) ? "stay" : "no longer count")
                .isEqualTo(effects().get(edit));
    }

    @Test
    void everyRowHasAnExample() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("test/resources/net/rfcdesk/markup", EXAMPLES))) {
            assertThat(lines.map(line -> line.split("\\|")[0].strip()).distinct())
                    .containsExactlyInAnyOrderElementsOf(effects().keySet());
        }
    }

    @Test
    void headingsAreCalledAsTheyRead() {
        assertThat(PageText.headings("""
                        <h1>Plan &amp; scope</h1><p>a</p><h2>Keys | locks</h2><h3 style="text-align: center;"> a<br/>b </h3>
                        <table><tr><td><h2><em>In</em>side&nbsp;of a cell</h2></td></tr></table><h2></h2><h2><ac:image /></h2>
                        <h2>State <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">OPEN</ac:parameter></ac:structured-macro></h2>
                        <h2>Plan &amp; scope</h2><h1>One<h2>Two</h2>three</h1><h7>No</h7>
                        <ac:plain-text-body><![CDATA[<h1>Code</h1>]]></ac:plain-text-body>
                        """))
                .containsExactly("Plan & scope", "Keys locks", "a b", "Inside of a cell", "State", "One three", "Two");
    }

    @Test
    void nothingIsKnownOfATextThatIsNotWellFormed() {
        String broken = "<h2>Security</h2><p>a" + role("Security");

        assertThat(PageText.headings(broken)).isEmpty();
        assertThat(PageText.parse(broken).roles())
                .singleElement()
                .satisfies(role -> assertThat(role.sections()).containsExactly("Security"));
        assertThat(PageText.parse(broken).sections()).isEmpty();
    }

    @Test
    void onlySectionsThatARoleNamesAreLookedFor() {
        PageText page = PageText.parse("<h2>Security</h2><h2>Cost</h2>" + role("Cost") + role("Plan|Cost"));

        assertThat(page.sections()).containsOnlyKeys("Cost", "Plan").containsEntry("Plan", "");
        assertThat(PageText.parse("<h2>Security</h2>").sections()).isEmpty();
    }

    @Test
    void roleIsNoPartOfTheSectionThatItIsIn() {
        assertThat(security("<h2>Security</h2><p>a</p>" + role("Security")))
                .isEqualTo(security(role("Security") + "<h2>Security</h2><p>a</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            Security         > Security
            Security|Cost    > Security, Cost
            ` Security | | Cost|Security `> Security, Cost
            a &amp; b        > a & b
            `Keys  and locks`> Keys and locks
            """)
    void roleNamesItsSections(String written, String read) {
        assertThat(String.join(
                        ", ", PageText.parse(role(written)).roles().get(0).sections()))
                .isEqualTo(read);
    }

    /** An author must not be able to write another section that passes for the approved one. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            <h2>Security</h2><h2>Security</h2>                  ; <h2>Security</h2>
            <td><h2>Security</h2></td><td>a</td>                ; <h2>Security</h2><td>a</td>
            <div class="a"><h2>Security</h2></div><p>b</p>      ; <div class="a"><h2>Security</h2><p>b</p></div>
            <div class="a"><b class="b"><h2>Security</h2></b></div> ; <b class="b"><div class="a"><h2>Security</h2></div></b>
            """)
    void noSectionPassesForAnother(String one, String other) {
        assertThat(security(one)).isNotEmpty().isNotEqualTo(security(other));
    }

    private static String security(String text) {
        return PageText.parse(text + role("Security")).sections().getOrDefault("Security", "");
    }

    private static String role(String sections) {
        return "<ac:structured-macro ac:name=\"rfc-approval\"><ac:parameter ac:name=\"role\">Lead</ac:parameter>"
                + "<ac:parameter ac:name=\"sections\">" + sections + "</ac:parameter></ac:structured-macro>";
    }

    private static Map<String, String> effects() throws IOException {
        String text = Files.readString(Path.of("../docs/fingerprint.md")).split("\n## Sections")[1];
        return Pattern.compile("(?m)^\\| (.+?) \\| (stay|no longer count)\\b.* \\|$")
                .matcher(text)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }
}
