package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import net.rfcdesk.Bundle;
import net.rfcdesk.ReaderSettings;
import net.rfcdesk.host.ReaderClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatterTest {
    /** Half past midnight in Berlin. */
    private static final Instant NOW = Instant.parse("2026-03-04T23:30:00Z");

    private static final ReaderSettings BERLIN = ReaderSettings.in("Europe/Berlin");

    private final TimeFormatter times = new TimeFormatter(
            BERLIN, new ReaderClock(Clock.fixed(NOW, ZoneOffset.UTC), BERLIN), new Messages(Bundle.of(Locale.ENGLISH)));

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T23:30:00Z, just now",
        "2026-03-04T23:29:00Z, 1 min ago",
        "2026-03-04T21:30:00Z, 2 h ago",
        "2026-03-04T10:00:00Z, yesterday",
        "2026-03-01T22:30:00Z, 4 days ago",
        "2026-02-25T23:31:00Z, 7 days ago",
        "2026-02-25T23:30:00Z, 'Feb 26, 2026'",
        "2026-03-05T10:00:00Z, 'Mar 5, 2026'"
    })
    void timeOfTheLastWeekIsToldFromNowOn(Instant at, String text) {
        assertThat(times.when(at, Output.PAGE).text()).isEqualTo(text);
        assertThat(times.when(at, Output.PAGE).exact())
                .isEqualTo(times.minute(at).text());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-05, today", "2026-03-06, tomorrow", "2026-03-12, in 7 days"})
    void dayToComeIsCountedInTheReadersDays(LocalDate day, String text) {
        assertThat(times.until(day)).isEqualTo(text);
    }

    @Test
    void dayThatIsOverIsNotCounted() {
        assertThat(times.until(LocalDate.parse("2026-03-04"))).isEmpty();
    }

    @Test
    void onPaperEachTimeIsToldToTheMinute() {
        assertThat(times.when(NOW, Output.PAPER)).isEqualTo(times.minute(NOW));
    }
}
