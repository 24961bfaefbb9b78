package net.rfcdesk.approval;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * An address to which a space tells what happens to its RFCs.
 *
 * @param id 0 as long as it is not stored
 * @param spaceKey of the space whose RFCs it tells of
 * @param name for people
 * @param url as {@link WebhookRules} take it; part of it may be as secret as a password
 * @param secret with which it signs what it sends; empty when it does not sign
 * @param events that it tells of
 * @param format of what it sends
 * @param active whether it sends anything
 */
public record Webhook(
        long id,
        String spaceKey,
        String name,
        String url,
        String secret,
        Set<WebhookEvent> events,
        Format format,
        boolean active) {

    public Webhook {
        Set<WebhookEvent> copy = EnumSet.noneOf(WebhookEvent.class);
        copy.addAll(events);
        events = Collections.unmodifiableSet(copy);
    }

    /** @return one that tells everything, and has neither name nor address */
    public static Webhook blank(String spaceKey) {
        return new Webhook(0, spaceKey, "", "", "", EnumSet.allOf(WebhookEvent.class), Format.JSON, true);
    }

    public Webhook called(String other) {
        return new Webhook(id, spaceKey, other, url, secret, events, format, active);
    }

    /** @return the part of its address that everybody may know */
    public String host() {
        return URI.create(url).getHost();
    }

    public boolean isSigned() {
        return !secret.isEmpty();
    }

    /** @return whether it sends what tells of that event */
    public boolean tells(WebhookEvent event) {
        return active && events.contains(event);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "webhook " + id + " \"" + name + "\" of " + spaceKey + " to " + host();
    }

    /** How it writes what it sends. */
    public enum Format {
        /** As docs/webhooks.md describes it. */
        JSON,
        /** A text, for an incoming webhook of Slack and of what takes the same, such as Mattermost and Rocket.Chat. */
        SLACK;

        /** @return for programs; stable */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String key() {
            return "rfc-desk.webhook.format." + code();
        }
    }
}
