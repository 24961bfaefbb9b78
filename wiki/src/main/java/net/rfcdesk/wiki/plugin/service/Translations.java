package net.rfcdesk.wiki.plugin.service;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.user.CurrentUser;

/** The texts of all enabled plugins, in the language of the current user or in another one. */
public final class Translations implements I18nResolver {
    private final Supplier<Stream<Texts>> texts;

    public Translations(Supplier<Stream<Texts>> texts) {
        this.texts = texts;
    }

    /** @return the language of the current user */
    public Locale language() {
        return ReaderSettings.locale(CurrentUser.get());
    }

    @Override
    public String getText(String key) {
        return getText(language(), key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(language(), key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        String text = getText(locale, key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** @return the key itself when there is no such text, as Confluence does */
    @Override
    public String getText(Locale locale, String key) {
        return find(locale, key, key);
    }

    public String find(Locale locale, String key, String otherwise) {
        return texts.get()
                .flatMap(plugin -> plugin.find(locale, key).stream())
                .findFirst()
                .orElse(otherwise);
    }
}
