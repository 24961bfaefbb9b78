package net.rfcdesk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;

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
