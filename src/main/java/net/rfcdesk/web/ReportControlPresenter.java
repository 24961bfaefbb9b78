package net.rfcdesk.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.markup.RfcMacros;
import net.rfcdesk.report.Column;
import net.rfcdesk.report.Grouping;
import net.rfcdesk.report.MyList;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.Status;

/** Offers what a reader may change of a report. */
final class ReportControlPresenter {
    private static final String PATH = "/rfcs/fragment";
    private static final Set<String> KEPT =
            Set.of("space", "sort", "descending", "totals", "limit", Term.WAITING.word(), Term.OVERDUE.word());
    private static final RfcFilter OPEN = RfcFilter.of(Status.PROPOSED);
    private static final List<Term> OF_CHIPS = List.of(Term.STATUS, Term.WAITING, Term.OVERDUE);
    private static final Set<Term> PEOPLE = Set.of(Term.AUTHOR, Term.APPROVER, Term.DECIDED_BY);
    private static final List<Term> MARKS = List.of(
            Term.OPEN_CONCERNS,
            Term.OPEN_CONDITIONS,
            Term.BYPASSED,
            Term.LOOSENED,
            Term.CHANGED,
            Term.SUPERSEDED,
            Term.DUE_FOR_REVIEW);
    private static final List<Term> FIELDS = List.of(
            Term.AUTHOR,
            Term.APPROVER,
            Term.DECIDED_BY,
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
    private final Site site;
    private final People people;

    ReportControlPresenter(Messages texts, Site site, People people) {
        this.texts = texts;
        this.site = site;
        this.people = people;
    }

    /** @param drafts whether there can be drafts */
    ReportControls of(ReportQuery query, boolean drafts) {
        RfcFilter filter = query.filter();
        boolean loggedIn = people.current().isPresent();
        return new ReportControls(
                chips(query, loggedIn),
                loggedIn ? site.address(Site.myRfcsPath(MyList.WAITING.code(), 0)) : "",
                PATH,
                kept(query.words()),
                statuses(filter.statuses(), drafts),
                marks(filter, loggedIn),
                filter.text(Term.WORDS).orElse(""),
                FIELDS.stream().map(term -> field(term, filter)).toList(),
                filters(filter),
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
                RfcMacros.report(query.from(0).words()),
                filter.equals(RfcFilter.ALL) ? "" : ReportPresenter.address(query.filtered(RfcFilter.ALL)));
    }

    /** @return each with the rest of the filter as it is */
    private List<ReportChip> chips(ReportQuery query, boolean loggedIn) {
        RfcFilter rest = without(query.filter(), OF_CHIPS);
        Stream<ReportChip> chips = Stream.of(
                chip(query, "open", "rfc-desk.report.open", rest.with(Term.STATUS, Status.PROPOSED.name())),
                chip(query, Term.WAITING.word(), Term.WAITING.key(), rest.with(Term.WAITING, "true")),
                chip(query, Term.OVERDUE.word(), Term.OVERDUE.key(), rest.with(Term.OVERDUE, "true")),
                chip(query, "all", "rfc-desk.report.all", rest));
        return chips.filter(chip -> loggedIn || !chip.name().equals(Term.WAITING.word()))
                .toList();
    }

    private ReportChip chip(ReportQuery query, String name, String key, RfcFilter filter) {
        return new ReportChip(
                name, texts.get(key), ReportPresenter.address(query.filtered(filter)), filter.equals(query.filter()));
    }

    private static RfcFilter without(RfcFilter filter, Collection<Term> terms) {
        RfcFilter rest = filter;
        for (Term term : terms) {
            rest = rest.with(term, null);
        }
        return rest;
    }

    private static int filters(RfcFilter filter) {
        RfcFilter others = without(filter, List.of(Term.WORDS, Term.WAITING, Term.OVERDUE));
        boolean open = others.text(Term.STATUS).equals(OPEN.text(Term.STATUS));
        return others.terms().size() - (open ? 1 : 0);
    }

    private List<ReportChoice> statuses(Set<Status> chosen, boolean drafts) {
        return Stream.of(Status.values())
                .filter(status -> status != Status.DRAFT || drafts || chosen.contains(status))
                .map(status -> new ReportChoice(
                        Term.STATUS.word(), status.name(), texts.get(status.key()), chosen.contains(status)))
                .toList();
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
            marks.add(0, Term.CONSULTED);
        }
        return marks.stream()
                .map(term -> new ReportChoice(term.word(), "true", texts.get(term.key()), filter.has(term)))
                .toList();
    }

    private ReportField field(Term term, RfcFilter filter) {
        String value = filter.text(term).orElse("");
        return new ReportField(
                term.word(), texts.get(term.key()), type(term), value, PEOPLE.contains(term) ? name(value) : value);
    }

    /** @return what was written when there is no such user */
    private String name(String keyOrName) {
        return people.keyOrName(keyOrName).flatMap(people::fullName).orElse(keyOrName);
    }

    private static String type(Term term) {
        if (PEOPLE.contains(term)) {
            return ReportField.PERSON;
        }
        if (term.isDay()) {
            return "date";
        }
        return term.isDays() ? "number" : "text";
    }
}
