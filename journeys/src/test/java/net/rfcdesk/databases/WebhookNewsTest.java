package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.service.WebhookDelivery;
import net.rfcdesk.service.WebhookDelivery.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to an RFC reaches a receiver on this machine. */
class WebhookNewsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final List<JsonNode> received = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger status = new AtomicInteger(200);
    private volatile int awaited;
    private volatile Runnable atLast;
    private HttpServer receiver;
    private Webhook webhook;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(JSON.readTree(exchange.getRequestBody()));
            if (received.size() == awaited) {
                atLast.run();
            }
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        receiver.start();
        allowPrivateAddresses(true);
        webhook = add(Set.of(WebhookEvent.values()), Format.JSON);
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        desk.close();
    }

    @Test
    void receiverIsToldWhatHappens() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        assertThat(told()).containsExactlyInAnyOrder("proposed by The author", "asked by The author [lead, security]");

        desk.decide(page, "lead", Choice.APPROVED, "Well done");
        desk.decide(page, "security", Choice.CHANGES_REQUESTED, "Too slow");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "decided by The lead [lead]: Well done",
                        "changes-requested by The security [security]: Too slow");

        desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.REJECTED, "No time"));
        assertThat(told()).containsExactly("rejected by The author: No time");
        assertThat(desk.as("author", () -> desk.webhooks.deliveries("DS", webhook.id())))
                .hasSize(5)
                .allMatch(delivery ->
                        delivery.state() == State.SENT && delivery.rfc().equals("RFC-1"));
    }

    @Test
    void receiverIsToldWhatBecomesOfRequestsAndEdits() {
        desk.choose("DS", Policy.COMMENT_DAYS, 3);
        Page page = desk.rfc(space, "Caching", "lead", "security");
        desk.decide(page, "lead", Choice.APPROVED, "");
        desk.decide(page, "security", Choice.CHANGES_REQUESTED, "Too slow");
        int request = desk.history(page.getId()).last().sequence();
        told();

        desk.as("author", () -> desk.approvals.answer(page.getId(), request, "It is fast"));
        assertThat(told()).containsExactly("answered by The author [security]: It is fast");
        edit(page, 1);
        assertThat(told())
                .containsExactlyInAnyOrder("outdated by The author [lead]", "revised by The author [security]");
        desk.as("author", () -> desk.minorEdits.markMinor(page.getId(), 2, "A typo"));
        assertThat(told()).containsExactly("carried-over by The author [lead]: A typo");
        desk.as("security", () -> desk.approvals.resolve(page.getId(), request));
        desk.as("author", () -> desk.authorship.handOver(page.getId(), desk.key("product"), "On leave"));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "resolved by The security [security]", "author-changed by The author: On leave");
        desk.decide(page, "security", Choice.APPROVED, "");
        told();
        edit(page, 2);
        assertThat(told()).contains("comment-period-stopped by The author");
    }

    private void edit(Page page, int version) {
        String body = page.getBodyAsString() + "<p>Version " + version + "</p>";
        desk.as("author", () -> desk.pages.update(page.getId(), version, page.getTitle(), body, "", false));
    }

    @Test
    void receiverIsRemindedOnceOnEachDayOnWhichPeopleAre() {
        String status =
                ServiceFixture.macro("rfc-status", "<ac:parameter ac:name=\"decideBy\">2026-03-20</ac:parameter>");
        desk.rfcWith(space, "Due", status + desk.approval("lead") + desk.approval("security"));
        told();
        for (int i = 0; i < 4 * 27; i++) {
            desk.clock.pass(Duration.ofHours(6));
            desk.notifications.run(() -> false);
        }
        send();

        assertThat(received.stream().map(WebhookNewsTest::line))
                .containsExactly(
                        "reminder by  [lead, security]: 2026-03-20",
                        "reminder by  [lead, security]: 2026-03-20",
                        "reminder by  [lead, security]: 2026-03-20",
                        "overdue by  [lead, security]: 2026-03-20");
    }

    @Test
    void commentPeriodIsToldWithItsEnd() {
        desk.choose("DS", Policy.COMMENT_DAYS, 3);
        Page page = desk.rfc(space, "Caching", "lead");
        told();

        desk.decide(page, "lead", Choice.APPROVED, "");

        assertThat(told()).anyMatch(line -> line.startsWith("comment-period-started by : 2026-03-04T10:0"));
    }

    @Test
    void webhookTellsOnlyOfWhatItWasMadeFor() {
        desk.as(
                "author",
                () -> desk.webhooks.change("DS", webhook.id(), each -> with(each, Set.of(WebhookEvent.ASKED))));

        desk.rfc(space, "Caching", "lead");

        assertThat(told()).containsExactly("asked by The author [lead]");
    }

    @Test
    void restrictedPageIsNotToldOf() {
        Page page = desk.rfc(space, "Caching", "lead");
        desk.restrict(page, Permission.VIEW, "author");

        assertThat(told()).isEmpty();
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void pageThatIsRestrictedMeanwhileIsNotToldOf() {
        Page page = desk.rfc(space, "Caching", "lead");
        desk.plan();
        desk.restrict(page, Permission.VIEW, "author");

        send();

        assertThat(received).isEmpty();
        assertThat(deliveries())
                .hasSize(2)
                .allMatch(
                        each -> each.state() == State.GIVEN_UP && each.problem().equals("The page is restricted"));
    }

    @Test
    void whatFailedIsToldAgainUnderTheSameDelivery() {
        status.set(503);
        desk.as(
                "author",
                () -> desk.webhooks.change("DS", webhook.id(), each -> with(each, Set.of(WebhookEvent.ASKED))));
        desk.rfc(space, "Caching", "lead");
        assertThat(told()).hasSize(1);
        assertThat(deliveries()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(State.WAITING);
            assertThat(each.problem()).isEqualTo("127.0.0.1 answered 503");
        });

        status.set(204);
        JsonNode first = received.get(0);
        received.clear();
        desk.clock.pass(Duration.ofMinutes(1));
        send();

        assertThat(received).containsExactly(first);
        assertThat(deliveries())
                .singleElement()
                .extracting(WebhookDelivery::state)
                .isEqualTo(State.SENT);
    }

    @Test
    void receiverThatNeverAnswersDelaysNobodyElse() throws Exception {
        List<Integer> failedBefore = Collections.synchronizedList(new ArrayList<>());
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = silent.getLocalPort();
            desk.as("author", () -> desk.webhooks.change("DS", webhook.id(), each -> at(port, each)));
            IntStream.range(0, 4).forEach(i -> add(Set.of(WebhookEvent.values()), Format.JSON));
            atLast = () -> {
                failedBefore.add((int) deliveries().stream()
                        .filter(each -> !each.problem().isEmpty())
                        .count());
                close(silent);
            };
            awaited = 8;

            desk.rfc(space, "Caching", "lead");
            desk.plan();
            send();
        }

        assertThat(received).hasSize(8);
        assertThat(failedBefore).containsExactly(0);
        assertThat(deliveries())
                .hasSize(2)
                .allMatch(each -> each.state() == State.WAITING)
                .filteredOn(each -> !each.problem().isEmpty())
                .hasSize(1);
    }

    @Test
    void administratorHasItSentAgain() {
        desk.rfc(space, "Caching", "lead");
        told();
        WebhookDelivery newest = deliveries().get(0);

        desk.as("author", () -> {
            desk.webhooks.resend("DS", webhook.id(), newest.id());
            return newest;
        });
        send();

        assertThat(received)
                .singleElement()
                .satisfies(each -> assertThat(each.path("delivery").asText()).isEqualTo(newest.delivery()));
    }

    @Test
    void deliveryOfAnotherWebhookIsNotFound() {
        desk.rfc(space, "Caching", "lead");
        told();
        WebhookDelivery newest = deliveries().get(0);
        Webhook other = add(Set.of(WebhookEvent.REJECTED), Format.JSON);

        assertThatThrownBy(() -> desk.as("author", () -> {
                    desk.webhooks.resend("DS", other.id(), newest.id());
                    return newest;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void testIsSentAlsoByAWebhookThatIsSwitchedOff() {
        desk.as("author", () -> desk.webhooks.change("DS", webhook.id(), WebhookNewsTest::off));

        desk.as("author", () -> {
            desk.webhooks.test("DS", webhook.id());
            return webhook;
        });
        send();

        assertThat(received)
                .singleElement()
                .satisfies(each -> assertThat(each.path("event").asText()).isEqualTo("test"));
    }

    @Test
    void webhookThatIsSwitchedOffTellsNothing() {
        desk.rfc(space, "Caching", "lead");
        desk.plan();
        desk.as("author", () -> desk.webhooks.change("DS", webhook.id(), WebhookNewsTest::off));

        send();
        desk.rfc(space, "Other", "lead");

        assertThat(told()).isEmpty();
    }

    @Test
    void privateAddressIsCalledOnlyWhereTheSiteAllowsIt() {
        allowPrivateAddresses(false);
        desk.rfc(space, "Caching", "lead");

        assertThat(told()).isEmpty();
        assertThat(deliveries())
                .hasSize(2)
                .allMatch(
                        each -> each.state() == State.GIVEN_UP && each.problem().contains("public internet"));
    }

    @Test
    void slackGetsATextInTheLanguageOfTheSite() {
        desk.as("author", () -> desk.webhooks.change("DS", webhook.id(), WebhookNewsTest::off));
        add(Set.of(WebhookEvent.PROPOSED), Format.SLACK);

        desk.rfc(space, "Caching", "lead");
        desk.plan();
        send();

        assertThat(received).singleElement().satisfies(each -> {
            assertThat(each).hasSize(1);
            assertThat(each.path("text").asText())
                    .startsWith("*Proposed*: <")
                    .endsWith("/page|RFC-1: Caching> (The author)");
        });
    }

    private Webhook add(Set<WebhookEvent> events, Format format) {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        return desk.as(
                "author",
                () -> desk.webhooks.add(
                        "DS",
                        blank -> new Webhook(0, "DS", "Receiver", url, "0123456789abcdef", events, format, true)));
    }

    private static Webhook with(Webhook one, Set<WebhookEvent> events) {
        return new Webhook(
                one.id(), one.spaceKey(), one.name(), one.url(), one.secret(), events, one.format(), one.active());
    }

    private static Webhook at(int port, Webhook one) {
        String url = "http://127.0.0.1:" + port + "/";
        return new Webhook(
                one.id(), one.spaceKey(), one.name(), url, one.secret(), one.events(), one.format(), one.active());
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Webhook off(Webhook one) {
        return new Webhook(
                one.id(), one.spaceKey(), one.name(), one.url(), one.secret(), one.events(), one.format(), false);
    }

    private void allowPrivateAddresses(boolean allowed) {
        desk.administrator("admin");
        desk.as(
                "admin",
                () -> desk.siteSettings.change(
                        site -> new SiteStandards(site.policies(), site.requiredRoles(), allowed)));
    }

    /** What happened until now, as the receiver is told of it, apart from the order. */
    private List<String> told() {
        received.clear();
        desk.plan();
        send();
        return received.stream().map(WebhookNewsTest::line).toList();
    }

    private void send() {
        received.clear();
        desk.webhookDispatcher.run(() -> false);
    }

    private static String line(JsonNode body) {
        StringBuilder line = new StringBuilder(body.path("event").asText());
        line.append(" by ").append(body.path("actor").path("name").asText());
        List<String> roles = new ArrayList<>();
        body.path("roles").forEach(role -> roles.add(role.asText()));
        line.append(roles.isEmpty() ? "" : " " + roles);
        String note = body.path("note").asText();
        return line.append(note.isEmpty() ? "" : ": " + note).toString();
    }

    private List<WebhookDelivery> deliveries() {
        return desk.as("author", () -> desk.webhooks.deliveries("DS", webhook.id()));
    }
}
