package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import org.jsoup.nodes.Element;

/** Dates, in the reader's language, marked as past, near or far. */
record DateView(Clock clock) {
    private static final int DAYS_OF_NEAR = 7;

    void render(Element from, Element into) {
        String datetime = attribute(from, "datetime").orElse("");
        Element time = into.appendElement("time").attr("datetime", datetime);
        try {
            LocalDate date = LocalDate.parse(datetime);
            time.attr("class", nearness(date)).text(format().format(date));
        } catch (DateTimeParseException e) {
            time.text(datetime);
        }
    }

    private String nearness(LocalDate date) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
        if (date.isBefore(today)) {
            return "date-past";
        }
        return date.isAfter(today.plusDays(DAYS_OF_NEAR)) ? "date-future" : "date-upcoming";
    }

    private static DateTimeFormatter format() {
        Locale locale = CurrentUser.get().map(WikiUser::locale).orElse(Locale.ENGLISH);
        return DateTimeFormatter.ofPattern("dd MMM yyyy", locale);
    }

    private static ZoneId zone() {
        return CurrentUser.get().map(WikiUser::zone).orElse(ZoneOffset.UTC);
    }
}
