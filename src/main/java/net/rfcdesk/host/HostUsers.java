package net.rfcdesk.host;

import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserManager;
import java.time.Clock;

/** The host's services for users, and what the plugin makes of them. */
public record HostUsers(
        UserManager userManager,
        UserAccessor userAccessor,
        LoginUriProvider logins,
        LocaleResolver locales,
        TimeZoneManager zones) {

    public People people() {
        return new People(userManager, userAccessor);
    }

    public PeopleSearch search(HostContent content, People people) {
        return new PeopleSearch(userManager, userAccessor, content.permissionManager(), people);
    }

    public Login login(Site site, People people) {
        return new Login(logins, site, people);
    }

    public ReaderClock clock(Clock clock) {
        return new ReaderClock(clock, zones);
    }

    public Readers readers() {
        return new Readers(locales, zones);
    }
}
