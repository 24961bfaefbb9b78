package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApproverTextTest {

    private static final String BEFORE = "<p title='a > b'>Caf&eacute;&nbsp;&auml;</p>\r\n<!-- <ac:parameter> -->"
            + "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[" + macro("Lead", "", "")
            + "]]></ac:plain-text-body></ac:structured-macro>" + macro("Other", "", "") + "<hr/>";
    private static final String AFTER = "\n<p>&hellip;</p>" + macro("Lead", "", "");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            people replaced  | <ac:parameter ac:name="approvers"><ri:user ri:userkey="k1" /></ac:parameter> | <ac:parameter ac:name="approvers"><ri:user ri:userkey="k2" /><ri:user ri:userkey="k3" /></ac:parameter>
            names replaced   | <ac:parameter ac:name="approvers">ann, bob</ac:parameter>                    | <ac:parameter ac:name="approvers"><ri:user ri:userkey="k2" /><ri:user ri:userkey="k3" /></ac:parameter>
            empty parameter  | <ac:parameter ac:name='approvers' />                                         | <ac:parameter ac:name="approvers"><ri:user ri:userkey="k2" /><ri:user ri:userkey="k3" /></ac:parameter>
            given twice      | <ac:parameter ac:name="approvers">a</ac:parameter><ac:parameter ac:name="approvers">b</ac:parameter> | <ac:parameter ac:name="approvers"><ri:user ri:userkey="k2" /><ri:user ri:userkey="k3" /></ac:parameter>
            """)
    void onlyTheParameterChanges(String edit, String parameter, String expected) {
        String changed = asking(
                page(macro("Lead", parameter, "")), role(List.of("k1"), List.of()), List.of("k2", "k3"), List.of());

        assertThat(changed).isEqualTo(page(macro("Lead", expected, "")));
    }

    @Test
    void missingParameterIsAdded() {
        String changed =
                asking(page(macro("Lead", "", "")), role(List.of(), List.of()), List.of("k2"), List.of("a & b", "c"));

        assertThat(changed)
                .isEqualTo(page(macro(
                        "Lead",
                        "",
                        "<ac:parameter ac:name=\"approvers\"><ri:user ri:userkey=\"k2\" /></ac:parameter>"
                                + "<ac:parameter ac:name=\"groups\">a &amp; b, c</ac:parameter>")));
    }

    @Test
    void parameterOfNobodyIsTakenAway() {
        String parameter = "<ac:parameter ac:name=\"groups\">security</ac:parameter>";

        String changed =
                asking(page(macro("Lead", "", parameter)), role(List.of(), List.of("security")), List.of(), List.of());

        assertThat(changed).isEqualTo(page(macro("Lead", "", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" lead ", "<![CDATA[Lead]]>", "L&#101;ad"})
    void roleIsFoundHoweverItIsWritten(String name) {
        String changed = asking(macro(name, "", ""), role(List.of(), List.of()), List.of("k2"), List.of());

        assertThat(PageText.parse(changed).roles())
                .singleElement()
                .extracting(RoleText::approvers)
                .isEqualTo(List.of("k2"));
    }

    @Test
    void contentStays() {
        String text = page(macro("Lead", "", ""));

        assertThat(PageText.parse(asking(text, role(List.of(), List.of()), List.of("k2"), List.of("g")))
                        .fingerprint())
                .isEqualTo(PageText.parse(text).fingerprint());
    }

    /** What is written is read again, wherever the macro stands and whatever looks like it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgainAndNothingElseChanges(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            String before = parts(random, DECOYS);
            String after = parts(random, DECOYS);
            String text =
                    before + macro(one(random, NAMES), parts(random, PARAMETERS), parts(random, PARAMETERS)) + after;
            RoleText asked = PageText.parse(text).roles().stream()
                    .filter(each -> Role.id(each.name()).equals("lead"))
                    .findFirst()
                    .orElseThrow();
            List<String> users = some(random, USERS);
            List<String> groups = some(random, GROUPS);

            String changed = asking(text, role(asked.approvers(), asked.groups()), users, groups);

            PageText read = PageText.parse(changed);
            assertThat(read.wellFormed()).as(changed).isTrue();
            assertThat(read.roles())
                    .as(changed)
                    .contains(new RoleText(asked.name(), users, groups, asked.needed(), asked.stage(), asked.kind()));
            assertThat(read.roles())
                    .as(changed)
                    .hasSameSizeAs(PageText.parse(text).roles());
            assertThat(read.fingerprint())
                    .as(changed)
                    .isEqualTo(PageText.parse(text).fingerprint());
            assertThat(changed).startsWith(before).endsWith(after);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private static final String[] NAMES = {
        "Lead", " lead ", "L&#101;ad", "<![CDATA[Lead]]>", "L<!-- -->ead", "&nbsp;LEAD&#8203;"
    };
    private static final String[] USERS = {
        "k1", "Doe, John", "a&b", "<ri:user />", "557058:abc", "\"", "'", "ä 😀", "a\tb\nc\rd"
    };
    private static final String[] GROUPS = {"R&D", "a b", "<x>", "]]>", "&amp;", "ä", "\"'", "a\tb"};
    private static final String[] PARAMETERS = {
        "",
        "<!-- <ac:parameter ac:name=\"approvers\">x</ac:parameter> -->",
        "<ac:parameter ac:name=\"approvers\">a, <ri:user ri:userkey=\"k\" /></ac:parameter>",
        "<ac:parameter ac:name='approv&#101;rs' />",
        "<ac:parameter ac:name=\"groups\"><![CDATA[R&D]]>, b<!-- , --></ac:parameter>",
        "<ac:parameter ac:name=\"needed\">all</ac:parameter>",
        "<ac:rich-text-body><ac:parameter ac:name=\"groups\">x</ac:parameter></ac:rich-text-body>",
        "<ac:parameter ac:name=\"x\"><ac:structured-macro ac:name=\"y\"><ac:parameter ac:name=\"groups\">z</ac:parameter>"
                + "</ac:structured-macro></ac:parameter>"
    };
    private static final String[] DECOYS = {
        "",
        "<p title='a > b'>&eacute;</p>\r\n",
        "<!-- " + macro("Lead", "", "") + " -->",
        "<?x " + macro("Lead", "", "") + "?>",
        "<ac:plain-text-body><![CDATA[" + macro("Lead", "", "") + "]]></ac:plain-text-body>",
        "<ac:placeholder>" + macro("Lead", "", "") + "</ac:placeholder>",
        "<ac:structured-macro ac:name=\"rfc-status\"><ac:rich-text-body>" + macro("Lead", "", "")
                + "</ac:rich-text-body></ac:structured-macro>",
        "<ac:structured-macro ac:name=\"rfc-approval-of-others\"><ac:parameter ac:name=\"role\">Lead</ac:parameter></ac:structured-macro>",
        "<x:y z=\"ac:name='rfc-approval'\" />",
        macro("Other", "", "")
    };

    private static String one(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }

    private static String parts(Random random, String... all) {
        return one(random, all) + one(random, all) + one(random, all);
    }

    private static List<String> some(Random random, String... all) {
        return Stream.of(all).filter(each -> random.nextInt(3) == 0).toList();
    }

    @Test
    void cannotRewriteWhatIsNotWellFormed() {
        String text = "<p>" + macro("Lead", "", "");

        assertThatThrownBy(() -> asking(text, role(List.of(), List.of()), List.of("k2"), List.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.PAGE_UNREADABLE));
    }

    @Test
    void cannotFindARoleThatIsNotThere() {
        assertThatThrownBy(() -> asking("<p>x</p>", role(List.of(), List.of()), List.of("k2"), List.of()))
                .isInstanceOf(Refused.class);
    }

    private static String asking(String storage, Role before, List<String> users, List<String> groups) {
        return new ApproverText(storage).asking(before, before.asking(users, groups));
    }

    private static String page(String macro) {
        return BEFORE + macro + AFTER;
    }

    private static Role role(List<String> users, List<String> groups) {
        return new Role("Lead", users, groups, Quorum.ANY);
    }

    private static String macro(String role, String first, String last) {
        return "<ac:structured-macro ac:macro-id=\"1\" ac:name=\"rfc-approval\">" + first
                + "<ac:parameter ac:name=\"role\">" + role + "</ac:parameter>" + last + "</ac:structured-macro>";
    }
}
