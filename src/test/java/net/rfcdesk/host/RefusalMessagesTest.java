package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.message.I18nResolver;
import java.util.List;
import java.util.Locale;
import net.rfcdesk.Bundle;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.SettingsScope;
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

    @Test
    void whoseSettingsCountIsNamedInTheReadersLanguage() {
        RoleProblem people = RoleProblem.of(RoleProblem.Kind.PEOPLE_FIXED, SettingsScope.SITE);
        Refusal refusal = Refusal.of(RefusalCode.APPROVERS_FIXED, "Legal", SettingsScope.SPACE);

        assertThat(new RefusalMessages(Bundle.of(Locale.ENGLISH)).of(people))
                .isEqualTo("This page names other people or groups. Those in the settings of the site are asked.");
        assertThat(new RefusalMessages(Bundle.of(Locale.ENGLISH)).of(refusal))
                .isEqualTo("The settings of the space say who is asked for “Legal”; a page can’t change that.");
        assertThat(new RefusalMessages(Bundle.of(Locale.GERMANY)).of(people))
                .endsWith("aus den Einstellungen der Website.");
    }
}
