package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String NAMED = "<ac:parameter ac:name=\"decideBy\">2026-12-01</ac:parameter>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one tag      | <ac:structured-macro ac:name="rfc-status" ac:macro-id="1" />
            two tags     | <ac:structured-macro ac:name="rfc-status" ac:macro-id="1" ></ac:structured-macro>
            another day  | <ac:structured-macro ac:name="rfc-status" ac:macro-id="1" ><ac:parameter ac:name="decideBy">2026-03-01</ac:parameter></ac:structured-macro>
            no day at all| <ac:structured-macro ac:name="rfc-status" ac:macro-id="1" ><ac:parameter ac:name='decideBy' /></ac:structured-macro>
            """)
    void dayIsWrittenAndNothingElseChanges(String name, String macro) {
        assertThat(new StatusText(page(macro)).decidedBy(DAY))
                .isEqualTo(page("<ac:structured-macro ac:name=\"rfc-status\" ac:macro-id=\"1\" >" + NAMED
                        + "</ac:structured-macro>"));
    }

    @Test
    void dayIsTakenAway() {
        String dated = "<ac:structured-macro ac:name=\"rfc-status\">" + NAMED + "</ac:structured-macro>";

        assertThat(new StatusText(page(dated)).decidedBy(null)).isEqualTo(page(dated.replace(NAMED, "")));
    }

    @Test
    void ofSeveralMacrosTheFirstOneNamesIt() {
        String dated = "<ac:structured-macro ac:name=\"rfc-status\">" + NAMED + "</ac:structured-macro>";
        String bare = dated.replace(NAMED, "");

        assertThat(PageText.parse(new StatusText(bare + dated).decidedBy(null))
                        .deadline()
                        .day())
                .isNull();
        assertThat(new StatusText(bare + dated).decidedBy(DAY)).isEqualTo(dated + bare);
    }

    @Test
    void pageWithoutSuchAMacroOrThatCannotBeReadIsLeftAlone() {
        assertThatThrownBy(() -> new StatusText("<p>Text</p>").decidedBy(DAY))
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).refusal().reason())
                .isEqualTo(RefusalCode.NO_STATUS_MACRO);
        assertThatThrownBy(() -> new StatusText(page("<ac:structured-macro ac:name=\"rfc-status\">")).decidedBy(DAY))
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).refusal().reason())
                .isEqualTo(RefusalCode.PAGE_UNREADABLE);
    }

    private static String page(String macro) {
        return "<p title='a > b'>Caf&eacute;</p>\r\n" + macro + "<p>More</p>";
    }
}
