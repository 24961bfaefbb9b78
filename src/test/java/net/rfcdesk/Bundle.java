package net.rfcdesk;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** Our own texts, resolved as Confluence does it: an unknown key is shown itself. */
public final class Bundle implements I18nResolver {
    private final Locale locale;
    private final Properties texts;

    private Bundle(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    public static Bundle of(Locale locale) {
        return new Bundle(locale, load(locale.equals(Locale.ENGLISH) ? "" : "_" + locale));
    }

    public static Properties load(String suffix) {
        Properties texts = new Properties();
        try (InputStream file = Bundle.class.getResourceAsStream("/rfc-desk" + suffix + ".properties")) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return new MessageFormat(getText(key), locale).format(arguments);
    }

    @Override
    public String getText(String key) {
        return texts.getProperty(key, key);
    }

    @Override
    public String getText(Locale asked, String key, Serializable... arguments) {
        return of(asked).getText(key, arguments);
    }

    @Override
    public String getText(Locale asked, String key) {
        return of(asked).getText(key);
    }
}
