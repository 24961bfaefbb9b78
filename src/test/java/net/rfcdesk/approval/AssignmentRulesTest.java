package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.junit.jupiter.api.Test;

class AssignmentRulesTest {

    @Test
    void whoMayEditThePageMayAssign() {
        assertThat(AssignmentRules.cannotAssign(new Requester("ann", false), true))
                .isEmpty();
    }

    @Test
    void cannotAssignWithoutTheRightToEdit() {
        assertThat(AssignmentRules.cannotAssign(new Requester("ann", false), false))
                .map(Refusal::reason)
                .hasValue(RefusalCode.MAY_NOT_EDIT);
    }

    @Test
    void cannotAssignAnonymously() {
        assertThat(AssignmentRules.cannotAssign(new Requester(null, false), true))
                .map(Refusal::reason)
                .hasValue(RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotAssignWhileTheSiteIsReadOnly() {
        assertThat(AssignmentRules.cannotAssign(new Requester("ann", true), true))
                .map(Refusal::reason)
                .hasValue(RefusalCode.READ_ONLY);
    }
}
