package net.rfcdesk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.record.Detail.HistoricDecision;
import net.rfcdesk.record.HistoricChoice;
import net.rfcdesk.record.PastDecision;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoricRulesTest {

    private static final Map<String, String> ROW = Map.of(
            "user", "ann",
            "decision", "approved",
            "date", "2024-05-31",
            "role", " Legal ",
            "status", "Approved",
            "comment", "Fine\r\nwith me ",
            "source", "Mail");

    private final HistoricRules rules = new HistoricRules(
            name -> name.equals("ann") ? Optional.of("key-ann") : Optional.empty(),
            Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void personWhoIsKnownHasTheirKeyAndNoName() {
        assertThat(rules.decision(new HistoricRow(2, ROW)))
                .isEqualTo(new PastDecision(
                        new HistoricDecision(
                                "key-ann", "", HistoricChoice.APPROVED, "Legal", "Approved", "2024-05-31", "Mail"),
                        "ann",
                        "Fine\nwith me"));
    }

    @Test
    void personWhoIsUnknownKeepsTheName() {
        assertThat(rules.decision(with("user", "gone.person")).decision())
                .extracting(HistoricDecision::user, HistoricDecision::name)
                .containsExactly("", "gone.person");
    }

    /** It is the second of March already in the first time zones of the earth. */
    @ParameterizedTest
    @CsvSource({
        "2024-05-31, 2024-05-31",
        "2024-05-31T10:00:00Z, 2024-05-31T10:00:00Z",
        "2024-05-31T12:00:00+02:00, 2024-05-31T10:00:00Z",
        "2024-05-31T12:00+02:00, 2024-05-31T10:00:00Z",
        "2026-03-01, 2026-03-01",
        "2026-03-02, 2026-03-02"
    })
    void momentsAreInUtcAndDaysStayDays(String written, String kept) {
        HistoricRules late = new HistoricRules(name -> Optional.empty(), Instant.parse("2026-03-01T23:00:00Z"));
        assertThat(late.decision(with("date", written)).decision().date()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "date, 31.05.2024, VALUE_INVALID",
        "date, 2024-05-31T10:00:00, VALUE_INVALID",
        "date, 1999-12-31, VALUE_INVALID",
        "date, +999999999-12-31T23:59:59Z, VALUE_INVALID",
        "date, 2026-03-03, NOT_PAST",
        "date, 2026-03-01T10:00:01Z, NOT_PAST",
        "date, '', VALUE_MISSING",
        "decision, perhaps, VALUE_INVALID",
        "decision, '', VALUE_MISSING",
        "user, '', VALUE_MISSING",
        "user, 'a\u0000b', TEXT_UNUSABLE",
        "role, 'two\nlines', TEXT_NOT_ONE_LINE",
        "comment, 'a\uD800b', TEXT_UNUSABLE"
    })
    void whatIsWrongIsNamedWithItsColumn(String column, String value, RefusalCode code) {
        assertThatThrownBy(() -> rules.decision(with(column, value))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(code);
            assertThat(refused.refusal().field()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource({"role,255", "status,255", "source,255", "user,255", "comment,4000"})
    void whatIsTooLongIsRefusedAndWhatJustFitsIsNot(String column, int most) {
        assertThatThrownBy(() -> rules.decision(with(column, "x".repeat(most + 1))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.TEXT_TOO_LONG));
        assertThat(rules.decision(with(column, "x".repeat(most))).userName()).isNotEmpty();
    }

    private static HistoricRow with(String column, String value) {
        Map<String, String> values = new HashMap<>(ROW);
        values.put(column, value);
        return new HistoricRow(2, values);
    }
}
