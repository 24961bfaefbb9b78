package com.atlassian.sal.api.message;

import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import net.rfcdesk.signature.Verified;

/** Users' languages. Documented: ConfluenceServer Javadoc 7.8.1 ConfluenceLocaleResolver. */
@Verified("JD 7.8.1 ConfluenceLocaleResolver implements LocaleResolver#getLocale()")
public interface LocaleResolver {
    Locale getLocale();

    @Verified("JD 7.8.1 ConfluenceLocaleResolver implements LocaleResolver#getLocale(UserKey)")
    Locale getLocale(UserKey userKey);
}
