package net.rfcdesk.host;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Locale;

/** How people read who need not be the current user. Whoever has chosen nothing reads as the site does. */
public final class Readers {

    private final LocaleResolver locales;
    private final TimeZoneManager zones;

    public Readers(LocaleResolver locales, TimeZoneManager zones) {
        this.locales = locales;
        this.zones = zones;
    }

    /** @return the language of a user, with whatever else they chose */
    public Locale localeOf(String userKey) {
        return locales.getLocale(new UserKey(userKey));
    }

    /** @return the time zone of a user */
    public ZoneId zoneOf(String userKey) {
        return zones.getUserTimeZone(new UserKey(userKey)).toZoneId();
    }
}
