package net.rfcdesk.web;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the templates say, in the reader's language. */
public final class Messages {
    private final I18nResolver i18n;
    private final @Nullable Locale locale;

    /** For what the current user reads. */
    public Messages(I18nResolver i18n) {
        this(i18n, null);
    }

    /** @param locale of the reader; none for the current user's */
    Messages(I18nResolver i18n, @Nullable Locale locale) {
        this.i18n = i18n;
        this.locale = locale;
    }

    /** @return the key itself when there is no such text */
    public String get(String key) {
        return locale == null ? i18n.getText(key) : i18n.getText(locale, key);
    }

    /** @param arguments of the text; numbers as numbers, so that a text can choose its plural by them */
    String get(String key, Serializable... arguments) {
        return locale == null ? i18n.getText(key, arguments) : i18n.getText(locale, key, arguments);
    }
}
