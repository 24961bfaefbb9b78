package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import net.rfcdesk.report.Report;
import net.rfcdesk.web.Fragments;

/** Lists of RFCs, as far as the reader may view their pages: of a space, or of several. */
public abstract class ReportLists {

    private final Report report;
    private final Fragments fragment;
    private final JsonPresenter views;
    private final ReportExports exports;
    private final Responses answers;

    ReportLists(Report report, Fragments fragment, JsonPresenter views, ReportExports exports, Responses answers) {
        this.report = report;
        this.fragment = fragment;
        this.views = views;
        this.exports = exports;
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @UnrestrictedAccess
    @Operation(answers = ReportJson.class)
    public Response list(@BeanParam ReportParameters words) {
        return answers.of(() -> views.report(report.list(words.query())));
    }

    /** The same list as HTML, for the macro that shows it. */
    @GET
    @Path("/fragment")
    @Produces(MediaType.APPLICATION_JSON)
    @UnrestrictedAccess
    @Operation(answers = ReportFragmentJson.class)
    public Response fragment(@BeanParam ReportParameters words) {
        return answers.of(() -> new ReportFragmentJson(fragment.report(report.list(words.query()))));
    }

    /** Part by part, in an order that never changes; each one names where the next begins. */
    @GET
    @Path("/all")
    @Produces(MediaType.APPLICATION_JSON)
    @UnrestrictedAccess
    @Operation(answers = ReportJson.PartJson.class)
    public Response part(@BeanParam ReportParameters words) {
        return answers.of(() -> views.part(report.part(words.query(), words.after())));
    }

    @GET
    @Path("/all.csv")
    @Produces("text/csv")
    @UnrestrictedAccess
    @Operation(answers = String.class)
    public Response csv(@BeanParam ReportParameters words) {
        return answers.stream(
                words.fileName("csv"), "text/csv;charset=UTF-8", () -> exports.csv(report.all(words.query())));
    }

    @GET
    @Path("/all.json")
    @Produces(MediaType.APPLICATION_JSON)
    @UnrestrictedAccess
    @Operation(answers = ReportJson.RowJson[].class)
    public Response json(@BeanParam ReportParameters words) {
        return answers.stream(
                words.fileName("json"),
                "application/json;charset=UTF-8",
                () -> exports.json(report.all(words.query())));
    }
}
