package com.atlassian.sal.api.message;

import java.util.Locale;
import net.rfcdesk.signature.Verified;

/** The current user's language. Documented: ConfluenceServer Javadoc 7.8.1 ConfluenceLocaleResolver. */
@Verified("JD 7.8.1 ConfluenceLocaleResolver implements LocaleResolver#getLocale()")
public interface LocaleResolver {
    Locale getLocale();
}
