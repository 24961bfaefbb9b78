package net.rfcdesk.approval;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** What a webhook has to be; the answer is empty when nothing stands against it. */
public final class WebhookRules {

    /** How many one space may have. */
    public static final int MOST = 20;

    public static final int LONGEST_URL = 2000;
    public static final int SHORTEST_SECRET = 16;
    public static final int LONGEST_SECRET = 255;

    private static final int LAST_PORT = 65_535;

    private WebhookRules() {}

    /** @param others how many the space has beside it */
    public static Optional<Refusal> cannotBe(Webhook webhook, int others) {
        if (others >= MOST) {
            return Optional.of(Refusal.of(RefusalCode.TOO_MANY_WEBHOOKS, MOST));
        }
        return cannotBeName(webhook.name())
                .or(() -> cannotBeUrl(webhook.url()))
                .or(() -> cannotBeSecret(webhook))
                .or(() -> webhook.events().isEmpty()
                        ? Optional.of(
                                Refusal.of(RefusalCode.WEBHOOK_WITHOUT_EVENT).in("events"))
                        : Optional.empty());
    }

    private static Optional<Refusal> cannotBeName(String name) {
        return InputText.cannotBeName(name, "name")
                .or(() -> InputText.name(name).isEmpty()
                        ? Optional.of(
                                Refusal.of(RefusalCode.VALUE_MISSING, "name").in("name"))
                        : Optional.empty());
    }

    private static Optional<Refusal> cannotBeUrl(String url) {
        if (url.length() > LONGEST_URL) {
            return Optional.of(
                    Refusal.of(RefusalCode.TEXT_TOO_LONG, "url", LONGEST_URL).in("url"));
        }
        return isAddress(url)
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.WEBHOOK_ADDRESS).in("url"));
    }

    /** A user name or a password would be shown and kept with it; a fragment is never sent. */
    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return url.chars().allMatch(character -> character > ' ' && character < 0x7F)
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= LAST_PORT;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** Slack does not read signatures: there the address is the secret. */
    private static Optional<Refusal> cannotBeSecret(Webhook webhook) {
        String secret = webhook.secret();
        if (secret.isEmpty() && webhook.format() == Format.SLACK) {
            return Optional.empty();
        }
        return InputText.cannotBeLine(secret, "secret")
                .or(() -> InputText.length(secret) < SHORTEST_SECRET
                        ? Optional.of(Refusal.of(RefusalCode.WEBHOOK_SECRET, SHORTEST_SECRET, LONGEST_SECRET)
                                .in("secret"))
                        : Optional.empty());
    }
}
