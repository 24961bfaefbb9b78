package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.approval.WebhookRules;
import net.rfcdesk.record.Detail.WebhookChanged;
import net.rfcdesk.record.Detail.WebhookChanged.What;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Webhooks on every database. */
class WebhookTest {

    private static final String SECRET = "0123456789abcdef";

    private ServiceFixture desk;
    private Space space;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void webhookIsKeptAsItIs(Databases databases) {
        open(databases);
        Webhook wanted = new Webhook(
                0,
                "DS",
                "Ärchive 🤷",
                "https://example.org/" + "x".repeat(1900),
                SECRET,
                Set.of(WebhookEvent.values()),
                Format.SLACK,
                false);

        Webhook added = desk.as("author", () -> desk.webhooks.add("ds", blank -> wanted));

        assertThat(all()).containsExactly(added);
        assertThat(added.id()).isPositive();
        assertThat(added).usingRecursiveComparison().ignoringFields("id").isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void recordTellsWhatBecameOfItWithoutWhatIsSecret(Databases databases) {
        open(databases);
        Webhook added = add("Archive");
        desk.as("author", () -> desk.webhooks.change("DS", added.id(), each -> each));
        desk.as("author", () -> desk.webhooks.change("DS", added.id(), each -> each.called("Attic")));
        remove(added);

        assertThat(record()).allMatch(entry -> "author".equals(entry.actor().name()));
        assertThat(record().stream()
                        .map(entry -> entry.detail(WebhookChanged.class).orElseThrow()))
                .containsExactly(
                        changed(What.ADDED, "Archive"), changed(What.CHANGED, "Attic"), changed(What.REMOVED, "Attic"));
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void webhooksOfASpaceGoWithIt(Databases databases) {
        open(databases);
        add("Archive");

        desk.as("author", () -> {
            desk.spaces.delete(space);
            return space;
        });
        desk.space("DS");

        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void webhookOfAnotherSpaceIsNotFound(Databases databases) {
        open(databases);
        desk.space("OPS");
        Webhook added = add("Archive");

        refused(
                () -> desk.as("author", () -> desk.webhooks.change("OPS", added.id(), each -> each)),
                RefusalCode.WEBHOOK_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void spaceHasNoMoreThanSome(Databases databases) {
        open(databases);
        for (int i = 0; i < WebhookRules.MOST; i++) {
            add("Webhook " + i);
        }

        refused(() -> add("One more"), RefusalCode.TOO_MANY_WEBHOOKS);
        assertThat(desk.as(
                                "author",
                                () -> desk.webhooks.change("DS", all().get(0).id(), each -> each.called("New")))
                        .name())
                .isEqualTo("New");
    }

    private void open(Databases databases) {
        desk = new ServiceFixture(databases.open());
        space = desk.space("DS");
    }

    private Webhook add(String name) {
        return desk.as("author", () -> desk.webhooks.add("DS", blank -> webhook(name)));
    }

    private void remove(Webhook webhook) {
        desk.as("author", () -> {
            desk.webhooks.remove("DS", webhook.id());
            return webhook;
        });
    }

    private static Webhook webhook(String name) {
        return new Webhook(
                0, "DS", name, "https://example.org/hook", SECRET, Set.of(WebhookEvent.ASKED), Format.JSON, true);
    }

    private static WebhookChanged changed(What what, String name) {
        return new WebhookChanged(what, name, "example.org", List.of("asked"), "json", true);
    }

    private List<Webhook> all() {
        return desk.as("author", () -> desk.webhooks.of("DS"));
    }

    private List<Entry> record() {
        return desk.recordStore.history(StreamId.space("DS")).entries();
    }
}
