package net.rfcdesk.wiki.mail;

import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;

/** The wiki's server for outgoing mail: one that keeps the mails to be looked at, a real one, or none. */
public final class MailServers implements MailServerManager {
    private final SentMails kept;
    private final InetSocketAddress address;
    private final SMTPMailServer server;

    private MailServers(SentMails kept, InetSocketAddress address, SMTPMailServer server) {
        this.kept = kept;
        this.address = address;
        this.server = server;
    }

    /** @param address where a real one is; null for one that keeps the mails */
    public static MailServers of(InetSocketAddress address, InstantSource clock) {
        SentMails kept = new SentMails(clock);
        return new MailServers(kept, address, address == null ? kept : new SmtpServer(address, clock));
    }

    /** As on a site whose administrators did not name a server. */
    public static MailServers none() {
        return new MailServers(new SentMails(InstantSource.system()), null, null);
    }

    @Override
    public SMTPMailServer getDefaultSMTPMailServer() {
        return server;
    }

    /** @return host and port of a real server; empty when there is none */
    public Optional<String> address() {
        return Optional.ofNullable(address).map(real -> real.getHostString() + ":" + real.getPort());
    }

    public SentMails kept() {
        return kept;
    }
}
