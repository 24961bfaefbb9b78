package com.atlassian.mail.server;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import net.rfcdesk.signature.Verified;

/** A server that sends mail. Documented by use: send and its exception in baloise/digital-signature. */
@Verified("used on Confluence 9.5.4 by baloise/digital-signature; atlassian-mail Javadoc 1.3.23 SMTPMailServer")
public interface SMTPMailServer {
    /** Sends in the calling thread. */
    void send(Email email) throws MailException;
}
