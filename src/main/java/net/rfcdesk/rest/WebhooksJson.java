package net.rfcdesk.rest;

import java.util.List;

/** All webhooks of a space. */
record WebhooksJson(List<WebhookJson> webhooks) {}
