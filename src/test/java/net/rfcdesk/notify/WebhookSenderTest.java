package net.rfcdesk.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.host.DeliveryFailed;
import net.rfcdesk.host.OutboundAllowlist;
import net.rfcdesk.host.OutboundAllowlist.Answer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a real server on this machine. */
@Timeout(60)
class WebhookSenderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final WebhookMessage MESSAGE = new WebhookMessage("d-1", "accepted", "{\"text\":\"Ä\"}");

    private final OutboundAllowlist allowlist = mock();
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<Headers> headers = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        when(allowlist.of(any())).thenReturn(Answer.NONE);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void receiverGetsTheBodyOnceWithWhatItIs() {
        answer(204);

        sender(LONG).send(webhook("0123456789abcdef"), MESSAGE);

        assertThat(bodies).containsExactly(MESSAGE.body());
        assertThat(headers).singleElement().satisfies(sent -> {
            assertThat(sent.getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(sent.getFirst("X-RFC-Desk-Event")).isEqualTo("accepted");
            assertThat(sent.getFirst("X-RFC-Desk-Delivery")).isEqualTo("d-1");
            assertThat(sent.getFirst("X-RFC-Desk-Timestamp")).isEqualTo("1772359200");
        });
    }

    /** printf '1772359200.{"text":"Ä"}' | openssl dgst -sha256 -hmac 0123456789abcdef */
    @Test
    void timestampAndBodyAreSigned() {
        answer(200);

        sender(LONG).send(webhook("0123456789abcdef"), MESSAGE);

        assertThat(headers.get(0).getFirst("X-Hub-Signature"))
                .isEqualTo("sha256=2f65e93a6a3f73b96b65d2207140403790ec995fac975bd6f9366012920a70b0");
    }

    @Test
    void nothingIsSignedWithoutSecret() {
        answer(200);

        sender(LONG).send(webhook(""), MESSAGE);

        assertThat(headers.get(0)).doesNotContainKey("X-Hub-Signature");
    }

    @Test
    void whatTheReceiverRefusesIsTriedAgain() {
        answer(500);

        failed(LONG).satisfies(e -> assertThat(e.lasting()).isFalse()).hasMessage("127.0.0.1 answered 500");
    }

    @Test
    void whatIsGoneIsNotTriedAgain() {
        answer(410);

        failed(LONG).satisfies(e -> assertThat(e.lasting()).isTrue()).hasMessage("127.0.0.1 answered 410");
    }

    @Test
    void redirectsAreNotFollowed() {
        handle(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        failed(LONG).hasMessageContaining("answered 302").hasMessageContaining("Redirects are not followed");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void receiverThatDoesNotAnswerIsNotWaitedFor() {
        CountDownLatch ended = new CountDownLatch(1);
        handle(exchange -> await(ended));

        failed(SHORT).satisfies(e -> assertThat(e.lasting()).isFalse()).hasMessage("127.0.0.1 did not answer in time");
        ended.countDown();
    }

    @Test
    void answerWithoutEndIsNotRead() {
        CountDownLatch brokenOff = new CountDownLatch(1);
        handle(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8192]);
                }
            } catch (IOException e) {
                brokenOff.countDown();
            }
        });

        sender(LONG).send(webhook(""), MESSAGE);

        await(brokenOff);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void receiverThatIsDownIsTriedAgain() {
        Webhook webhook = webhook("");
        server.stop(0);

        assertThatThrownBy(() -> sender(LONG).send(webhook, MESSAGE))
                .isInstanceOfSatisfying(
                        DeliveryFailed.class, e -> assertThat(e.lasting()).isFalse())
                .hasMessage("127.0.0.1 did not take the connection");
    }

    @Test
    void hostThatNobodyKnowsIsTriedAgain() {
        WebhookSender sender = new WebhookSender(new OutboundGuard(allowlist, () -> false), clock(), LONG);

        assertThatThrownBy(() -> sender.send(webhook("https://nowhere.invalid/", ""), MESSAGE))
                .isInstanceOfSatisfying(
                        DeliveryFailed.class, e -> assertThat(e.lasting()).isFalse())
                .hasMessage("Nobody knows the host nowhere.invalid");
    }

    @Test
    void privateAddressIsRefusedBeforeAnythingIsSent() {
        answer(200);
        WebhookSender sender = new WebhookSender(new OutboundGuard(allowlist, () -> false), clock(), LONG);

        assertThatThrownBy(() -> sender.send(webhook(""), MESSAGE))
                .isInstanceOfSatisfying(
                        DeliveryFailed.class, e -> assertThat(e.lasting()).isTrue())
                .hasMessageContaining("not on the public internet");
        assertThat(bodies).isEmpty();
    }

    @Test
    void privateAddressOnTheHostsAllowlistIsCalled() {
        answer(200);
        when(allowlist.of(any())).thenReturn(Answer.ALLOWED);

        new WebhookSender(new OutboundGuard(allowlist, () -> false), clock(), LONG).send(webhook(""), MESSAGE);

        assertThat(bodies).hasSize(1);
    }

    @Test
    void whatTheHostsAllowlistDoesNotHaveIsRefused() {
        answer(200);
        when(allowlist.of(any())).thenReturn(Answer.REFUSED);

        failed(LONG).satisfies(e -> assertThat(e.lasting()).isTrue()).hasMessageContaining("allowlist");
        assertThat(bodies).isEmpty();
    }

    @Test
    void allowlistThatDoesNotAnswerStopsTheMessage() {
        answer(200);
        when(allowlist.of(any())).thenThrow(new IllegalStateException());

        failed(LONG).satisfies(e -> assertThat(e.lasting()).isFalse()).hasMessageContaining("allowlist");
        assertThat(bodies).isEmpty();
    }

    private AbstractThrowableAssert<?, DeliveryFailed> failed(Duration answering) {
        WebhookSender sender = sender(answering);
        Webhook webhook = webhook("");
        return assertThat(catchThrowableOfType(DeliveryFailed.class, () -> sender.send(webhook, MESSAGE)));
    }

    private WebhookSender sender(Duration answering) {
        return new WebhookSender(new OutboundGuard(allowlist, () -> true), clock(), answering);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private Webhook webhook(String secret) {
        return webhook("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?a=b", secret);
    }

    private static Webhook webhook(String url, String secret) {
        return new Webhook(1, "DS", "Receiver", url, secret, Set.of(WebhookEvent.ACCEPTED), Format.JSON, true);
    }

    private void answer(int status) {
        handle(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    private void handle(HttpHandler handler) {
        server.createContext("/", exchange -> {
            note(exchange);
            handler.handle(exchange);
            exchange.close();
        });
    }

    private void note(HttpExchange exchange) throws IOException {
        headers.add(exchange.getRequestHeaders());
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
