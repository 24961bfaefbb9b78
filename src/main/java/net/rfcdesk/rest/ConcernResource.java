package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.service.Concerns;
import org.jspecify.annotations.Nullable;

/** Concerns of people who do not decide; needs a login. */
@Path("/pages/{pageId}/concerns")
@Produces(MediaType.APPLICATION_JSON)
public class ConcernResource {

    private final Concerns concerns;
    private final RfcResponses answers;

    @Inject
    public ConcernResource(Concerns concerns, RfcResponses answers) {
        this.concerns = concerns;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ReasonInput.class)
    public Response raise(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.ofReason(body, expand, reason -> concerns.raise(pageId, reason));
    }

    @PUT
    @Path("/{entry}/resolution")
    public Response resolve(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofNothing(body, expand, () -> concerns.resolve(pageId, entry));
    }

    @POST
    @Path("/{entry}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ReasonInput.class)
    public Response answer(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofReason(body, expand, reason -> concerns.answer(pageId, entry, reason));
    }
}
