package com.atlassian.sal.api.message;

import java.util.Locale;
import net.rfcdesk.signature.Verified;

/** The language of whoever is asking. Documented: ConfluenceServer Javadoc 7.8.1 ConfluenceLocaleResolver. */
@Verified("JD 7.8.1 ConfluenceLocaleResolver implements LocaleResolver#getLocale()")
public interface LocaleResolver {
    Locale getLocale();
}
