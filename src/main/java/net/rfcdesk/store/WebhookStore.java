package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Detail.WebhookChanged.What;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.StreamId;

/** Keeps the webhooks of spaces, and notes in the record of a space what became of them. */
public final class WebhookStore {

    private final ActiveObjects ao;
    private final SiteLock lock;
    private final RecordStore records;

    public WebhookStore(ActiveObjects ao, RecordStore records) {
        this.ao = ao;
        this.lock = new SiteLock(ao);
        this.records = records;
    }

    /** Must be called in a transaction: until it ends, nobody else can change one. */
    public void lock() {
        lock.take();
    }

    /** @return those of a space, the oldest first; in one statement */
    public List<Webhook> of(String spaceKey) {
        Query query = Query.select().where("SPACE_KEY = ?", spaceKey).order("ID ASC");
        return Arrays.stream(ao.find(WebhookRow.class, query))
                .map(WebhookStore::webhook)
                .toList();
    }

    /** @return empty when it was removed, or there never was one */
    public Optional<Webhook> find(long id) {
        return row(id).map(WebhookStore::webhook);
    }

    /** Must be called in a transaction. @return it with its id */
    public Webhook add(Webhook made, Actor actor, Instant at) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("SPACE_KEY", Width.whole(made.spaceKey(), Width.WIDEST));
        columns.put("ACTIVE", made.active());
        WebhookRow row = ao.create(WebhookRow.class, columns);
        write(row, made);
        Webhook added = webhook(row);
        note(What.ADDED, added, actor, at);
        return added;
    }

    /** Must be called in a transaction. Does nothing when it was removed, or nothing is different. */
    public void change(Webhook changed, Actor actor, Instant at) {
        row(changed.id()).filter(row -> !webhook(row).equals(changed)).ifPresent(row -> {
            write(row, changed);
            note(What.CHANGED, changed, actor, at);
        });
    }

    /** Must be called in a transaction. Does nothing when it was removed before. */
    public void remove(Webhook gone, Actor actor, Instant at) {
        if (ao.deleteWithSQL(WebhookRow.class, "ID = ?", gone.id()) > 0) {
            note(What.REMOVED, gone, actor, at);
        }
    }

    private void note(What what, Webhook webhook, Actor actor, Instant at) {
        RecordWriter record = records.open(StreamId.space(webhook.spaceKey()));
        record.add(Entry.webhookChanged(actor, at, what, webhook));
        record.save();
    }

    private static void write(WebhookRow row, Webhook webhook) {
        row.setWebhookName(webhook.name());
        row.setUrl(webhook.url());
        row.setSigningSecret(webhook.isSigned() ? webhook.secret() : null);
        row.setEventCodes(webhook.events().stream().map(WebhookEvent::code).collect(Collectors.joining(" ")));
        row.setBodyFormat(webhook.format().name());
        row.setActive(webhook.active());
        row.save();
    }

    private Optional<WebhookRow> row(long id) {
        return Arrays.stream(ao.find(WebhookRow.class, "ID = ?", id)).findFirst();
    }

    private static Webhook webhook(WebhookRow row) {
        return new Webhook(
                row.getID(),
                row.getSpaceKey(),
                row.getWebhookName(),
                row.getUrl(),
                Objects.requireNonNullElse(row.getSigningSecret(), ""),
                events(row.getEventCodes()),
                Format.valueOf(Objects.requireNonNull(row.getBodyFormat())),
                row.isActive());
    }

    /** What is unknown comes from a later version. */
    private static Set<WebhookEvent> events(String codes) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        for (String code : codes.split(" ")) {
            WebhookEvent.parse(code).ifPresent(events::add);
        }
        return events;
    }
}
