package com.atlassian.sal.api.message;

import java.util.Locale;
import net.rfcdesk.signature.Verified;

/** The language of whoever is asking. Documented: Confluence Javadoc 5.9.1 ConfluenceLocaleResolver. */
@Verified("JDold 5.9.1 ConfluenceLocaleResolver implements LocaleResolver#getLocale()")
public interface LocaleResolver {
    Locale getLocale();
}
