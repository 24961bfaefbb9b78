package net.rfcdesk.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;

/** Which RFCs a request is about; status may be given several times, or once with commas. */
public class ReportInput {

    private static final int LIMIT = 20;

    @PathParam("spaceKey")
    private String spaceKey;

    @QueryParam("status")
    private List<String> status;

    @QueryParam("bypassed")
    private boolean bypassed;

    @QueryParam("superseded")
    private boolean superseded;

    /** User key or user name. */
    @QueryParam("author")
    private String author;

    @QueryParam("words")
    private String words;

    @QueryParam("sort")
    private String sort;

    @QueryParam("descending")
    private boolean descending;

    @QueryParam("offset")
    private String offset;

    @QueryParam("limit")
    private String limit;

    @QueryParam("after")
    private String after;

    String spaceKey() {
        return spaceKey;
    }

    RfcFilter filter() {
        return new RfcFilter(
                statuses(),
                bypassed,
                superseded,
                author == null || author.isBlank() ? null : author.strip(),
                text(words));
    }

    ReportQuery query() {
        RfcOrder order =
                sort == null || sort.isEmpty() ? RfcOrder.NUMBER : Inputs.constant(RfcOrder.class, sort, "sort");
        return new ReportQuery(spaceKey, filter(), order, descending, Inputs.number(offset, "offset", 0), limit());
    }

    int limit() {
        return ReportQuery.limited(Inputs.number(limit, "limit", LIMIT));
    }

    /** @return page id, from the part before */
    long after() {
        return Inputs.id(after, "after");
    }

    private Set<Status> statuses() {
        return status.stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .filter(each -> !each.isBlank())
                .map(each -> Inputs.constant(Status.class, each.strip(), "status"))
                .collect(Collectors.toSet());
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
