package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.service.WebhookDelivery;
import net.rfcdesk.service.WebhookDelivery.State;
import net.rfcdesk.service.WebhooksScreen;
import net.rfcdesk.service.WebhooksScreen.Item;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How the page with a space's webhooks looks. */
class WebhooksPageTest {

    private static final Instant AT = Instant.parse("2026-03-05T09:59:00Z");
    private static final Webhook ARCHIVE = new Webhook(
            3,
            "DEMO",
            "Archive & <more>",
            "https://example.org/hook?a=b",
            "a-secret-of-25-characters",
            Set.of(WebhookEvent.ACCEPTED, WebhookEvent.REJECTED),
            Format.SLACK,
            true);

    @Test
    void webhookShowsWhatItIsButItsSecret() {
        Element page = show(new MacroFixture(), List.of());
        Element form = page.selectFirst("[data-rfc-settings=/spaces/DEMO/webhooks/3]");

        assertThat(page.select("h2").eachText()).containsExactly("Archive & <more>", "New webhook");
        assertThat(form.select("[name=url]").val()).isEqualTo("https://example.org/hook?a=b");
        assertThat(form.select("[name=events][checked]").eachAttr("value")).containsExactly("accepted", "rejected");
        assertThat(form.select("[name=format] [selected]").val()).isEqualTo("slack");
        assertThat(form.select("[name=secret]").attr("placeholder")).startsWith("Set.");
        assertThat(page.html()).doesNotContain(ARCHIVE.secret());
        assertThat(page.text()).doesNotContain("rfc-desk.", "$", "#");
    }

    @Test
    void newWebhookTellsEverythingAndHasNothingToTryOrToRemove() {
        Element form = show(new MacroFixture(), List.of()).selectFirst("[data-rfc-settings=/spaces/DEMO/webhooks]");

        assertThat(form.select("[name=events]:not([checked])")).isEmpty();
        assertThat(form.select("[name=secret]").attr("placeholder")).isEmpty();
        assertThat(form.select("button").eachText()).containsExactly("Add webhook");
    }

    @Test
    void everyMessageTellsWhatBecameOfIt() {
        WebhookDelivery waiting = new WebhookDelivery(
                8, "d-8", "accepted", "RFC-7", State.WAITING, 1, AT, AT, null, "example.org answered 503");
        WebhookDelivery sent = new WebhookDelivery(7, "d-7", "test", "", State.SENT, 1, AT, AT, AT, "");

        Element page = show(new MacroFixture(), List.of(waiting, sent));

        assertThat(page.select("tbody tr td:nth-child(2)").eachText()).containsExactly("Accepted RFC-7", "Test");
        assertThat(page.select("tbody tr td:nth-child(3)").eachText())
                .containsExactly("Waiting example.org answered 503", "Sent");
        assertThat(page.select("[data-rfc-act$=resend]").eachAttr("data-rfc-act"))
                .containsExactly("POST /deliveries/8/resend", "POST /deliveries/7/resend");
    }

    @Test
    void thereIsAGermanPage() {
        Element page = show(new MacroFixture(Locale.GERMANY, new NewVelocity()), List.of());

        assertThat(page.text()).contains("Neuer Webhook").doesNotContain("rfc-desk.");
    }

    private static Element show(MacroFixture fixture, List<WebhookDelivery> deliveries) {
        return fixture.webhooks(new WebhooksScreen("DEMO", List.of(new Item(ARCHIVE, deliveries))));
    }
}
