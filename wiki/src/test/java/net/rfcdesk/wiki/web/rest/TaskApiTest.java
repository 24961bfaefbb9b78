package net.rfcdesk.wiki.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.rfcdesk.wiki.refusal.NotFound;
import org.junit.jupiter.api.Test;

class TaskApiTest {
    private static final String ONE = task(1, "incomplete");
    private static final String TWO = task(2, "incomplete");

    @Test
    void onlyTheTaskThatIsMeantChanges() {
        assertThat(TaskApi.ticked(ONE + TWO, 2, true)).isEqualTo(ONE + task(2, "complete"));
        assertThat(TaskApi.ticked(task(1, "complete") + TWO, 1, false)).isEqualTo(ONE + TWO);
    }

    @Test
    void aTaskInACodeSampleIsText() {
        String code = "<![CDATA[" + ONE + "]]>";

        assertThat(TaskApi.ticked(code + ONE, 1, true)).isEqualTo(code + task(1, "complete"));
    }

    @Test
    void anUnknownTaskIsNotFound() {
        assertThatThrownBy(() -> TaskApi.ticked(ONE, 3, true)).isInstanceOf(NotFound.class);
    }

    private static String task(int id, String status) {
        return "<ac:task><ac:task-id>" + id + "</ac:task-id><ac:task-status>" + status
                + "</ac:task-status><ac:task-body>do</ac:task-body></ac:task>";
    }
}
