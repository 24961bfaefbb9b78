package net.rfcdesk.service;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message to a webhook, for administrators of its space.
 *
 * @param id for resending it
 * @param delivery the same however often it is sent
 * @param event code of a {@link net.rfcdesk.approval.WebhookEvent}, or "test"
 * @param rfc number of the RFC; empty in a test, and when the administrator may not view its page
 * @param attempts how often somebody began to send it
 * @param due when it is tried next, as long as it waits
 * @param ended when it was sent or given up; none as long as it waits
 * @param problem why it was not sent the last time; empty when nobody tried, or it was sent
 */
public record WebhookDelivery(
        long id,
        String delivery,
        String event,
        String rfc,
        State state,
        int attempts,
        Instant created,
        Instant due,
        @Nullable Instant ended,
        String problem) {

    /** How far it has come. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP;

        /** @return for programs; stable */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String key() {
            return "rfc-desk.webhook.state." + code();
        }
    }
}
