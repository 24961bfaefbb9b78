package net.rfcdesk.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.WebhookContent;
import org.jspecify.annotations.Nullable;

/** Writes what a webhook sends, as docs/webhooks.md describes it. Texts are in the site's language, since nobody is logged in. */
final class WebhookBody {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Site site;
    private final People people;
    private final UnaryOperator<String> texts;

    /** @param texts what a key means */
    WebhookBody(Site site, People people, UnaryOperator<String> texts) {
        this.site = site;
        this.people = people;
        this.texts = texts;
    }

    String of(Format format, String delivery, WebhookContent content) {
        return json(format == Format.SLACK ? Map.of("text", slack(content)) : plain(delivery, content));
    }

    private Map<String, @Nullable Object> plain(String delivery, WebhookContent content) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("delivery", delivery);
        json.put("event", content.event());
        json.put("at", Instant.ofEpochMilli(content.at()).toString());
        json.put("space", content.spaceKey());
        json.put("rfc", content.number().isEmpty() ? null : rfc(content));
        json.put("actor", person(content.actor()));
        json.put("roles", content.roles());
        json.put("note", content.note());
        return json;
    }

    private Map<String, @Nullable Object> rfc(WebhookContent content) {
        Map<String, @Nullable Object> rfc = new LinkedHashMap<>();
        rfc.put("number", content.number());
        rfc.put("title", content.title());
        rfc.put("status", Objects.requireNonNull(content.status()).name());
        rfc.put("url", address(content));
        rfc.put("author", person(content.author()));
        return rfc;
    }

    private String address(WebhookContent content) {
        return site.uri(Site.stablePath(content.spaceKey(), content.number())).toString();
    }

    private @Nullable Map<String, String> person(@Nullable String user) {
        String name = name(user);
        return name == null ? null : Map.of("name", name);
    }

    /** Whoever is gone has none. */
    private @Nullable String name(@Nullable String user) {
        return user == null ? null : people.fullName(user).orElse(null);
    }

    /** As in "*Changes requested*: RFC-7: Title (Anna, Security)", with a link, and below it what they wrote. */
    private String slack(WebhookContent content) {
        String about = content.number().isEmpty()
                ? escaped(content.spaceKey())
                : "<" + address(content) + "|" + escaped(content.number() + ": " + Rfc.besideNumber(content.title()))
                        + ">";
        List<String> whose = Stream.concat(Stream.ofNullable(name(content.actor())), content.roles().stream())
                .map(WebhookBody::escaped)
                .toList();
        String note = content.note().isEmpty()
                ? ""
                : escaped(content.note()).lines().map(line -> "\n> " + line).collect(Collectors.joining());
        return "*" + escaped(headline(content)) + "*: " + about
                + (whose.isEmpty() ? "" : " (" + String.join(", ", whose) + ")") + note;
    }

    private String headline(WebhookContent content) {
        Status status = content.status();
        return content.event().equals(WebhookEvent.STATUS_CHANGED.code()) && status != null
                ? texts.apply(status.key())
                : texts.apply(WebhookEvent.key(content.event()));
    }

    /** As Slack wants it, so that no text becomes a link or calls a whole channel: https://api.slack.com/reference/surfaces/formatting#escaping */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String json(Map<String, ? extends @Nullable Object> json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A webhook's message cannot be written as JSON", e);
        }
    }
}
