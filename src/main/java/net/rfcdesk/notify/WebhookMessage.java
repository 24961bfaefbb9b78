package net.rfcdesk.notify;

/**
 * What is sent to a webhook.
 *
 * @param delivery the same however often it is sent
 * @param event as {@link net.rfcdesk.approval.WebhookEvent#code()}, or "test"
 * @param body JSON
 */
public record WebhookMessage(String delivery, String event, String body) {}
