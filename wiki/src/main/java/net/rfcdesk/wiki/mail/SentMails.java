package net.rfcdesk.wiki.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.server.SMTPMailServer;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes mails, and keeps the last of them until the wiki stops. */
public final class SentMails implements SMTPMailServer {
    private static final int MOST = 500;

    private final InstantSource clock;
    private final Deque<SentMail> mails = new ArrayDeque<>();
    private long lastId;

    SentMails(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void send(Email email) {
        lastId++;
        mails.addFirst(SentMail.of(lastId, clock.instant(), email));
        if (mails.size() > MOST) {
            mails.removeLast();
        }
    }

    /** @return the newest first */
    public synchronized List<SentMail> all() {
        return List.copyOf(mails);
    }

    public synchronized Optional<SentMail> byId(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }
}
