package net.rfcdesk.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.rfcdesk.record.Detail.HistoricDecision;
import net.rfcdesk.record.HistoricChoice;
import net.rfcdesk.record.PastDecision;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Values;

/** What a row of a file must say, so that it can be recorded as a decision that was made elsewhere. */
final class HistoricRules {

    private static final String DATES = "2024-05-31, 2024-05-31T10:00:00Z, 2024-05-31T12:00:00+02:00";

    private final Function<String, Optional<String>> keyOf;
    private final Instant now;

    /** @param keyOf finds the key of a user by their name; those whom nobody here knows are recorded by the name */
    HistoricRules(Function<String, Optional<String>> keyOf, Instant now) {
        this.keyOf = keyOf;
        this.now = now;
    }

    /** @throws net.rfcdesk.rfc.Refused saying what to put right */
    PastDecision decision(HistoricRow row) {
        String userName = line(row, HistoricRow.USER, true);
        Optional<String> user = keyOf.apply(userName);
        HistoricDecision decision = new HistoricDecision(
                user.orElse(""),
                user.isPresent() ? "" : userName,
                choice(line(row, HistoricRow.DECISION, true)),
                line(row, HistoricRow.ROLE, false),
                line(row, HistoricRow.STATUS, false),
                date(line(row, HistoricRow.DATE, true)),
                line(row, HistoricRow.SOURCE, false));
        return new PastDecision(decision, userName, comment(row));
    }

    private static String line(HistoricRow row, String field, boolean needed) {
        String text = InputText.checkedLine(row.of(field), field);
        if (needed && text.isEmpty()) {
            throw Refusal.of(RefusalCode.VALUE_MISSING, field).in(field).exception();
        }
        return text;
    }

    private static String comment(HistoricRow row) {
        String written = row.of(HistoricRow.COMMENT);
        InputText.cannotBeText(written, HistoricRow.COMMENT).ifPresent(Refusal::raise);
        String text = InputText.text(written);
        if (InputText.length(text) > InputText.MOST_OF_TEXT) {
            throw Refusal.of(RefusalCode.TEXT_TOO_LONG, HistoricRow.COMMENT, InputText.MOST_OF_TEXT)
                    .in(HistoricRow.COMMENT)
                    .exception();
        }
        return text;
    }

    private static HistoricChoice choice(String written) {
        return HistoricChoice.parse(written)
                .orElseThrow(() -> Values.invalid(
                        HistoricRow.DECISION,
                        Arrays.stream(HistoricChoice.values())
                                .map(HistoricChoice::code)
                                .collect(Collectors.joining(", "))));
    }

    /** @return a day as it is, and a moment in UTC */
    private String date(String written) {
        Optional<LocalDate> day = Values.day(written);
        Instant first = day.map(HistoricRules::beginning).orElseGet(() -> moment(written));
        if (first.isAfter(now)) {
            throw Refusal.of(RefusalCode.NOT_PAST, HistoricRow.DATE)
                    .in(HistoricRow.DATE)
                    .exception();
        }
        return day.map(LocalDate::toString).orElseGet(first::toString);
    }

    /** Somewhere on earth it is that day from then on. */
    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.MAX).toInstant();
    }

    private static Instant moment(String written) {
        try {
            Instant moment = OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.MILLIS);
            Values.day(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString(), HistoricRow.DATE);
            return moment;
        } catch (DateTimeException noMoment) {
            throw Values.invalid(HistoricRow.DATE, DATES);
        }
    }
}
