package net.rfcdesk.wiki.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.WebResources.Served;
import net.rfcdesk.wiki.plugin.service.Translations;
import org.eclipse.jetty.http.MimeTypes;

/** The files that the enabled plugins let people download, with the texts filled into those that ask for it. */
final class ResourceFiles {
    private static final String UNKNOWN = "application/octet-stream";

    private final Supplier<Stream<EnabledPlugin>> plugins;
    private final ScriptTranslation translation;

    ResourceFiles(Supplier<Stream<EnabledPlugin>> plugins, Translations translations) {
        this.plugins = plugins;
        this.translation = new ScriptTranslation(translations);
    }

    /** @param owner a plugin's key, or a module's complete key */
    Optional<Served> serve(String owner, String name, Locale locale) {
        return plugins.get()
                .flatMap(plugin -> plugin.downloads.stream()
                        .flatMap(download -> download.locate(owner, name).stream())
                        .flatMap(location -> Stream.ofNullable(plugin.bundle.file(location))))
                .findFirst()
                .map(file -> served(file, isTranslated(owner, ending(name)), locale));
    }

    private boolean isTranslated(String owner, String ending) {
        return plugins.get()
                .flatMap(plugin -> plugin.webResources.stream())
                .anyMatch(module -> module.completeKey().equals(owner)
                        && module.translated().contains(ending));
    }

    private Served served(URL file, boolean translated, Locale locale) {
        byte[] content = read(file);
        if (translated) {
            String script = translation.translate(new String(content, StandardCharsets.UTF_8), locale);
            content = script.getBytes(StandardCharsets.UTF_8);
        }
        return new Served(content, contentType(file.getPath()));
    }

    private static String contentType(String path) {
        String type = Objects.requireNonNullElse(MimeTypes.DEFAULTS.getMimeByExtension(path), UNKNOWN);
        return type.startsWith("text/") ? type + ";charset=UTF-8" : type;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] read(URL file) {
        try (InputStream content = file.openStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
