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
import net.rfcdesk.service.MinorEdits;
import org.jspecify.annotations.Nullable;

/** Corrections that keep approvals, and objections to them; needs a login. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class MinorEditResource {

    private final MinorEdits minorEdits;
    private final RfcResponses answers;

    @Inject
    public MinorEditResource(MinorEdits minorEdits, RfcResponses answers) {
        this.minorEdits = minorEdits;
        this.answers = answers;
    }

    /** Marks the version as a minor edit. */
    @PUT
    @Path("/versions/{version}/minor-edit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ReasonInput.class)
    public Response markMinor(
            @PathParam("pageId") long pageId,
            @PathParam("version") int version,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofReason(body, expand, reason -> minorEdits.markMinor(pageId, version, reason));
    }

    /** It did, says an approver. */
    @PUT
    @Path("/minor-edits/{entry}/objection")
    public Response object(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofNothing(body, expand, () -> minorEdits.object(pageId, entry));
    }
}
