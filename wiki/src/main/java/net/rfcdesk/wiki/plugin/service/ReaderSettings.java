package net.rfcdesk.wiki.plugin.service;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;

/** In which language and time zone people read. */
public record ReaderSettings(Users users) implements LocaleResolver, TimeZoneManager {
    @Override
    public Locale getLocale() {
        return locale(CurrentUser.get());
    }

    @Override
    public Locale getLocale(UserKey userKey) {
        return locale(users.byKey(userKey));
    }

    @Override
    public TimeZone getUserTimeZone() {
        return zone(CurrentUser.get());
    }

    @Override
    public TimeZone getUserTimeZone(UserKey user) {
        return zone(users.byKey(user));
    }

    /** @param user empty for an anonymous visitor, and for somebody who is gone */
    static Locale locale(Optional<WikiUser> user) {
        return user.map(WikiUser::locale).orElse(Locale.UK);
    }

    private static TimeZone zone(Optional<WikiUser> user) {
        return user.map(WikiUser::zone).map(TimeZone::getTimeZone).orElseGet(TimeZone::getDefault);
    }
}
