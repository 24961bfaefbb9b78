package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.message.I18nResolver;
import java.util.List;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

class RefusalMessagesTest {

    private final I18nResolver texts = mock();

    @Test
    void statusesAreNamedInTheReadersLanguage() {
        when(texts.getText(anyString())).thenAnswer(call -> "<" + call.getArgument(0) + ">");
        when(texts.getText(
                        "rfc-desk.refusal.transition-not-allowed",
                        "<rfc-desk.status.rejected>",
                        "<rfc-desk.status.accepted>",
                        "<rfc-desk.status.proposed>"))
                .thenReturn("the sentence");

        Refusal refusal = Refusal.of(
                RefusalCode.TRANSITION_NOT_ALLOWED, Status.REJECTED, Status.ACCEPTED, List.of(Status.PROPOSED));

        assertThat(new RefusalMessages(texts).of(refusal)).isEqualTo("the sentence");
    }
}
