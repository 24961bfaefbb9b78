package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import net.rfcdesk.service.Deadlines;
import org.jspecify.annotations.Nullable;

/** By when an RFC is to be decided; changing it needs a login. */
@Path("/pages/{pageId}/decide-by")
@Produces(MediaType.APPLICATION_JSON)
public class DecideByResource {

    private final Deadlines deadlines;
    private final RfcResponses answers;

    @Inject
    public DecideByResource(Deadlines deadlines, RfcResponses answers) {
        this.deadlines = deadlines;
        this.answers = answers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = DecideByInput.class)
    public Response change(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            DecideByInput input = JsonBody.read(body, DecideByInput.class);
            String given = input.decideBy();
            LocalDate day = given == null || given.isEmpty() ? null : Inputs.day(given, "decideBy");
            return deadlines.decideBy(pageId, day, Inputs.version(input.pageVersion(), "pageVersion"));
        });
    }
}
