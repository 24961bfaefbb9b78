package com.atlassian.mail;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** One mail to be sent. Documented: Javadoc of atlassian-mail; used by baloise/digital-signature. */
@Verified(
        "atlassian-mail Javadoc 1.3.23 Email; constructor, setSubject, setBody and setMimeType used on Confluence 9.5.4 by baloise/digital-signature")
public class Email {
    public Email(String to) {}

    public Email setSubject(String subject) {
        throw Signature.only();
    }

    public Email setBody(String body) {
        throw Signature.only();
    }

    public Email setMimeType(String mimeType) {
        throw Signature.only();
    }

    @Verified("atlassian-mail Javadoc 1.9 class-use/Email")
    public Email setEncoding(String encoding) {
        throw Signature.only();
    }

    @Verified("atlassian-mail Javadoc 1.9 class-use/Email")
    public Email setInReplyTo(String inReplyTo) {
        throw Signature.only();
    }

    @Verified("atlassian-mail Javadoc 1.3.23 Email; JD 10.0.3 com.atlassian.confluence.mail.Email has the same member")
    public void setMessageId(String messageId) {
        throw Signature.only();
    }

    @Verified("atlassian-mail Javadoc 1.3.23 Email; JD 10.0.3 com.atlassian.confluence.mail.Email has the same member")
    public void addHeader(String headerName, String headerValue) {
        throw Signature.only();
    }
}
