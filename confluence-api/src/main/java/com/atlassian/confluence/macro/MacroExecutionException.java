package com.atlassian.confluence.macro;

import net.rfcdesk.signature.Verified;

/** A macro that cannot render; its message is shown to the reader. Documented by use: ONLYOFFICE on 10.0.3. */
@Verified("used on Confluence 10.0.3 by ONLYOFFICE/onlyoffice-confluence")
public class MacroExecutionException extends Exception {
    public MacroExecutionException(String message) {
        super(message);
    }

    public MacroExecutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
