package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;
import net.rfcdesk.signature.Unverified;
import net.rfcdesk.signature.Verified;

/** Renders a macro of a page. Documented: ConfluenceServer Javadoc 9.1.2 Macro. */
@Verified("JD 9.1.2 Macro")
public interface Macro {
    String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException;

    BodyType getBodyType();

    OutputType getOutputType();

    /** What a macro may hold. Documented by use: NONE and PLAIN_TEXT on 10 in ONLYOFFICE and baloise/digital-signature. */
    @Verified(
            "NONE and PLAIN_TEXT used on Confluence 10.0.3 by ONLYOFFICE/onlyoffice-confluence and on 9.5.4 by baloise/digital-signature")
    enum BodyType {
        NONE,
        PLAIN_TEXT,
        @Unverified("the editor's rich text; to be verified by compiling against the real artifact")
        RICH_TEXT
    }

    /** How a macro is laid out. Documented by use: BLOCK on 10 in ONLYOFFICE and baloise/digital-signature. */
    @Verified(
            "BLOCK used on Confluence 10.0.3 by ONLYOFFICE/onlyoffice-confluence and on 9.5.4 by baloise/digital-signature")
    enum OutputType {
        BLOCK,
        @Unverified("laid out within a line; to be verified by compiling against the real artifact")
        INLINE
    }
}
