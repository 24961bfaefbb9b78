package com.atlassian.sal.api.message;

import java.io.Serializable;
import net.rfcdesk.signature.Verified;

/** Texts in the current user's language. Documented: SAL Javadoc I18nResolver. */
@Verified("SAL Javadoc I18nResolver; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface I18nResolver {
    String getText(String key, Serializable... arguments);

    String getText(String key);
}
