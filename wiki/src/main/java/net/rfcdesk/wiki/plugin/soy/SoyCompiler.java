package net.rfcdesk.wiki.plugin.soy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes JavaScript of Soy templates, each once. The compiler is as old as the dialect of plugins and needs a Guava of that age, so it runs in a
 * class loader of its own, with nothing but its jars, the JDK, and the one class that calls it.
 */
public final class SoyCompiler {
    private static final String CALLER = "net.rfcdesk.wiki.plugin.soy.SoyCompilation";

    private final Path jars;
    private final Map<String, String> compiled = new ConcurrentHashMap<>();
    private Function<URL, String> compilation;

    /** @param jars the folder with the compiler and what it needs */
    public SoyCompiler(Path jars) {
        this.jars = jars;
    }

    /**
     * @param file with Soy templates. @return a script with a function for each template, where texts are calls of AJS.I18n.getText
     * @throws RuntimeException saying where the file is wrong
     */
    public String compile(URL file) {
        return compiled.computeIfAbsent(text(file), text -> compilation().apply(file));
    }

    private static String text(URL file) {
        try (InputStream content = file.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private synchronized Function<URL, String> compilation() {
        if (compilation == null) {
            compilation = load();
        }
        return compilation;
    }

    @SuppressWarnings("unchecked")
    private Function<URL, String> load() {
        try {
            URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
            return (Function<URL, String>)
                    loader.loadClass(CALLER).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The folder " + jars + " does not have the compiler of Soy templates", e);
        }
    }

    private URL[] classPath() {
        URL own = SoyCompiler.class.getProtectionDomain().getCodeSource().getLocation();
        try (Stream<Path> files = Files.list(jars)) {
            return Stream.concat(Stream.of(own), files.map(Path::toFile).map(SoyCompiler::url))
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + jars + " cannot be read", e);
        }
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
