package net.rfcdesk.rest;

import java.util.List;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.notify.OutboxScreen;
import net.rfcdesk.notify.UnsentMail;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * What administrators see of the mails that people are to get.
 *
 * @param messages the newest of those that wait or were given up
 */
record MessagesJson(int waiting, int sent, int givenUp, List<MessageJson> messages) {

    static MessagesJson of(OutboxScreen screen, People people, Site site) {
        return new MessagesJson(
                screen.waiting(),
                screen.sent(),
                screen.givenUp(),
                screen.newest().stream()
                        .map(each -> MessageJson.of(each, people, site))
                        .toList());
    }

    /**
     * @param receiver user key
     * @param name of the receiver; null when they are gone
     * @param spaceKey of the RFC that it is about; null, like its number and address, when the reader may not view it
     * @param nextAttempt null when it was given up
     */
    record MessageJson(
            long id,
            String receiver,
            @Nullable String name,
            @Nullable String spaceKey,
            @Nullable String number,
            @Nullable String url,
            int attempts,
            @Nullable String nextAttempt,
            @Nullable String problem) {

        static MessageJson of(UnsentMail mail, People people, Site site) {
            Rfc rfc = mail.rfc();
            return new MessageJson(
                    mail.id(),
                    mail.receiver(),
                    people.fullName(mail.receiver()).orElse(null),
                    rfc == null ? null : rfc.spaceKey(),
                    rfc == null ? null : rfc.number().toString(),
                    rfc == null ? null : site.address(mail.urlPath()),
                    mail.attempts(),
                    JsonPresenter.textOrNull(mail.next()),
                    mail.problem());
        }
    }
}
