package net.rfcdesk.wiki.ao;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that some database of Confluence's keeps for itself, so that a name that works on one fails on no other. */
final class ReservedWords {
    private static final String FILE = "reserved-words.properties";
    private static final Map<String, Set<String>> WORDS_BY_DATABASE = load();

    private ReservedWords() {}

    /** @return the databases that reserve the word, in order; empty for a free word */
    static List<String> databasesReserving(String word) {
        return WORDS_BY_DATABASE.entrySet().stream()
                .filter(database -> database.getValue().contains(word))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<String, Set<String>> load() {
        Properties words = new Properties();
        try (InputStream file = ReservedWords.class.getResourceAsStream(FILE)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> split(words.getProperty(name))));
    }

    private static Set<String> split(String words) {
        return Set.copyOf(
                Arrays.asList(words.trim().split("\\s+")).stream().distinct().toList());
    }
}
