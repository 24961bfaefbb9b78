package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.RecordReader;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.web.Fragments;

/** What happened to the RFC of a page, and whether that is what was recorded; as free to read as the page. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class RecordResource {

    private static final int FEW = 20;
    private static final String BEFORE = "before";
    private static final String LIMIT = "limit";

    private final RecordReader records;
    private final Fragments fragments;
    private final RecordJsonPresenter views;
    private final Responses answers;

    @Inject
    public RecordResource(RecordReader records, Fragments fragments, RecordJsonPresenter views, Responses answers) {
        this.records = records;
        this.fragments = fragments;
        this.views = views;
        this.answers = answers;
    }

    /** @param address may say "before" which number all entries are, and their "limit" */
    @GET
    @Path("/record")
    @UnrestrictedAccess
    @Operation(
            query = {BEFORE, LIMIT},
            answers = RecordJson.class)
    public Response read(@PathParam("pageId") long pageId, @Context UriInfo address) {
        return answers.of(() -> views.json(records.read(pageId, query(Parameters.of(address, BEFORE, LIMIT)))));
    }

    /** The same as HTML, with what the check says. */
    @GET
    @Path("/record/fragment")
    @UnrestrictedAccess
    @Operation(query = BEFORE, answers = RecordFragmentJson.class)
    public Response fragment(@PathParam("pageId") long pageId, @Context UriInfo address) {
        return answers.of(() -> new RecordFragmentJson(
                fragments.record(records.readAll(pageId), query(Parameters.of(address, BEFORE)))));
    }

    /** All of it, for spreadsheets. */
    @GET
    @Path("/record.csv")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @UnrestrictedAccess
    @Operation(answers = String.class)
    public Response csv(@PathParam("pageId") long pageId) {
        return answers.file(() -> {
            WholeRecord record = records.readAll(pageId);
            return new FileAnswer(
                    record.rfc().number() + ".csv", "text/csv;charset=UTF-8", views.csv(record.entries()));
        });
    }

    @GET
    @Path("/record/check")
    @UnrestrictedAccess
    @Operation(answers = RecordJson.CheckJson.class)
    public Response check(@PathParam("pageId") long pageId) {
        return answers.of(() -> views.json(records.readAll(pageId).check()));
    }

    private static RecordQuery query(Map<String, String> parameters) {
        return new RecordQuery(
                Inputs.number(parameters.get(BEFORE), BEFORE, RecordQuery.END),
                Inputs.number(parameters.get(LIMIT), LIMIT, FEW));
    }
}
