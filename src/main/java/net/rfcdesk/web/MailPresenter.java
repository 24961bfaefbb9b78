package net.rfcdesk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Awaited;
import net.rfcdesk.host.HostSite;
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
        Locale locale = readers.localeOf(content.receiver());
        Messages texts = new Messages(host.texts(), locale);
        MailView view = new Writing(locale, readers.zoneOf(content.receiver()), texts).view(content);
        return new Text(view.subject(), new Templates(host.templates(), texts).render("rfc-mail.vm", view));
    }

    /** One mail, in one language. */
    private final class Writing {
        private final Locale locale;
        private final ZoneId zone;
        private final Messages texts;
        private final UserNames names;

        Writing(Locale locale, ZoneId zone, Messages texts) {
            this.locale = locale;
            this.zone = zone;
            this.texts = texts;
            this.names = new UserNames(people, texts, site);
        }

        MailView view(MailContent content) {
            return new MailView(
                    locale.toLanguageTag(),
                    subject(content),
                    content.parts().stream().map(this::part).toList(),
                    texts.get(why(content)),
                    texts.get("rfc-desk.mine.notifications"),
                    site.mailUri(Site.notificationsPath()).toString());
        }

        private static String why(MailContent content) {
            if (content.escalates()) {
                return "rfc-desk.mail.why-contact";
            }
            return content.asks() ? "rfc-desk.mail.why-asked" : "rfc-desk.mail.why";
        }

        /** The number stands first, with its space: mail programs put together what has the same subject. */
        private String subject(MailContent content) {
            List<String> headings =
                    content.parts().stream().map(this::heading).distinct().toList();
            return headings.size() == 1 ? headings.get(0) : texts.get("rfc-desk.mail.several", headings.size());
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
            String sentence = texts.get(
                    notice.kind().key(notice.by()),
                    names.of(notice.by()),
                    String.join(", ", notice.roles()),
                    value(notice),
                    awaited(notice.awaited()));
            return notice.onBehalfOf() == null
                    ? sentence
                    : sentence + " " + texts.get("rfc-desk.mail.on-behalf", names.of(notice.onBehalfOf()));
        }

        /** A role can wait although nobody can decide for it. */
        private String awaited(@Nullable Awaited awaited) {
            if (awaited == null || awaited.nobody()) {
                return texts.get("rfc-desk.mail.nobody-awaited");
            }
            return Stream.concat(
                            awaited.users().stream().map(names::of),
                            awaited.groups().stream().map(group -> texts.get("rfc-desk.approval.group", group)))
                    .collect(Collectors.joining(", "));
        }

        private String value(Notice notice) {
            return switch (notice.kind()) {
                case STATUS_CHANGED -> texts.get(Status.valueOf(notice.text()).key());
                case REMINDER, OVERDUE, UNDECIDED, ESCALATED, INACTIVE, CLOSING, DUE_FOR_REVIEW ->
                    day(LocalDate.parse(notice.text()));
                case COMMENT_PERIOD_STARTED ->
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(locale)
                            .withZone(zone)
                            .format(Instant.parse(notice.text()));
                default -> notice.text();
            };
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(day);
        }
    }
}
