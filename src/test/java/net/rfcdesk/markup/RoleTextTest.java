package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTextTest {

    @ParameterizedTest
    @CsvSource({
        "number, 2, 2",
        "Number, ' 3 ', 3",
        "all-but, 1, all-but-1",
        "number, '', number",
        "all-but, '', all-but",
        "any, 2, any",
        "'', 2, ''",
        "2, '', 2",
        "all-but-1, '', all-but-1",
        "all but 1, 5, all but 1"
    })
    void approvalsNeededAreSaidInTwoParametersOrAsBeforeInOne(String needed, String number, String text) {
        assertThat(RoleText.of(Map.of("role", "Lead", "needed", needed, "number", number))
                        .needed())
                .isEqualTo(text);
        assertThat(PageText.parse("<ac:structured-macro ac:name=\"rfc-approval\">"
                                + MacroWriter.parameter("needed", needed)
                                + MacroWriter.parameter("number", number) + "</ac:structured-macro>")
                        .roles()
                        .get(0)
                        .needed())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "all", "majority", "3", "all-but-2"})
    void quorumIsReadAsItWasWritten(String quorum) {
        Role role = new Role("Lead", List.of(), List.of(), Quorum.parse(quorum));

        String needed =
                PageText.parse(RfcMacros.roles(List.of(role))).roles().get(0).needed();

        assertThat(Quorum.parse(needed)).isEqualTo(role.quorum());
    }
}
