package net.rfcdesk.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What happened in a demo: requests that its users sent, one after the other. It is a JSON file with {@code steps}, each of which has
 *
 * <ul>
 *   <li>{@code day} and {@code time}: the day as a number before today, as in -30, and the time of day in the system's zone;
 *   <li>{@code as}: the account; {@code send}: the method and the path below the wiki's address; {@code json}: the body, if any;
 *   <li>{@code keep}: names for parts of the answer, by JSON pointers.
 * </ul>
 *
 * In paths and bodies <code>${name}</code> stands for what was kept, or for one of the file's {@code texts}, and
 * <code>${day+5}</code> for a day. A text that begins with @ is that of a file beside the story.
 */
final class Story {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(?:day([+-]\\d+)|(\\w+))}");
    private static final String FILE = "@";

    private final Path folder;
    private final JsonNode story;
    private final Map<String, String> known = new HashMap<>();
    private final LocalDate today;

    private Story(Path file, LocalDate today) throws IOException {
        this.folder = file.toAbsolutePath().getParent();
        this.story = new ObjectMapper().readTree(Files.readString(file));
        this.today = today;
        known.putAll(texts(story.path("texts")));
    }

    static Story of(Path file) {
        try {
            return new Story(file, LocalDate.now(ZoneId.systemDefault()));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no story in " + file + " that can be read", e);
        }
    }

    /** @param body null for none */
    record Step(Instant at, String user, String method, String path, JsonNode body, Map<String, String> kept) {}

    /** Sends a request. */
    interface Sender {
        /** @return the body of the answer */
        JsonNode send(Step step);
    }

    void tell(Sender sender) {
        for (JsonNode step : story.path("steps")) {
            Step said = step(step);
            JsonNode answer = sender.send(said);
            said.kept()
                    .forEach((name, pointer) ->
                            known.put(name, answer.at(pointer).asText()));
        }
    }

    private Step step(JsonNode step) {
        List<String> request = List.of(filled(step.path("send").asText()).split(" ", 2));
        return new Step(
                today.plusDays(step.path("day").asInt())
                        .atTime(LocalTime.parse(step.path("time").asText("09:00")))
                        .atZone(ZoneId.systemDefault())
                        .toInstant(),
                step.path("as").asText(),
                request.get(0),
                request.get(1),
                step.has("json") ? filled(step.get("json").deepCopy()) : null,
                texts(step.path("keep")));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private JsonNode filled(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(filled(node.asText()));
        }
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> field.setValue(filled(field.getValue())));
        }
        if (node.isArray()) {
            return new ObjectMapper()
                    .valueToTree(StreamSupport.stream(node.spliterator(), false)
                            .map(this::filled)
                            .toList());
        }
        return node;
    }

    /** What fills a place may have places of its own. */
    private String filled(String text) {
        String told = text.startsWith(FILE) ? file(text.substring(FILE.length())) : text;
        return PLACE.matcher(told).replaceAll(this::quoted);
    }

    private String quoted(MatchResult place) {
        if (place.group(1) != null) {
            return today.plusDays(Integer.parseInt(place.group(1))).toString();
        }
        String value = known.get(place.group(2));
        if (value == null) {
            throw new IllegalArgumentException("The story does not know " + place.group());
        }
        return Matcher.quoteReplacement(filled(value));
    }

    private String file(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
