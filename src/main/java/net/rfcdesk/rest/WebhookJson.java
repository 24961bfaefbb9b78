package net.rfcdesk.rest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.rfc.Values;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is, or as somebody wants it; null for what is not to change.
 *
 * @param id only told
 * @param secret "set" in place of one that there is; it never leaves. Empty to have none
 * @param events codes of them
 * @param format json or slack
 */
record WebhookJson(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String url,
        @Nullable String secret,
        @Nullable List<String> events,
        @Nullable String format,
        @Nullable Boolean active) {

    private static final String SET = "set";

    static WebhookJson of(Webhook webhook) {
        return new WebhookJson(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                webhook.isSigned() ? SET : "",
                webhook.events().stream().map(WebhookEvent::code).toList(),
                webhook.format().code(),
                webhook.active());
    }

    /** @return that webhook with what is wanted here; {@link #id} does not matter. @throws net.rfcdesk.rfc.Refused naming what is wrong */
    Webhook over(Webhook webhook) {
        return new Webhook(
                webhook.id(),
                webhook.spaceKey(),
                name == null ? webhook.name() : name,
                url == null ? webhook.url() : url.strip(),
                secret == null || secret.equals(SET) ? webhook.secret() : secret,
                events == null ? webhook.events() : events(events),
                format == null ? webhook.format() : Inputs.constant(Format.class, format, "format"),
                active == null ? webhook.active() : active);
    }

    private static Set<WebhookEvent> events(List<String> codes) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        Inputs.each(Inputs.all(codes, "events"), "events", (code, place) -> events.add(event(code, place)));
        return events;
    }

    private static WebhookEvent event(String code, String place) {
        return WebhookEvent.parse(code)
                .orElseThrow(() -> Values.invalid(
                        place,
                        String.join(
                                ", ",
                                Arrays.stream(WebhookEvent.values())
                                        .map(WebhookEvent::code)
                                        .toList())));
    }
}
