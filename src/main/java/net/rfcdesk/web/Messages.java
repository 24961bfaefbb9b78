package net.rfcdesk.web;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;

/** What the templates say, in the reader's language. */
public final class Messages {
    private final I18nResolver i18n;

    public Messages(I18nResolver i18n) {
        this.i18n = i18n;
    }

    public String get(String key) {
        return i18n.getText(key);
    }

    /** @param arguments of the text; numbers as numbers, so that a text can choose its plural by them */
    String get(String key, Serializable... arguments) {
        return i18n.getText(key, arguments);
    }
}
