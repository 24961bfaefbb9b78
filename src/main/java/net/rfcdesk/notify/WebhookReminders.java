package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import net.rfcdesk.host.Access;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.OutboxStore;
import net.rfcdesk.store.WebhookStore;

/** Tells webhooks that people are reminded of an RFC: once on each day, however many they are and wherever they live. */
public final class WebhookReminders {

    private final WebhookStore webhooks;
    private final OutboxStore outbox;
    private final Access access;
    private final Clock clock;

    public WebhookReminders(WebhookStore webhooks, OutboxStore outbox, Access access, Clock clock) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Must be called in a transaction. Pages whose viewing is restricted are left out.
     *
     * @param days what people are reminded of, by the day that it is where they are
     */
    void add(Rfc rfc, AbstractPage page, Map<LocalDate, Notice> days) {
        if (!days.isEmpty() && !access.isRestricted(page)) {
            WebhookPlan.reminders(webhooks.of(rfc.spaceKey()), rfc, days, clock.instant())
                    .forEach(outbox::add);
        }
    }
}
