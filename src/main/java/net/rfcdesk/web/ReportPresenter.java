package net.rfcdesk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.report.Column;
import net.rfcdesk.report.Counting;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.WaitingResult;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;

/** Puts into words what the report macro shows: RFCs, or those that wait for the reader. */
final class ReportPresenter {
    private final Display display;
    private final People people;
    private final ProgressPresenter progress;
    private final ReportControlPresenter controls;
    private final TotalsPresenter totals;
    private final WaitingPresenter waiting;
    private final RoleMarkPresenter roles;

    ReportPresenter(
            Display display,
            People people,
            ProgressPresenter progress,
            ReportControlPresenter controls,
            TotalsPresenter totals,
            WaitingPresenter waiting) {
        this.display = display;
        this.people = people;
        this.progress = progress;
        this.controls = controls;
        this.totals = totals;
        this.waiting = waiting;
        this.roles = new RoleMarkPresenter(display.texts(), display.lozenges(), people);
    }

    ReportView of(ReportResult page, Output output) {
        ReportQuery query = page.query();
        boolean uncounted = query.totals() != Counting.NONE && page.totals().isEmpty();
        return new ReportView(
                controls.of(query, page.drafts()),
                page.totals()
                        .filter(each -> each.statuses().values().stream().anyMatch(count -> count > 0))
                        .map(each -> totals.of(each, query, page.now()))
                        .orElse(null),
                uncounted ? address(query.counted()) : "",
                query.columns().stream().map(column -> column(column, query)).toList(),
                groups(page),
                display.texts()
                        .get(
                                query.filter().equals(RfcFilter.ALL)
                                        ? "rfc-desk.report.empty"
                                        : "rfc-desk.report.none-found"),
                range(page),
                found(page),
                query.offset() > 0 ? address(query.from(Math.max(0, query.offset() - query.limit()))) : "",
                page.hasNext() ? address(query.from(query.offset() + query.limit())) : "",
                download(query, "csv"),
                download(query, "json"),
                output.isPage());
    }

    WaitingView of(WaitingResult page, Output output) {
        return waiting.of(page, output);
    }

    /** @return what a query is as the query of an address */
    static String address(ReportQuery query) {
        return query.words().entrySet().stream()
                .map(word -> word.getKey() + "=" + encoded(word.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String download(ReportQuery query, String kind) {
        String path = query.isOfOneSpace() ? Site.listPath(query.spaces().get(0)) : Site.listPath();
        return display.site().address(path + "/all." + kind + "?" + address(query));
    }

    private ReportColumn column(Column column, ReportQuery query) {
        String sorted = query.descending() ? "descending" : "ascending";
        return new ReportColumn(
                column.name(),
                display.texts().get(column.key()),
                sortedBy(query, column.order()),
                column.order() == query.order() ? sorted : "");
    }

    /** A click on the column that it is sorted by turns the direction round. */
    private static String sortedBy(ReportQuery query, RfcOrder order) {
        return address(query.sorted(order, order == query.order() ? !query.descending() : order.isDescending()));
    }

    private List<ReportGroup> groups(ReportResult page) {
        Map<String, List<ReportLine>> groups = new LinkedHashMap<>();
        page.rows()
                .forEach(row -> groups.computeIfAbsent(group(row, page.query()), label -> new ArrayList<>())
                        .add(line(row, page.now())));
        return groups.entrySet().stream()
                .map(group ->
                        new ReportGroup(group.getKey(), count(group.getValue().size(), page), group.getValue()))
                .toList();
    }

    /** Of a group whose other rows may be on other pages, what is on this one. */
    private String count(int rows, ReportResult page) {
        return page.hasNext() || page.query().offset() > 0
                ? display.texts().get("rfc-desk.report.group-here", rows)
                : display.texts().get("rfc-desk.report.count", rows);
    }

    private String group(ReportRow row, ReportQuery query) {
        return switch (query.grouping()) {
            case NONE -> "";
            case STATUS -> display.texts().get(row.rfc().status().key());
            case AUTHOR -> display.names().of(row.rfc().author());
            case MONTH -> display.times().month(row.rfc().openedAt());
        };
    }

    private ReportLine line(ReportRow row, Now now) {
        Rfc rfc = row.rfc();
        return new ReportLine(
                rfc.spaceKey(),
                rfc.number().toString(),
                rfc.titleBesideNumber(),
                display.site().address(row.urlPath()),
                display.lozenges().of(rfc.status()),
                marks(row),
                display.names().of(rfc.author()),
                progress.of(row.roles(), row.progress()),
                roles.of(row.roles()),
                row.missing().stream().map(this::missing).toList(),
                row.awaitedNames(people),
                row.consultedNames(people),
                display.times().day(row.decideBy()),
                row.overdue(),
                display.times().day(rfc.openedAt()),
                display.times().day(rfc.decidedAt()),
                display.times().minute(rfc.updatedAt()),
                TimeFormatter.days(row.age(now)));
    }

    private String missing(RoleStatus role) {
        if (role.role().name().isEmpty()) {
            return display.texts().get("rfc-desk.report.missing-unnamed");
        }
        if (role.blocked()) {
            return display.texts()
                    .get("rfc-desk.report.missing-blocked", role.role().name());
        }
        return display.texts()
                .get(
                        "rfc-desk.report.missing-role",
                        role.role().name(),
                        String.valueOf(role.approvals()),
                        String.valueOf(role.needed()));
    }

    private List<Lozenge> marks(ReportRow row) {
        List<Lozenge> marks = new ArrayList<>();
        if (row.bypassed()) {
            marks.add(display.lozenges().bypassed());
        }
        if (row.loosened()) {
            marks.add(display.lozenges().loosened());
        }
        if (row.changed()) {
            marks.add(display.lozenges().changed());
        }
        if (row.open().concerns() > 0) {
            marks.add(display.lozenges().openConcerns(row.open().concerns()));
        }
        if (row.open().conditions() > 0) {
            marks.add(display.lozenges().openConditions(row.open().conditions()));
        }
        if (row.superseded()) {
            marks.add(display.lozenges().superseded());
        }
        if (row.dueForReview()) {
            marks.add(display.lozenges().dueForReview());
        }
        return marks;
    }

    private String found(ReportResult page) {
        int first = page.query().offset() + 1;
        return page.totals()
                .map(totals -> display.texts().get("rfc-desk.report.found", totals.rfcs()))
                .orElseGet(() -> display.texts()
                        .get("rfc-desk.report.shown", first, first + page.rows().size() - 1));
    }

    private String range(ReportResult page) {
        int first = page.query().offset() + 1;
        int last = page.query().offset() + page.rows().size();
        return page.totals()
                .map(totals -> display.texts().get("rfc-desk.report.range-of", first, last, totals.rfcs()))
                .orElseGet(() -> display.texts().get("rfc-desk.report.range", first, last));
    }
}
