package net.rfcdesk.wiki.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/** The wiki's own copies of plugin jars, because a build may replace a jar while its plugin runs. */
record JarCopies(Path folder) {
    Path copy(Path jar, String pluginKey) {
        try {
            Path copy = Files.createTempFile(Files.createDirectories(folder), pluginKey, ".jar");
            return Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be copied to " + folder, e);
        }
    }

    void clear() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be emptied", e);
        }
    }
}
