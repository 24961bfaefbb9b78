package net.rfcdesk.web;

import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.notify.OutboxScreen;
import net.rfcdesk.notify.UnsentMail;
import net.rfcdesk.rfc.Rfc;

/** The HTML of the page that shows which mails people did not get. */
public final class MessagesPage {
    private final Templates templates;
    private final Display display;

    private MessagesPage(Templates templates, Display display) {
        this.templates = templates;
        this.display = display;
    }

    /** Puts it together. */
    public static MessagesPage of(HostSite host, HostUsers users, People people, Site site, ReaderClock clock) {
        Display display = Display.of(host, users, people, site, clock);
        return new MessagesPage(new Templates(host.templates(), display.texts()), display);
    }

    String html(OutboxScreen screen) {
        return templates.render(
                "rfc-messages.vm",
                new MessagesView(
                        screen.waiting(),
                        screen.sent(),
                        screen.givenUp(),
                        screen.newest().stream().map(this::line).toList()));
    }

    private String about(UnsentMail mail) {
        Rfc rfc = mail.rfc();
        if (rfc != null) {
            return rfc.spaceKey() + " " + rfc.number();
        }
        return mail.aboutRfc() ? display.texts().get("rfc-desk.messages.hidden") : "";
    }

    private MessageLine line(UnsentMail mail) {
        Rfc rfc = mail.rfc();
        return new MessageLine(
                mail.id(),
                display.names().of(mail.receiver()),
                about(mail),
                rfc == null ? "" : display.site().address(mail.urlPath()),
                mail.attempts(),
                mail.next() == null ? DisplayTime.NEVER : display.times().minute(mail.next()),
                mail.problem() == null ? "" : mail.problem());
    }
}
