package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewRfcTextTest {

    private static final List<Role> ROLES = List.of(
            new Role("R & D", List.of("k1"), List.of(), Quorum.ALL),
            new Role("Board", List.of(), List.of(), Quorum.ANY));
    private static final String STATUS = "<ac:structured-macro ac:name=\"rfc-status\" />";
    private static final String ASKED = RfcMacros.roles(ROLES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text &amp; nothing",
                "<p title='a > b'>Caf&eacute;&nbsp;</p>\r\n<!-- <ac:layout-cell> --><hr/>",
                "<p><ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[<ac:layout>]]></ac:plain-text-body></ac:structured-macro></p>",
                "<p>Before</p><ac:layout><ac:layout-section><ac:layout-cell></ac:layout-cell></ac:layout-section></ac:layout>"
            })
    void everyCharacterStaysBetweenStatusAndRoles(String page) {
        assertThat(NewRfcText.of(page, ROLES)).isEqualTo(STATUS + page + ASKED);
    }

    @Test
    void pageOfALayoutHasThemInItsFirstAndItsLastCell() {
        String before = " <ac:layout><ac:layout-section ac:type=\"two_equal\"><ac:layout-cell>";
        String content = "<p>Left</p></ac:layout-cell><ac:layout-cell>\n<p>Right</p>";
        String behind = "</ac:layout-cell><ac:layout-cell /></ac:layout-section></ac:layout>\n";

        assertThat(NewRfcText.of(before + content + behind, ROLES))
                .isEqualTo(before + STATUS + content + ASKED + behind);
    }

    @Test
    void layoutWithoutAnOpenCellHasThemAround() {
        String page = "<ac:layout><ac:layout-section><ac:layout-cell /></ac:layout-section></ac:layout>";

        assertThat(NewRfcText.of(page, ROLES)).isEqualTo(STATUS + page + ASKED);
    }

    @Test
    void whatIsPutThereIsReadBack() {
        PageText text = PageText.parse(NewRfcText.of("<p>Content</p>", ROLES));

        assertThat(text.rfc()).isTrue();
        assertThat(text.roles()).extracting(RoleText::name).containsExactly("R & D", "Board");
        assertThat(text.fingerprint())
                .isEqualTo(PageText.parse("<p>Content</p>").fingerprint());
    }

    @Test
    void twiceIsAsGoodAsOnce() {
        String once = NewRfcText.of("<p>Content</p>", ROLES);

        assertThat(NewRfcText.of(once, ROLES)).isEqualTo(once);
        assertThat(NewRfcText.of(ASKED, List.of())).isEqualTo(ASKED);
    }

    @Test
    void reportAloneMakesNoRfc() {
        String page = "<ac:structured-macro ac:name=\"rfc-report\" />";

        assertThat(NewRfcText.of(page, ROLES)).isEqualTo(STATUS + page + ASKED);
    }

    @Test
    void pageThatNobodyCanReadIsLeftAlone() {
        assertThatThrownBy(() -> NewRfcText.of("<p>", ROLES))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.PAGE_UNREADABLE));
    }
}
