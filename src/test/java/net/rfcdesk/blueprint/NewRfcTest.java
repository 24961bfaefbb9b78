package net.rfcdesk.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import net.rfcdesk.Bundle;
import org.junit.jupiter.api.Test;

class NewRfcTest {
    private final NewRfc newRfc = new NewRfc(Bundle.of(Locale.ENGLISH));

    @Test
    void titleBeginsAsInTheSeed() {
        String title = (String) newRfc.getContextMap(Map.of()).get("ContentPageTitle");

        assertThat(SeedOutline.read().title()).startsWith(title);
        assertThat(title).isEqualTo("RFC: ");
    }

    @Test
    void contextIsKept() {
        assertThat(newRfc.getContextMap(Map.of("spaceKey", "DEMO"))).containsEntry("spaceKey", "DEMO");
    }
}
