package net.rfcdesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportQueryTest {

    @Test
    void whatIsWrittenDownIsReadAgain() {
        Map<String, String> words = new HashMap<>();
        for (Term term : Term.values()) {
            words.put(term.word(), "x");
        }
        for (Term flag : List.of(
                Term.BYPASSED,
                Term.LOOSENED,
                Term.CHANGED,
                Term.OPEN_CONCERNS,
                Term.OPEN_CONDITIONS,
                Term.SUPERSEDED,
                Term.DUE_FOR_REVIEW,
                Term.OVERDUE,
                Term.WAITING,
                Term.CONSULTED)) {
            words.put(flag.word(), "true");
        }
        for (Term term : Term.values()) {
            if (term.word().endsWith("From") || term.word().endsWith("To")) {
                words.put(term.word(), "2026-02-28");
            }
        }
        words.putAll(Map.of("status", "rejected,Proposed", "staleDays", "30", "space", "DS,OPS", "sort", "decide_by"));
        words.putAll(Map.of("group", "month", "columns", "AGE,NUMBER", "totals", "all", "offset", "40", "limit", "7"));

        ReportQuery query = ReportQuery.of(words);

        assertThat(ReportQuery.of(query.words())).isEqualTo(query);
        assertThat(query.filter().terms()).hasSize(Term.values().length);
        assertThat(query.filter().statuses()).containsExactlyInAnyOrder(Status.PROPOSED, Status.REJECTED);
        assertThat(query.spaces()).containsExactly("DS", "OPS");
        assertThat(query.columns()).containsExactly(Column.AGE, Column.NUMBER, Column.TITLE);
        assertThat(query.descending()).isFalse();
    }

    @Test
    void newestNumberComesFirstInASpaceAndWhatChangedLastInSeveral() {
        assertThat(ReportQuery.of(Map.of("space", "DS")))
                .extracting(ReportQuery::order, ReportQuery::descending, ReportQuery::limit)
                .containsExactly(RfcOrder.NUMBER, true, 20);
        assertThat(ReportQuery.of(Map.of()))
                .extracting(ReportQuery::order, ReportQuery::spaces)
                .containsExactly(RfcOrder.UPDATED, List.of());
        assertThat(ReportQuery.of(Map.of("space", "*"))).isEqualTo(ReportQuery.of(Map.of()));
    }

    @Test
    void whatAsksForNothingIsNoFilter() {
        Map<String, String> nothing =
                Map.of("status", " , ", "bypassed", "false", "words", " ", "author", "", "staleDays", "");

        assertThat(RfcFilter.of(nothing)).isEqualTo(RfcFilter.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "status,closed",
        "overdue,maybe",
        "openedTo,2026-02-30",
        "decidedFrom,1999-12-31",
        "staleDays,3651",
        "limit,101",
        "offset,-1",
        "offset,99999999999",
        "sort,colour",
        "totals,some",
        "columns,number;title"
    })
    void whatMakesNoSenseIsNamed(String word, String value) {
        assertThatThrownBy(() -> ReportQuery.of(Map.of(word, value)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().field()).isEqualTo(word));
    }
}
