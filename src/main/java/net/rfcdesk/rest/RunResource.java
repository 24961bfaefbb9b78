package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.rfc.Values;
import net.rfcdesk.transfer.Conversions;
import net.rfcdesk.transfer.Runs;
import org.jspecify.annotations.Nullable;

/** What is done to many pages of a space; for its administrators. A job does it, page by page. */
@Path("/spaces/{spaceKey}/runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {

    private static final int MOST = 1000;

    private final Runs runs;
    private final Conversions conversions;
    private final RunJsonPresenter views;
    private final Responses answers;

    @Inject
    public RunResource(Runs runs, Conversions conversions, RunJsonPresenter views, Responses answers) {
        this.runs = runs;
        this.conversions = conversions;
        this.views = views;
        this.answers = answers;
    }

    @GET
    @Operation(answers = RunsJson.class)
    public Response list(@PathParam("spaceKey") String spaceKey) {
        return answers.of(() -> views.json(runs.of(spaceKey)));
    }

    /** Nothing is done to a page before the run is started. */
    @POST
    @Path("/conversions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ConversionInput.class, answers = RunReportJson.class)
    public Response preview(@PathParam("spaceKey") String spaceKey, InputStream body) {
        return answers.of(() -> {
            ConversionInput input = JsonBody.read(body, ConversionInput.class);
            long id = conversions
                    .preview(spaceKey, input.selection(), input.statusesByLabel())
                    .id();
            return report(spaceKey, id, 0, MOST);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(answers = RunReportJson.class)
    public Response read(
            @PathParam("spaceKey") String spaceKey,
            @PathParam("id") long id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return answers.of(() -> report(spaceKey, id, Inputs.number(after, "after", 0), limit(limit)));
    }

    /** Also one that was stopped, which goes on. */
    @POST
    @Path("/{id}/start")
    @Operation(answers = RunReportJson.class)
    public Response start(@PathParam("spaceKey") String spaceKey, @PathParam("id") long id, InputStream body) {
        return answers.ofNothing(body, () -> {
            runs.start(spaceKey, id);
            return report(spaceKey, id, 0, MOST);
        });
    }

    @POST
    @Path("/{id}/stop")
    @Operation(answers = RunReportJson.class)
    public Response stop(@PathParam("spaceKey") String spaceKey, @PathParam("id") long id, InputStream body) {
        return answers.ofNothing(body, () -> {
            runs.stop(spaceKey, id);
            return report(spaceKey, id, 0, MOST);
        });
    }

    @POST
    @Path("/{id}/undo")
    @Operation(answers = RunReportJson.class)
    public Response undo(@PathParam("spaceKey") String spaceKey, @PathParam("id") long id, InputStream body) {
        return answers.ofNothing(body, () -> {
            runs.undo(spaceKey, id);
            return report(spaceKey, id, 0, MOST);
        });
    }

    /** What it did stays. */
    @DELETE
    @Path("/{id}")
    @Operation(answers = RunsJson.class)
    public Response remove(@PathParam("spaceKey") String spaceKey, @PathParam("id") long id, InputStream body) {
        return answers.ofNothing(body, () -> {
            runs.remove(spaceKey, id);
            return views.json(runs.of(spaceKey));
        });
    }

    private static int limit(@Nullable String limit) {
        return limit == null || limit.isBlank() ? MOST : Values.number(limit, "limit", 1, MOST);
    }

    private RunReportJson report(String spaceKey, long id, int after, int limit) {
        return views.json(runs.report(spaceKey, id, after, limit));
    }
}
