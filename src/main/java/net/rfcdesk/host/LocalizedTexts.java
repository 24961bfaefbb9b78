package net.rfcdesk.host;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.Locale;

/** Texts in one language, whoever the current user is. */
public final class LocalizedTexts {

    private final I18nResolver texts;
    private final Locale locale;

    LocalizedTexts(I18nResolver texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** @return the key itself when there is no such text */
    public String get(String key) {
        return texts.getText(locale, key);
    }

    /** @param arguments of the text; numbers as numbers, so that a text can choose its plural by them */
    public String get(String key, Serializable... arguments) {
        return texts.getText(locale, key, arguments);
    }
}
