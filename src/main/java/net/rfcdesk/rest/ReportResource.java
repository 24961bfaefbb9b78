package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcPages;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportFragment;
import net.rfcdesk.rfc.RfcNumber;

/** The RFCs of a space, as far as the reader may view their pages. */
@Path("/spaces/{spaceKey}/rfcs")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private final RfcPages pages;
    private final Report report;
    private final ReportFragment fragment;
    private final JsonViews views;
    private final ReportExports exports;
    private final Answers answers;

    @Inject
    public ReportResource(
            RfcPages pages,
            Report report,
            ReportFragment fragment,
            JsonViews views,
            ReportExports exports,
            Answers answers) {
        this.pages = pages;
        this.report = report;
        this.fragment = fragment;
        this.views = views;
        this.exports = exports;
        this.answers = answers;
    }

    @GET
    @UnrestrictedAccess
    public Response list(@BeanParam ReportInput input) {
        return answers.of(() -> views.report(report.list(input.query())));
    }

    /** The same list as HTML, for the macro that shows it. */
    @GET
    @Path("/fragment")
    @UnrestrictedAccess
    public Response fragment(@BeanParam ReportInput input) {
        return answers.of(() -> new ReportFragmentJson(fragment.report(report.list(input.query()))));
    }

    /** Part by part, in an order that never changes; each one names where the next begins. */
    @GET
    @Path("/all")
    @UnrestrictedAccess
    public Response part(@BeanParam ReportInput input) {
        return answers.of(
                () -> views.part(report.part(input.spaceKey(), input.filter(), input.after(), input.limit())));
    }

    @GET
    @Path("/all.csv")
    @Produces("text/csv")
    @UnrestrictedAccess
    public Response csv(@BeanParam ReportInput input) {
        return answers.stream(
                name(input, "csv"),
                "text/csv;charset=UTF-8",
                () -> exports.csv(report.all(input.spaceKey(), input.filter())));
    }

    @GET
    @Path("/all.json")
    @UnrestrictedAccess
    public Response json(@BeanParam ReportInput input) {
        return answers.stream(
                name(input, "json"),
                "application/json;charset=UTF-8",
                () -> exports.json(report.all(input.spaceKey(), input.filter())));
    }

    private static String name(ReportInput input, String kind) {
        return "RFCs-" + input.spaceKey().replaceAll("[^A-Za-z0-9]", "") + "." + kind;
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
}
