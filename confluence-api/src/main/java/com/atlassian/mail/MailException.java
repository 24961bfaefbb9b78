package com.atlassian.mail;

import net.rfcdesk.signature.Verified;

/** A mail that was not sent. Documented: Javadoc of atlassian-mail; used by baloise/digital-signature. */
@Verified("atlassian-mail Javadoc 1.3.23 MailException; used on Confluence 9.5.4 by baloise/digital-signature")
public class MailException extends Exception {
    public MailException(Throwable throwable) {
        super(throwable);
    }
}
