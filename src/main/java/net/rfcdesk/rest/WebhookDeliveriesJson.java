package net.rfcdesk.rest;

import java.util.List;

/** @param deliveries of a webhook, newest first */
record WebhookDeliveriesJson(List<WebhookDeliveryJson> deliveries) {}
