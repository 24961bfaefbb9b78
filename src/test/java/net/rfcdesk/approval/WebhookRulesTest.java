package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {

    private static final String URL = "https://example.org/hook";
    private static final String SECRET = "0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                URL,
                "http://example.org",
                "HTTPS://EXAMPLE.ORG:8443/a/b?c=d%20e",
                "https://[2001:db8::1]/hook",
                "https://hooks.example.org/services/T0/B0/xyz"
            })
    void addressIsOfHttpAndNamesAHost(String url) {
        assertThat(cannotBe("Name", url, SECRET, Format.JSON)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/hook",
                "ftp://example.org",
                "file:///etc/passwd",
                "https:example.org",
                "https:///hook",
                "https://me@example.org",
                "https://me:secret@example.org",
                "https://example.org/#part",
                "https://example.org:0/",
                "https://example.org:65536/",
                "https://exa mple.org/",
                "https://example.org/\n",
                "https://ex\u00e4mple.org/"
            })
    void anythingElseIsNoAddress(String url) {
        assertThat(cannotBe("Name", url, SECRET, Format.JSON)).isEqualTo(RefusalCode.WEBHOOK_ADDRESS);
    }

    @Test
    void addressHasAnEnd() {
        assertThat(cannotBe("Name", URL + "x".repeat(WebhookRules.LONGEST_URL), SECRET, Format.JSON))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void secretIsNotShort() {
        assertThat(cannotBe("Name", URL, "set", Format.JSON)).isEqualTo(RefusalCode.WEBHOOK_SECRET);
        assertThat(cannotBe("Name", URL, "", Format.JSON)).isEqualTo(RefusalCode.WEBHOOK_SECRET);
        assertThat(cannotBe("Name", URL, "x".repeat(256), Format.JSON)).isEqualTo(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void slackNeedsNoSecret() {
        assertThat(cannotBe("Name", URL, "", Format.SLACK)).isNull();
        assertThat(cannotBe("Name", URL, "short", Format.SLACK)).isEqualTo(RefusalCode.WEBHOOK_SECRET);
    }

    @Test
    void webhookHasAName() {
        assertThat(cannotBe("\u200B ", URL, SECRET, Format.JSON)).isEqualTo(RefusalCode.VALUE_MISSING);
        assertThat(cannotBe("x".repeat(256), URL, SECRET, Format.JSON)).isEqualTo(RefusalCode.NAME_TOO_LONG);
    }

    @Test
    void webhookTellsOfSomething() {
        Webhook silent = new Webhook(0, "DS", "Name", URL, SECRET, Set.of(), Format.JSON, true);

        assertThat(WebhookRules.cannotBe(silent, 0)).map(Refusal::reason).contains(RefusalCode.WEBHOOK_WITHOUT_EVENT);
    }

    @Test
    void spaceHasNoMoreThanSome() {
        Webhook webhook = new Webhook(0, "DS", "Name", URL, SECRET, Set.of(WebhookEvent.ASKED), Format.JSON, true);

        assertThat(WebhookRules.cannotBe(webhook, WebhookRules.MOST - 1)).isEmpty();
        assertThat(WebhookRules.cannotBe(webhook, WebhookRules.MOST))
                .map(Refusal::reason)
                .contains(RefusalCode.TOO_MANY_WEBHOOKS);
    }

    private static RefusalCode cannotBe(String name, String url, String secret, Format format) {
        Webhook webhook = new Webhook(0, "DS", name, url, secret, Set.of(WebhookEvent.ASKED), format, true);
        return WebhookRules.cannotBe(webhook, 0).map(Refusal::reason).orElse(null);
    }
}
