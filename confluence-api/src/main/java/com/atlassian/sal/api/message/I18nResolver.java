package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;
import net.rfcdesk.signature.Verified;

/** Texts in the current user's language, or in another one. Documented: SAL Javadoc I18nResolver. */
@Verified("SAL Javadoc I18nResolver; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface I18nResolver {
    String getText(String key, Serializable... arguments);

    String getText(String key);

    @Verified("SAL Javadoc 3.0.0 AbstractI18nResolver implements I18nResolver#getText(Locale, String, Serializable...)")
    String getText(Locale locale, String key, Serializable... arguments);

    @Verified("SAL Javadoc 3.0.0 AbstractI18nResolver implements I18nResolver#getText(Locale, String)")
    String getText(Locale locale, String key);
}
