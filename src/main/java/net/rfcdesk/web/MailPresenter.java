package net.rfcdesk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.LocalizedTexts;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Readers;
import net.rfcdesk.host.Site;
import net.rfcdesk.notify.MailContent;
import net.rfcdesk.notify.MailRenderer;
import net.rfcdesk.notify.Notice;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Writes mails in the language of their receivers. */
public final class MailPresenter implements MailRenderer {
    private final HostSite host;
    private final Readers readers;
    private final People people;
    private final Site site;

    public MailPresenter(HostSite host, Readers readers, People people, Site site) {
        this.host = host;
        this.readers = readers;
        this.people = people;
        this.site = site;
    }

    @Override
    public Text render(MailContent content) {
        LocalizedTexts texts = host.texts(readers.localeOf(content.receiver()));
        Writing writing = new Writing(texts, readers.zoneOf(content.receiver()));
        MailView view = writing.view(content);
        Templates templates = new Templates(host.templates(), new Messages(host.texts()));
        return new Text(view.subject(), templates.render("rfc-mail.vm", view));
    }

    /** One mail, in one language. */
    private final class Writing {
        private final LocalizedTexts texts;
        private final ZoneId zone;

        Writing(LocalizedTexts texts, ZoneId zone) {
            this.texts = texts;
            this.zone = zone;
        }

        MailView view(MailContent content) {
            return new MailView(
                    texts.locale().toLanguageTag(),
                    subject(content),
                    content.parts().stream().map(this::part).toList(),
                    texts.get(content.asks() ? "rfc-desk.mail.why-asked" : "rfc-desk.mail.why"),
                    texts.get("rfc-desk.mine.notifications"),
                    site.mailUri(Site.notificationsPath()).toString());
        }

        /** The number stands first, with its space: mail programs put together what has the same subject. */
        private String subject(MailContent content) {
            List<String> headings =
                    content.parts().stream().map(this::heading).distinct().toList();
            return headings.size() == 1
                    ? headings.get(0)
                    : texts.get("rfc-desk.mail.several", Integer.valueOf(headings.size()));
        }

        private String heading(MailContent.Part part) {
            Rfc rfc = part.rfc();
            return rfc == null
                    ? texts.get("rfc-desk.mail.delegation")
                    : "[" + rfc.spaceKey() + " " + rfc.number() + "] " + rfc.titleBesideNumber();
        }

        private MailPart part(MailContent.Part part) {
            Rfc rfc = part.rfc();
            boolean asks =
                    part.notices().stream().anyMatch(notice -> notice.kind().asks());
            return new MailPart(
                    heading(part),
                    rfc == null ? "" : texts.get(rfc.status().key()),
                    site.mailUri(part.urlPath()).toString(),
                    texts.get(action(rfc, asks)),
                    part.notices().stream().map(this::line).toList());
        }

        private static String action(@Nullable Rfc rfc, boolean asks) {
            if (rfc == null) {
                return "rfc-desk.mine.title";
            }
            return asks ? "rfc-desk.mail.decide" : "rfc-desk.mail.open";
        }

        private MailLine line(Notice notice) {
            Comparison comparison = notice.comparison();
            return new MailLine(
                    sentence(notice),
                    notice.kind().isQuoting() ? notice.text() : "",
                    comparison == null ? "" : texts.get("rfc-desk.mail.compare"),
                    comparison == null
                            ? ""
                            : site.mailUri(Site.comparisonPath(comparison)).toString());
        }

        private String sentence(Notice notice) {
            String by = notice.by() == null ? texts.get("rfc-desk.anonymous") : name(notice.by());
            String sentence =
                    texts.get(notice.kind().key(notice.by()), by, String.join(", ", notice.roles()), value(notice));
            return notice.onBehalfOf() == null
                    ? sentence
                    : sentence + " " + texts.get("rfc-desk.mail.on-behalf", name(notice.onBehalfOf()));
        }

        private String value(Notice notice) {
            return switch (notice.kind()) {
                case STATUS_CHANGED -> texts.get(Status.valueOf(notice.text()).key());
                case REMINDER, OVERDUE, UNDECIDED, INACTIVE, DUE_FOR_REVIEW -> day(LocalDate.parse(notice.text()));
                case COMMENT_PERIOD_STARTED ->
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(texts.locale())
                            .withZone(zone)
                            .format(Instant.parse(notice.text()));
                default -> notice.text();
            };
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(texts.locale())
                    .format(day);
        }

        private String name(String user) {
            return people.fullName(user).orElseGet(() -> texts.get("rfc-desk.former-user"));
        }
    }
}
