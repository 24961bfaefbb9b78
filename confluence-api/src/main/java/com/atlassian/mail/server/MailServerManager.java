package com.atlassian.mail.server;

import net.rfcdesk.signature.Verified;

/** The mail servers of the site. Documented by use: deftdevs/bootstrapi imports the service. */
@Verified(
        "used on Confluence 10.2.10 by deftdevs/bootstrapi; used on Confluence 9.5.4 by baloise/digital-signature; JD 8.5.2 ConfluenceMailServerManager")
public interface MailServerManager {
    /** @return null when there is none */
    SMTPMailServer getDefaultSMTPMailServer();
}
