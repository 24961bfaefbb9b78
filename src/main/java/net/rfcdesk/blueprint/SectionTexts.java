package net.rfcdesk.blueprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** What the template has in each of its sections, in storage format. */
final class SectionTexts {

    private static final String FILE = "/templates/rfc-sections.xml";
    private static final String HEADING = "<h2>";

    private final Map<Section, String> texts = new EnumMap<>(Section.class);

    SectionTexts() {
        for (String part : read().split("(?=" + HEADING + ")")) {
            for (Section section : Section.values()) {
                if (part.startsWith(HEADING + section.heading() + " <")) {
                    texts.put(section, part.strip());
                }
            }
        }
    }

    String of(Section section) {
        return texts.getOrDefault(section, "");
    }

    private static String read() {
        try (InputStream file = SectionTexts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
