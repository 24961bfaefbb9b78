package net.rfcdesk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApproverTextTest {

    private static final String BEFORE = "<p title='a > b'>Caf&eacute;&nbsp;&auml;</p>\r\n<!-- <ac:parameter> -->"
            + "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[" + macro("Lead", "", "")
            + "]]></ac:plain-text-body></ac:structured-macro>" + macro("Other", "", "") + "<hr/>";
    private static final String AFTER = "\n<p>&hellip;</p>" + macro("Lead", "", "");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
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
    void substanceStays() {
        String text = page(macro("Lead", "", ""));

        assertThat(PageText.parse(asking(text, role(List.of(), List.of()), List.of("k2"), List.of("g")))
                        .fingerprint())
                .isEqualTo(PageText.parse(text).fingerprint());
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
