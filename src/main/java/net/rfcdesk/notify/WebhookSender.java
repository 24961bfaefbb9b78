package net.rfcdesk.notify;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLException;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.host.DeliveryFailed;
import net.rfcdesk.host.OutboundAllowlist;
import net.rfcdesk.store.SettingsStore;
import net.rfcdesk.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to webhooks, one POST each. It waits a few seconds at most, follows no redirect, and reads nothing of an answer but its
 * status, so that a receiver can neither hold it up nor show anything of what it reaches.
 */
public final class WebhookSender {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int BAD_REQUEST = 400;
    private static final int MOVED = 301;
    private static final int MOVED_FOR_GOOD = 308;
    private static final int GONE = 410;

    private final OutboundGuard guard;
    private final Clock clock;
    private final Duration answering;
    private @Nullable HttpClient client;

    /** @param settings say whether webhooks may call addresses that are not of the public internet */
    public WebhookSender(OutboundAllowlist allowlist, Transactions transactions, SettingsStore settings, Clock clock) {
        this(
                new OutboundGuard(
                        allowlist,
                        () -> transactions.run(() -> settings.readSite().site().privateWebhooks())),
                clock,
                ANSWERING);
    }

    WebhookSender(OutboundGuard guard, Clock clock, Duration answering) {
        this.guard = guard;
        this.clock = clock;
        this.answering = answering;
    }

    /** @throws DeliveryFailed unless the receiver says that it has it, by a status from 200 to 299 */
    public void send(Webhook webhook, WebhookMessage message) {
        URI address = URI.create(webhook.url());
        guard.check(address);
        check(status(address, request(webhook, message, address)), address);
    }

    private HttpRequest request(Webhook webhook, WebhookMessage message, URI address) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(answering)
                .header("Content-Type", "application/json")
                .header("User-Agent", "RFC-Desk")
                .header("X-RFC-Desk-Event", message.event())
                .header("X-RFC-Desk-Delivery", message.delivery())
                .header("X-RFC-Desk-Timestamp", timestamp)
                .POST(HttpRequest.BodyPublishers.ofString(message.body()));
        if (webhook.isSigned()) {
            request.header("X-Hub-Signature", WebhookSignature.of(webhook.secret(), timestamp, message.body()));
        }
        return request.build();
    }

    /** Made with the first message, since it has a thread of its own. */
    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .build();
            client = known;
        }
        return known;
    }

    private int status(URI address, HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (HttpTimeoutException e) {
            throw failed(address, "did not answer in time", e);
        } catch (ConnectException e) {
            throw failed(address, "did not take the connection", e);
        } catch (SSLException e) {
            throw failed(address, "could not be trusted: " + e.getMessage(), e);
        } catch (IOException e) {
            throw failed(address, "broke the connection off, or did not speak HTTP", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(address, "was not waited for, since Confluence stops", e);
        }
    }

    private static DeliveryFailed failed(URI address, String what, Exception cause) {
        return DeliveryFailed.forNow(address.getHost() + " " + what, cause);
    }

    private static void check(int status, URI address) {
        if (status >= REDIRECT && status < BAD_REQUEST) {
            String reason = address.getHost() + " answered " + status
                    + ", which leads to another address. Redirects are not followed; change the webhook's address.";
            throw status == MOVED || status == MOVED_FOR_GOOD
                    ? DeliveryFailed.forGood(reason)
                    : DeliveryFailed.forNow(reason, null);
        }
        if (status < OK || status >= REDIRECT) {
            String reason = address.getHost() + " answered " + status;
            throw status == GONE ? DeliveryFailed.forGood(reason) : DeliveryFailed.forNow(reason, null);
        }
    }
}
