package net.rfcdesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.report.Column;
import net.rfcdesk.report.Grouping;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.Status;

/** Offers what a reader may change of a report. */
final class ReportControlPresenter {
    private static final String PATH = "/rfcs/fragment";
    private static final Set<String> KEPT = Set.of("space", "sort", "descending", "totals", "limit");
    private static final List<Term> MARKS = List.of(
            Term.OVERDUE,
            Term.OPEN_CONCERNS,
            Term.OPEN_CONDITIONS,
            Term.BYPASSED,
            Term.LOOSENED,
            Term.CHANGED,
            Term.SUPERSEDED);
    private static final List<Term> FIELDS = List.of(
            Term.AUTHOR,
            Term.APPROVER,
            Term.ROLE,
            Term.LABEL,
            Term.OPENED_FROM,
            Term.OPENED_TO,
            Term.DECIDED_FROM,
            Term.DECIDED_TO,
            Term.UPDATED_FROM,
            Term.UPDATED_TO,
            Term.STALE);

    private final Messages texts;

    ReportControlPresenter(Messages texts) {
        this.texts = texts;
    }

    /**
     * @param drafts whether there can be drafts
     * @param loggedIn whether anything can wait for the reader
     */
    ReportControls of(ReportQuery query, boolean drafts, boolean loggedIn) {
        RfcFilter filter = query.filter();
        Set<Status> chosen = filter.statuses();
        List<ReportField> fields =
                FIELDS.stream().map(term -> field(term, filter)).toList();
        return new ReportControls(
                PATH,
                kept(query.words()),
                Stream.of(Status.values())
                        .filter(status -> status != Status.DRAFT || drafts || chosen.contains(status))
                        .map(status -> new ReportChoice(
                                Term.STATUS.word(), status.name(), texts.get(status.key()), chosen.contains(status)))
                        .toList(),
                marks(filter, loggedIn),
                filter.text(Term.WORDS).orElse(""),
                fields,
                fields.stream().anyMatch(field -> !field.value().isEmpty()),
                Stream.of(Column.values())
                        .filter(column -> column != Column.TITLE)
                        .map(column -> new ReportChoice(
                                "columns",
                                column.name(),
                                texts.get(column.key()),
                                query.columns().contains(column)))
                        .toList(),
                Stream.of(Grouping.values())
                        .map(grouping -> new ReportChoice(
                                "group", grouping.name(), texts.get(grouping.key()), query.grouping() == grouping))
                        .toList(),
                filter.equals(RfcFilter.ALL) ? "" : ReportPresenter.address(query.filtered(RfcFilter.ALL)));
    }

    private static List<ReportField> kept(Map<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> KEPT.contains(word.getKey()))
                .map(word -> new ReportField(word.getKey(), "", "hidden", word.getValue()))
                .toList();
    }

    private List<ReportChoice> marks(RfcFilter filter, boolean loggedIn) {
        List<Term> marks = new ArrayList<>(MARKS);
        if (loggedIn) {
            marks.add(0, Term.WAITING);
            marks.add(1, Term.CONSULTED);
        }
        return marks.stream()
                .map(term -> new ReportChoice(term.word(), "true", texts.get(term.key()), filter.has(term)))
                .toList();
    }

    private ReportField field(Term term, RfcFilter filter) {
        return new ReportField(
                term.word(),
                texts.get(term.key()),
                type(term),
                filter.text(term).orElse(""));
    }

    private static String type(Term term) {
        if (term.isDay()) {
            return "date";
        }
        return term.isDays() ? "number" : "text";
    }
}
