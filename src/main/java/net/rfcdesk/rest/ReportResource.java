package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcPages;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportFragment;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;

/** The RFCs of a space, as far as the reader may view their pages. */
@Path("/spaces/{spaceKey}/rfcs")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private static final int LIMIT = 20;

    private final RfcPages pages;
    private final Report report;
    private final ReportFragment fragment;
    private final JsonViews views;
    private final Answers answers;

    @Inject
    public ReportResource(RfcPages pages, Report report, ReportFragment fragment, JsonViews views, Answers answers) {
        this.pages = pages;
        this.report = report;
        this.fragment = fragment;
        this.views = views;
        this.answers = answers;
    }

    /** @param status may be given several times, or once with commas */
    @GET
    @UnrestrictedAccess
    public Response list(
            @PathParam("spaceKey") String spaceKey,
            @QueryParam("status") List<String> status,
            @QueryParam("bypassed") boolean bypassed,
            @QueryParam("sort") String sort,
            @QueryParam("descending") boolean descending,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit) {
        return answers.of(() -> views.report(report.list(
                query(spaceKey, new RfcFilter(statuses(status), bypassed), sort, descending, offset, limit))));
    }

    /** The same list as HTML, for the macro that shows it. */
    @GET
    @Path("/fragment")
    @UnrestrictedAccess
    public Response fragment(
            @PathParam("spaceKey") String spaceKey,
            @QueryParam("status") List<String> status,
            @QueryParam("bypassed") boolean bypassed,
            @QueryParam("sort") String sort,
            @QueryParam("descending") boolean descending,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit) {
        return answers.of(() -> new ReportFragmentJson(fragment.report(report.list(
                query(spaceKey, new RfcFilter(statuses(status), bypassed), sort, descending, offset, limit)))));
    }

    /** @param number as in RFC-12 or 12; also one that it had before its page moved */
    @GET
    @Path("/{number}")
    @UnrestrictedAccess
    public Response byNumber(@PathParam("spaceKey") String spaceKey, @PathParam("number") String number) {
        return answers.of(() -> views.rfc(pages.get(spaceKey, RfcNumber.valueOf(number))));
    }

    /** The address that stays: leads to the page, wherever it is now, and whoever is not logged in to the login first. */
    @GET
    @Path("/{number}/page")
    @UnrestrictedAccess
    public Response page(@PathParam("spaceKey") String spaceKey, @PathParam("number") String number) {
        return answers.leadingTo(
                () -> pages.get(spaceKey, RfcNumber.valueOf(number)).urlPath(), Site.stablePath(spaceKey, number));
    }

    private static ReportQuery query(
            String spaceKey, RfcFilter filter, String sort, boolean descending, String offset, String limit) {
        return new ReportQuery(
                spaceKey,
                filter,
                order(sort),
                descending,
                Inputs.number(offset, "offset", 0),
                Inputs.number(limit, "limit", LIMIT));
    }

    private static Set<Status> statuses(List<String> given) {
        return given.stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .filter(each -> !each.isBlank())
                .map(each -> Inputs.constant(Status.class, each.strip(), "status"))
                .collect(Collectors.toSet());
    }

    private static RfcOrder order(String sort) {
        return sort == null || sort.isEmpty() ? RfcOrder.NUMBER : Inputs.constant(RfcOrder.class, sort, "sort");
    }
}
