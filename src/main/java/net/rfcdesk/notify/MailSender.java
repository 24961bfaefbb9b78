package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.DeliveryFailed;
import net.rfcdesk.host.Mail;
import net.rfcdesk.host.Mailer;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.rfc.Sha256;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;
import net.rfcdesk.store.Transactions;

/** Sends notices as mails. What their receivers may see is looked up when they are sent. */
public final class MailSender implements Sender {

    private final Mailer mailer;
    private final MailRenderer renderer;
    private final Site site;
    private final Pages pages;
    private final People people;
    private final Transactions transactions;

    public MailSender(
            Mailer mailer, MailRenderer renderer, Site site, Pages pages, People people, Transactions transactions) {
        this.mailer = mailer;
        this.renderer = renderer;
        this.site = site;
        this.pages = pages;
        this.people = people;
        this.transactions = transactions;
    }

    /** Where it finds RFCs and their pages. */
    public record Pages(RfcStore rfcs, AllPages all, Access access) {

        /** @return empty when it is no RFC any more, and when the user may not view it */
        private Optional<MailContent.Part> part(OutboxMessage message, String user) {
            List<Notice> notices = NoticesJson.read(message.content());
            if (message.pageId() == OutboxMessage.NO_PAGE) {
                return Optional.of(new MailContent.Part(null, Site.myRfcsPath("waiting", 0), notices));
            }
            Optional<AbstractPage> page = all.currentPage(message.pageId()).filter(each -> access.mayView(user, each));
            return page.flatMap(each -> rfcs.find(message.pageId())
                    .map(StoredRfc::rfc)
                    .map(rfcs::numbered)
                    .map(rfc -> new MailContent.Part(rfc, each.getUrlPath(), notices)));
        }
    }

    @Override
    public void send(List<OutboxMessage> messages) {
        String user = messages.get(0).receiver();
        if (!mailer.isConfigured()) {
            throw DeliveryFailed.forGood("Confluence has no server for outgoing mail");
        }
        mailer.send(transactions.run(() -> mail(messages, user)));
    }

    private Mail mail(List<OutboxMessage> messages, String user) {
        String address = address(user);
        List<MailContent.Part> parts = messages.stream()
                .flatMap(message -> pages.part(message, user).stream())
                .toList();
        if (parts.isEmpty()) {
            throw DeliveryFailed.forGood("The page is gone, or the receiver may not view it");
        }
        MailRenderer.Text text = renderer.render(new MailContent(user, parts));
        return new Mail(
                address,
                text.subject(),
                text.html(),
                id(Sha256.of(messages.get(0).key())),
                thread(messages, user));
    }

    private String address(String user) {
        if (!people.userExists(user) || !people.isActive(user)) {
            throw DeliveryFailed.forGood("The receiver is deactivated, or gone");
        }
        return people.email(user).orElseThrow(() -> DeliveryFailed.forGood("The receiver has no e-mail address"));
    }

    /** One conversation for each RFC, and one for what is told of several at once. */
    private String thread(List<OutboxMessage> messages, String user) {
        List<Long> pageIds =
                messages.stream().map(OutboxMessage::pageId).distinct().toList();
        return id(pageIds.size() == 1 ? "page-" + pageIds.get(0) : "digest-" + Sha256.of(user));
    }

    private String id(String what) {
        String host = Stream.ofNullable(site.mailUri("").getHost()).findFirst().orElse("localhost");
        return "rfc-desk." + what + "@" + host;
    }
}
