package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.WaitingResult;
import net.rfcdesk.rfc.Values;
import net.rfcdesk.web.Fragments;

/** The RFCs of all spaces that wait for the current user. */
@Path("/waiting")
@Produces(MediaType.APPLICATION_JSON)
public class WaitingResource {

    private static final String LIMIT = "limit";
    private static final String CONSULTED = "consulted";
    /** The most rows that the macro shows at once. */
    private static final int MOST_SHOWN = 10_000;

    private final Report report;
    private final Fragments fragment;
    private final JsonPresenter views;
    private final Responses answers;

    @Inject
    public WaitingResource(Report report, Fragments fragment, JsonPresenter views, Responses answers) {
        this.report = report;
        this.fragment = fragment;
        this.views = views;
        this.answers = answers;
    }

    @GET
    @Operation(
            query = {LIMIT, CONSULTED},
            answers = ReportJson.WaitingJson.class)
    public Response list(@Context UriInfo address) {
        return answers.of(() -> views.waiting(page(address, ReportQuery.MOST, ReportQuery.MOST)));
    }

    /** The same list as HTML, for the macro that shows it. */
    @GET
    @Path("/fragment")
    @Operation(
            query = {LIMIT, CONSULTED},
            answers = ReportFragmentJson.class)
    public Response fragment(@Context UriInfo address) {
        return answers.of(() -> new ReportFragmentJson(fragment.waiting(page(address, ReportQuery.FEW, MOST_SHOWN))));
    }

    private WaitingResult page(UriInfo address, int byDefault, int most) {
        Map<String, String> parameters = Parameters.of(address, LIMIT, CONSULTED);
        return report.waitingPage(
                Values.flag(parameters.getOrDefault(CONSULTED, "false"), CONSULTED),
                Values.number(parameters.getOrDefault(LIMIT, String.valueOf(byDefault)), LIMIT, 1, most));
    }
}
