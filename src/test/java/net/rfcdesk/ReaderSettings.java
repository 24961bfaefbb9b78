package net.rfcdesk;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import java.util.TimeZone;

/** A site on which everybody has the same language and time zone. */
public record ReaderSettings(Locale language, String zone) implements LocaleResolver, TimeZoneManager {

    public static ReaderSettings in(String zone) {
        return new ReaderSettings(Locale.ENGLISH, zone);
    }

    @Override
    public Locale getLocale() {
        return language;
    }

    @Override
    public Locale getLocale(UserKey userKey) {
        return language;
    }

    @Override
    public TimeZone getUserTimeZone() {
        return TimeZone.getTimeZone(zone);
    }

    @Override
    public TimeZone getUserTimeZone(UserKey user) {
        return getUserTimeZone();
    }
}
