package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.rfcdesk.Bundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Bundle ENGLISH = Bundle.of(Locale.ENGLISH);

    @Test
    void textsAreInTheLanguageThatIsAskedFor() {
        Messages german = new Messages(ENGLISH, Locale.GERMANY);

        assertThat(german.get("rfc-desk.status.accepted")).isEqualTo("Angenommen");
        assertThat(german.get("rfc-desk.mail.several", 2)).isEqualTo("RFCs: Neues zu 2");
        assertThat(new Messages(ENGLISH, Locale.ENGLISH).get("rfc-desk.status.accepted"))
                .isEqualTo("Accepted");
    }

    @Test
    void withoutALanguageTheyAreInTheCurrentUsers() {
        assertThat(new Messages(ENGLISH).get("rfc-desk.status.accepted")).isEqualTo("Accepted");
    }
}
