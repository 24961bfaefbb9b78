package net.rfcdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that the plugin is made of. */
final class Sources {
    private Sources() {}

    /** @return every text of ours that a pattern finds in the plugin's sources */
    static Stream<String> find(String folder, Pattern pattern) {
        return files(folder)
                .map(Sources::read)
                .flatMap(text -> pattern.matcher(text).results())
                .map(result -> result.group(1));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of("main").resolve(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
