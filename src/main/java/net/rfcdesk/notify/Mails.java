package net.rfcdesk.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.host.Mailer;
import net.rfcdesk.host.Readers;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.ChoiceStore;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.OutboxStore;

/** Puts mails into the outbox, as their receivers chose. */
public final class Mails {

    private final OutboxStore outbox;
    private final ChoiceStore choices;
    private final Readers readers;
    private final Mailer mailer;
    private final Clock clock;

    public Mails(OutboxStore outbox, ChoiceStore choices, Readers readers, Mailer mailer, Clock clock) {
        this.outbox = outbox;
        this.choices = choices;
        this.readers = readers;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** @return false where the host sends no mail at all */
    boolean areSent() {
        return mailer.isConfigured();
    }

    /**
     * Must be called in a transaction. What people chose is read in one statement for all of them.
     *
     * @param key of the message to a user, given by key
     * @param people by user key, what each of them is to be told of the RFC
     * @return to how many there is a mail
     */
    int add(Rfc rfc, Function<String, String> key, Map<String, List<Notice>> people) {
        Map<String, NotificationChoice> chosen = choices.of(rfc.spaceKey(), people.keySet());
        int added = 0;
        for (Map.Entry<String, List<Notice>> each : people.entrySet()) {
            String user = each.getKey();
            NotificationChoice choice = chosen.getOrDefault(user, NotificationChoice.AT_ONCE);
            List<Notice> wanted = ChoiceRules.wanted(choice, each.getValue());
            if (!wanted.isEmpty()) {
                outbox.add(message(rfc.pageId(), key.apply(user), user, wanted, choice));
                added++;
            }
        }
        return added;
    }

    /** As above, for what is about no RFC: what the receiver chose for all spaces holds. */
    void add(String key, String user, Notice notice) {
        NotificationChoice choice = choices.of(user).everywhere();
        List<Notice> wanted = ChoiceRules.wanted(choice, List.of(notice));
        if (!wanted.isEmpty()) {
            outbox.add(message(OutboxMessage.NO_PAGE, key, user, wanted, choice));
        }
    }

    private OutboxMessage message(
            long pageId, String key, String user, List<Notice> notices, NotificationChoice choice) {
        Instant now = clock.instant();
        OutboxMessage message = OutboxMessage.of(key, Channel.MAIL, user, pageId, NoticesJson.write(notices), now);
        return ChoiceRules.isInDigest(choice, notices)
                ? message.inDigestAt(ChoiceRules.nextMorning(now, readers.zoneOf(user)))
                : message;
    }
}
