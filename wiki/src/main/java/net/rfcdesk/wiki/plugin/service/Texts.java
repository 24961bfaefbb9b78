package net.rfcdesk.wiki.plugin.service;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** The texts of one plugin, in its languages. A language that lacks a text falls back to the file without a language. */
public final class Texts {
    private static final Control FILES_WITHOUT_SYSTEM_LANGUAGE =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ClassLoader plugin;
    private final List<String> files;

    /** @param files their names as in the descriptor, without language and ending */
    public Texts(ClassLoader plugin, List<String> files) {
        this.plugin = plugin;
        this.files = files;
    }

    /** @throws MissingResourceException when a file is not in the plugin */
    public void check() {
        files.forEach(file -> bundle(file, Locale.ROOT));
    }

    Optional<String> find(Locale locale, String key) {
        return files.stream().flatMap(file -> text(file, locale, key)).findFirst();
    }

    private Stream<String> text(String file, Locale locale, String key) {
        ResourceBundle bundle = bundle(file, locale);
        return bundle.containsKey(key) ? Stream.of(bundle.getString(key)) : Stream.empty();
    }

    private ResourceBundle bundle(String file, Locale locale) {
        return ResourceBundle.getBundle(file, locale, plugin, FILES_WITHOUT_SYSTEM_LANGUAGE);
    }
}
