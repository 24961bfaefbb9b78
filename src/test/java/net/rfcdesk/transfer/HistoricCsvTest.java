package net.rfcdesk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoricCsvTest {

    private static final String HEAD = "page,user,decision,date\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void cellsAreSeparatedAsInTheFirstRow(String separator) {
        String table = "page,user,decision,date,comment\r\n1,ann,approved,2024-05-31,\"So, so; or\tso\"\r\n";

        List<HistoricRow> rows = HistoricCsv.read(table.replaceAll(",(?! )", separator));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.of("user")).isEqualTo("ann");
            assertThat(row.of("comment")).isEqualTo("So, so; or\tso");
            assertThat(row.of("role")).isEmpty();
        });
    }

    @Test
    void markOfUtf8AndTheCaseOfColumnsMeanNothing() {
        assertThat(HistoricCsv.read("\uFEFF USER ,Decision,date,Page\nann,approved,2024-05-31,1"))
                .extracting(row -> row.of("user") + row.of("page"))
                .containsExactly("ann1");
    }

    @Test
    void rowsAreNumberedAsSpreadsheetsNumberThemAlsoAfterSeveralLinesInOne() {
        String table =
                "page,user,decision,date,comment\n1,ann,approved,2024-05-31,\"one\ntwo\n\"\n2,bob,approved,2024-05-31,\n";

        assertThat(HistoricCsv.read(table)).extracting(HistoricRow::number).containsExactly(2, 3);
        assertThat(HistoricCsv.read(table).get(0).values()).containsEntry("comment", "one\ntwo\n");
    }

    @Test
    void emptyLinesAreCountedAndNoDecisions() {
        assertThat(HistoricCsv.read(HEAD + "\n1,ann,approved,2024-05-31\n\n"))
                .extracting(HistoricRow::number)
                .containsExactly(3);
    }

    @Test
    void rowWithTooFewOrTooManyCellsIsAProblemOfItsOwn() {
        List<HistoricRow> rows =
                HistoricCsv.read(HEAD + "1,ann,approved\n1,ann,approved,2024-05-31\n1,ann,approved,2024-05-31,more\n");

        assertThat(rows)
                .extracting(HistoricRow::problem)
                .containsExactly(
                        Refusal.of(RefusalCode.CELLS_DIFFER, 3, 4), null, Refusal.of(RefusalCode.CELLS_DIFFER, 5, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "'', VALUE_MISSING, user",
        "'page,user,date', VALUE_MISSING, decision",
        "'page,user,decision,date,who', FIELD_UNKNOWN, who",
        "'page,user,decision,date,User', FIELD_TWICE, user"
    })
    void columnsThatAreMissingUnknownOrTwiceAreNamed(String head, RefusalCode code, String column) {
        assertThatThrownBy(() -> HistoricCsv.read(head + "\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(Refusal.of(code, column).in(column)));
    }

    @Test
    void tableThatCannotBeReadFurtherNamesTheRow() {
        assertThatThrownBy(() -> HistoricCsv.read(HEAD + "1,ann,approved,2024-05-31\n1,\"ann\"!,approved,2024-05-31\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.of(RefusalCode.CSV_MALFORMED, 3)));
    }

    @Test
    void quoteThatIsNeverClosedSwallowsTheRestAndIsAProblem() {
        assertThat(HistoricCsv.read(HEAD + "1,\"ann,approved,2024-05-31\n1,bob,approved,2024-05-31\n"))
                .singleElement()
                .extracting(HistoricRow::problem)
                .isEqualTo(Refusal.of(RefusalCode.CELLS_DIFFER, 2, 4));
    }
}
