package net.rfcdesk.macro;

import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.host.Site;
import net.rfcdesk.report.ReportPage;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;

/** Puts into words what the report macro shows. */
final class ReportViews {
    private final Texts texts;
    private final Badges badges;
    private final ProgressViews progress;
    private final Names names;
    private final Times times;
    private final Site site;

    ReportViews(Texts texts, Badges badges, ProgressViews progress, Names names, Times times, Site site) {
        this.texts = texts;
        this.badges = badges;
        this.progress = progress;
        this.names = names;
        this.times = times;
        this.site = site;
    }

    ReportView of(ReportPage page, Output output) {
        ReportQuery query = page.query();
        ReportAddress address = new ReportAddress(query);
        return new ReportView(
                "/spaces/" + query.spaceKey() + "/rfcs/fragment",
                filters(query, address),
                columns(query, address),
                page.rows().stream().map(this::line).toList(),
                texts.get(
                        query.filter().equals(RfcFilter.ALL) ? "rfc-desk.report.empty" : "rfc-desk.report.none-found"),
                range(page),
                query.offset() > 0 ? address.before() : "",
                page.hasNext() ? address.after() : "",
                query.filter().words(),
                address.withoutWords(),
                download(query, "csv", address),
                download(query, "json", address),
                output.isPage());
    }

    private String download(ReportQuery query, String kind, ReportAddress address) {
        return site.address(Site.listPath(query.spaceKey()) + "/all." + kind + "?" + address.filter());
    }

    private List<ReportFilter> filters(ReportQuery query, ReportAddress address) {
        List<ReportFilter> filters = new ArrayList<>();
        filters.add(filter("rfc-desk.report.all", RfcFilter.ALL, query, address));
        for (Status status : Status.values()) {
            filters.add(filter(status.key(), RfcFilter.of(status), query, address));
        }
        filters.add(filter("rfc-desk.bypass.mark", RfcFilter.BYPASSED, query, address));
        filters.add(filter("rfc-desk.superseded.mark", RfcFilter.SUPERSEDED, query, address));
        return filters;
    }

    private ReportFilter filter(String key, RfcFilter filter, ReportQuery query, ReportAddress address) {
        RfcFilter searching = filter.about(query.filter().words());
        boolean selected = searching.equals(query.filter());
        return new ReportFilter(texts.get(key), address.filteredBy(searching), selected);
    }

    private List<ReportColumn> columns(ReportQuery query, ReportAddress address) {
        return List.of(
                column(RfcOrder.NUMBER, "rfc-desk.report.number", query, address),
                column(RfcOrder.TITLE, "rfc-desk.report.title", query, address),
                column(RfcOrder.STATUS, "rfc-desk.report.status", query, address),
                column(RfcOrder.AUTHOR, "rfc-desk.report.author", query, address),
                new ReportColumn("approvals", texts.get("rfc-desk.report.approvals"), "", ""),
                column(RfcOrder.UPDATED, "rfc-desk.report.updated", query, address));
    }

    private ReportColumn column(RfcOrder order, String key, ReportQuery query, ReportAddress address) {
        String direction = query.descending() ? "descending" : "ascending";
        return new ReportColumn(
                order.toString(), texts.get(key), address.sortedBy(order), order == query.order() ? direction : "");
    }

    private ReportLine line(ReportRow row) {
        Rfc rfc = row.rfc();
        return new ReportLine(
                rfc.number().toString(),
                rfc.title(),
                site.address(row.urlPath()),
                badges.of(rfc.status()),
                marks(row),
                names.of(rfc.author()),
                progress.of(row.progress()),
                times.minute(rfc.updatedAt()));
    }

    private List<Badge> marks(ReportRow row) {
        List<Badge> marks = new ArrayList<>();
        if (row.bypassed()) {
            marks.add(badges.bypassed());
        }
        if (row.superseded()) {
            marks.add(badges.superseded());
        }
        return marks;
    }

    private String range(ReportPage page) {
        int first = page.query().offset() + 1;
        int last = page.query().offset() + page.rows().size();
        return texts.get("rfc-desk.report.range", String.valueOf(first), String.valueOf(last));
    }
}
