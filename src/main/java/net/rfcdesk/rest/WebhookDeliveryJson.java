package net.rfcdesk.rest;

import net.rfcdesk.service.WebhookDelivery;
import org.jspecify.annotations.Nullable;

/**
 * A message to a webhook. Times are as in 2026-12-01T10:00:00Z.
 *
 * @param rfc number of the RFC; empty in a test, and when the requester may not view its page
 * @param due when it is tried next; null when it is not
 * @param ended when it was sent or given up; null as long as it waits
 */
record WebhookDeliveryJson(
        long id,
        String delivery,
        String event,
        String rfc,
        String state,
        int attempts,
        String created,
        @Nullable String due,
        @Nullable String ended,
        String problem) {

    static WebhookDeliveryJson of(WebhookDelivery delivery) {
        return new WebhookDeliveryJson(
                delivery.id(),
                delivery.delivery(),
                delivery.event(),
                delivery.rfc(),
                delivery.state().code(),
                delivery.attempts(),
                delivery.created().toString(),
                delivery.ended() == null ? delivery.due().toString() : null,
                JsonPresenter.textOrNull(delivery.ended()),
                delivery.problem());
    }
}
