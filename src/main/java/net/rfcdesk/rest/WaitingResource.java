package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.Values;

/** The RFCs of all spaces that wait for whoever is asking. */
@Path("/waiting")
@Produces(MediaType.APPLICATION_JSON)
public class WaitingResource {

    private final Report report;
    private final JsonViews views;
    private final Answers answers;

    @Inject
    public WaitingResource(Report report, JsonViews views, Answers answers) {
        this.report = report;
        this.views = views;
        this.answers = answers;
    }

    @GET
    public Response list(@QueryParam("limit") String limit) {
        return answers.of(() -> views.waiting(
                report.waiting(limit == null ? ReportQuery.MOST : Values.number(limit, "limit", 1, ReportQuery.MOST))));
    }
}
