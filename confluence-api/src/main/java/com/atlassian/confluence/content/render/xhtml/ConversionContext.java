package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;
import net.rfcdesk.signature.Verified;

/** What is being rendered, and for whom. Documented: Confluence Javadoc 5.5.1 ConversionContext. */
@Verified(
        "JDold 5.5.1 ConversionContext; getOutputType used on Confluence 10.0.3 by ONLYOFFICE/onlyoffice-confluence, getEntity and getSpaceKey on 9.5.4 by baloise/digital-signature")
public interface ConversionContext {
    /** @return null in the preview of a comment or of a template */
    ContentEntityObject getEntity();

    /** @return display, preview, pdf, word, html_export, feed, email or diff, in any case */
    String getOutputType();

    Object getProperty(String name);

    void setProperty(String name, Object value);

    String getSpaceKey();
}
