package net.rfcdesk.web;

/**
 * A message to a webhook.
 *
 * @param rfc number of the RFC; empty for none
 * @param problem why it was not sent the last time; empty for none
 */
public record DeliveryView(long id, DisplayTime created, String event, String rfc, String state, String problem) {}
