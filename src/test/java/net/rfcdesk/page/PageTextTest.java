package net.rfcdesk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

    private static final String STATUS = "<ac:structured-macro ac:name=\"rfc-status\" ac:schema-version=\"1\" />";

    @Test
    void pageWithAStatusMacroIsAnRfc() {
        assertThat(PageText.parse("<p>Hello</p>" + STATUS).rfc()).isTrue();
    }

    @Test
    void pageWithoutOurMacrosIsNoRfc() {
        assertThat(PageText.parse("<p>Hello</p><ac:structured-macro ac:name=\"rfc-report\" />")
                        .rfc())
                .isFalse();
    }

    @Test
    void macroWithinCodeIsText() {
        String code = "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[" + STATUS
                + "]]></ac:plain-text-body></ac:structured-macro>";

        assertThat(PageText.parse(code).rfc()).isFalse();
    }

    @Test
    void rolesAreReadInOrderWithKeysNamesAndGroups() {
        String page = approval("Security Team", "<ri:user ri:userkey=\"k1\" /><ri:user ri:username=\"ann\" />", "a, b")
                + "<ac:layout><ac:layout-section><ac:layout-cell>" + approval(" Lead ", "bob,  carl", "")
                + "</ac:layout-cell></ac:layout-section></ac:layout>";

        assertThat(PageText.parse(page).roles())
                .containsExactly(
                        new RoleText("Security Team", List.of("k1", "ann"), List.of("a", "b"), "all", ""),
                        new RoleText("Lead", List.of("bob", "carl"), List.of(), "all", ""));
    }

    @Test
    void approvalWithoutARoleIsNotAsked() {
        PageText page = PageText.parse("<ac:structured-macro ac:name=\"rfc-approval\" />");

        assertThat(page.rfc()).isTrue();
        assertThat(page.roles()).isEmpty();
    }

    @Test
    void cannotReadWhatIsNotWellFormed() {
        assertThatThrownBy(() -> PageText.parse("<p>Hello"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.PAGE_UNREADABLE));
    }

    @Test
    void cannotBeMadeToReadFiles() {
        assertThatThrownBy(() ->
                        PageText.parse("</page><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><page>&e;"))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            our macro added            | <p>a</p>  | <p>a</p><ac:structured-macro ac:name="rfc-approval"><ac:parameter ac:name="role">R</ac:parameter></ac:structured-macro>
            our macro in a paragraph   | <p>a</p>  | <p>a</p><p><ac:structured-macro ac:name="rfc-status" /></p>
            another macro id           | <ac:structured-macro ac:name="toc" ac:macro-id="1" /> | <ac:structured-macro ac:name="toc" ac:macro-id="2" />
            another schema version     | <ac:structured-macro ac:name="toc" ac:schema-version="1" /> | <ac:structured-macro ac:name="toc" />
            order of attributes        | <td class="a" colspan="2">x</td> | <td colspan="2" class="a">x</td>
            task ticked                | <ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>x</ac:task-body></ac:task> | <ac:task><ac:task-id>7</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>x</ac:task-body></ac:task>
            inline comment             | <p>one two</p> | <p>one <ac:inline-comment-marker ac:ref="r">two</ac:inline-comment-marker></p>
            placeholder                | <p>a</p>  | <p>a<ac:placeholder>Write here</ac:placeholder></p>
            white space between blocks | <p>a</p><p>b</p> | `<p>a</p>
              <p> b </p>`
            blank line                 | <p>a</p><p>b</p> | <p>a</p><p><br /></p><p>b</p>
            empty element's form       | <p>a<br/></p> | <p>a<br></br></p>
            named character            | <p title="&uuml;">Caf&eacute; &amp; bar</p> | <p title="ü">Café &amp; bar</p>
            comment in the source      | <p>a</p>  | <p>a<!-- x --></p>
            """)
    void fingerprintStays(String edit, String before, String after) {
        assertThat(PageText.parse(after).fingerprint())
                .isEqualTo(PageText.parse(before).fingerprint());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            word changed               | <p>a</p>  | <p>b</p>
            words run together         | <p>a b</p> | <p>ab</p>
            space before an inline tag | <p>a <em>b</em></p> | <p>a<em>b</em></p>
            emphasis                   | <p>a</p>  | <p><em>a</em></p>
            paragraph split            | <p>ab</p> | <p>a</p><p>b</p>
            order of paragraphs        | <p>a</p><p>b</p> | <p>b</p><p>a</p>
            attribute                  | <a href="x">a</a> | <a href="y">a</a>
            macro parameter            | <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">java</ac:parameter></ac:structured-macro> | <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">xml</ac:parameter></ac:structured-macro>
            indentation of code        | <ac:plain-text-body><![CDATA[a b]]></ac:plain-text-body> | <ac:plain-text-body><![CDATA[a  b]]></ac:plain-text-body>
            task text                  | <ac:task><ac:task-body>x</ac:task-body></ac:task> | <ac:task><ac:task-body>y</ac:task-body></ac:task>
            task added                 | <ac:task-list><ac:task><ac:task-body>x</ac:task-body></ac:task></ac:task-list> | <ac:task-list><ac:task><ac:task-body>x</ac:task-body></ac:task><ac:task><ac:task-body>x</ac:task-body></ac:task></ac:task-list>
            commented text             | <p><ac:inline-comment-marker ac:ref="r">one</ac:inline-comment-marker></p> | <p><ac:inline-comment-marker ac:ref="r">two</ac:inline-comment-marker></p>
            named character            | <p>&auml;</p> | <p>&ouml;</p>
            named character in code    | <ac:plain-text-body><![CDATA[&auml;]]></ac:plain-text-body> | <ac:plain-text-body><![CDATA[ä]]></ac:plain-text-body>
            """)
    void fingerprintChanges(String edit, String before, String after) {
        assertThat(PageText.parse(after).fingerprint())
                .isNotEqualTo(PageText.parse(before).fingerprint());
    }

    @Test
    void linksToPagesAreToldFromTheRest() {
        PageText text = PageText.parse("<ri:page ri:content-title=\"Plan\" />");

        assertThat(text.differsInTargetsAtMost(
                        PageText.parse("<ri:page ri:space-key=\"OPS\" ri:content-title=\"Roadmap\" />")))
                .isTrue();
        assertThat(text.differsInTargetsAtMost(PageText.parse("<ri:space ri:space-key=\"OPS\" />")))
                .isFalse();
        assertThat(text.differsInTargetsAtMost(PageText.parse(
                        "<ri:attachment ri:filename=\"a\"><ri:page ri:content-title=\"Plan\" />" + "</ri:attachment>")))
                .isFalse();
    }

    private static String approval(String role, String approvers, String groups) {
        return "<ac:structured-macro ac:name=\"rfc-approval\"><ac:parameter ac:name=\"role\">" + role
                + "</ac:parameter><ac:parameter ac:name=\"approvers\">" + approvers
                + "</ac:parameter><ac:parameter ac:name=\"groups\">" + groups
                + "</ac:parameter><ac:parameter ac:name=\"needed\">all</ac:parameter></ac:structured-macro>";
    }
}
