package net.rfcdesk.wiki.plugin.service;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** The texts of all enabled plugins, in the language of the current user. */
public final class Translations implements I18nResolver, LocaleResolver {
    private static final Locale ANONYMOUS = Locale.UK;

    private final Supplier<Stream<Texts>> texts;

    public Translations(Supplier<Stream<Texts>> texts) {
        this.texts = texts;
    }

    @Override
    public Locale getLocale() {
        return CurrentUser.get().map(WikiUser::locale).orElse(ANONYMOUS);
    }

    @Override
    public String getText(String key) {
        return text(getLocale(), key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        String text = getText(key);
        return arguments.length == 0 ? text : new MessageFormat(text, getLocale()).format(arguments);
    }

    /** @return the key itself when there is no such text, as Confluence does */
    public String text(Locale locale, String key) {
        return find(locale, key, key);
    }

    public String find(Locale locale, String key, String otherwise) {
        return texts.get()
                .flatMap(plugin -> plugin.find(locale, key).stream())
                .findFirst()
                .orElse(otherwise);
    }
}
