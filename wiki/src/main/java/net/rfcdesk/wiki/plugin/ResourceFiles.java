package net.rfcdesk.wiki.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.WebResources.Served;
import net.rfcdesk.wiki.plugin.service.Translations;
import net.rfcdesk.wiki.plugin.soy.SoyCompiler;
import org.eclipse.jetty.http.MimeTypes;

/** The files that the enabled plugins let people download, with the texts filled into those that ask for it. */
final class ResourceFiles {
    private static final Pattern MINIFIABLE = Pattern.compile("(\\.(?:js|css))$");
    private static final String UNKNOWN = "application/octet-stream";

    private final Supplier<Stream<EnabledPlugin>> plugins;
    private final ScriptTranslation translation;
    private final SoyCompiler soy;
    private final boolean preferringMinified;

    ResourceFiles(
            Supplier<Stream<EnabledPlugin>> plugins,
            Translations translations,
            SoyCompiler soy,
            boolean preferringMinified) {
        this.plugins = plugins;
        this.translation = new ScriptTranslation(translations);
        this.soy = soy;
        this.preferringMinified = preferringMinified;
    }

    /** @param owner a plugin's key, or a module's complete key */
    Optional<Served> serve(String owner, String name, Locale locale) {
        return plugins.get()
                .flatMap(plugin -> plugin.downloads.stream()
                        .flatMap(download -> download.locate(owner, name).stream())
                        .flatMap(this::candidates)
                        .flatMap(location -> Stream.ofNullable(plugin.bundle.file(location))))
                .findFirst()
                .map(file -> served(file, owner, locale));
    }

    /** @return where to look for the file: Confluence prefers the minified one (developer.atlassian.com, on minification) */
    private Stream<String> candidates(String location) {
        return preferringMinified
                ? Stream.of(MINIFIABLE.matcher(location).replaceFirst("-min$1"), location)
                : Stream.of(location);
    }

    /** Texts are filled into templates as well, whose functions call for them when they are compiled. */
    private Served served(URL file, String owner, Locale locale) {
        String ending = ending(file.getPath());
        if (isAny(owner, module -> module.compiled().contains(ending))) {
            return new Served(translated(soy.compile(file), locale), contentType("template.js"));
        }
        byte[] content = read(file);
        boolean isTranslated = isAny(owner, module -> module.translated().contains(ending));
        return new Served(
                isTranslated ? translated(new String(content, StandardCharsets.UTF_8), locale) : content,
                contentType(file.getPath()));
    }

    private byte[] translated(String script, Locale locale) {
        return translation.translate(script, locale).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isAny(String owner, Predicate<WebResourceModule> condition) {
        return plugins.get()
                .flatMap(plugin -> plugin.webResources.stream())
                .filter(module -> module.completeKey().equals(owner))
                .anyMatch(condition);
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
