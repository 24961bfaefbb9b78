package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import org.junit.jupiter.api.Test;

class AssignmentRulesTest {

    @Test
    void whoMayEditThePageMayAssign() {
        assertThat(AssignmentRules.cannotAssign(new Asker("ann", false), true)).isEmpty();
    }

    @Test
    void cannotAssignWithoutTheRightToEdit() {
        assertThat(AssignmentRules.cannotAssign(new Asker("ann", false), false))
                .map(Refusal::reason)
                .hasValue(Reason.MAY_NOT_EDIT);
    }

    @Test
    void cannotAssignAnonymously() {
        assertThat(AssignmentRules.cannotAssign(new Asker(null, false), true))
                .map(Refusal::reason)
                .hasValue(Reason.LOGIN_REQUIRED);
    }

    @Test
    void cannotAssignWhileTheSiteIsReadOnly() {
        assertThat(AssignmentRules.cannotAssign(new Asker("ann", true), true))
                .map(Refusal::reason)
                .hasValue(Reason.READ_ONLY);
    }
}
