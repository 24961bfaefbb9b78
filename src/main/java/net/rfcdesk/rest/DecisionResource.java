package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.service.Approvals;
import org.jspecify.annotations.Nullable;

/** What approvers decide; needs a login. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private final Approvals approvals;
    private final RfcResponses answers;

    @Inject
    public DecisionResource(Approvals approvals, RfcResponses answers) {
        this.approvals = approvals;
        this.answers = answers;
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = DecisionInput.class)
    public Response decide(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            DecisionInput input = JsonBody.read(body, DecisionInput.class);
            String role = Inputs.name(input.role(), "role");
            Choice choice = Inputs.constant(Choice.class, input.choice(), "choice");
            int version = Inputs.version(input.pageVersion(), "pageVersion");
            if (input.onBehalfOf() == null) {
                return approvals.decide(pageId, role, choice, input.reason(), version, input.previous());
            }
            String approver = Inputs.line(input.onBehalfOf(), "onBehalfOf");
            return approvals.decideFor(approver, pageId, role, choice, input.reason(), version, input.previous());
        });
    }

    /** Something else is to be changed, besides what the decision asks for. */
    @POST
    @Path("/decisions/{entry}/concerns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ReasonInput.class)
    public Response raiseConcern(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofReason(body, expand, reason -> approvals.raiseConcern(pageId, entry, reason));
    }

    /** @param entry of the decision, or of a concern that it has besides */
    @PUT
    @Path("/decisions/{entry}/resolution")
    public Response resolve(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofNothing(body, expand, () -> approvals.resolve(pageId, entry));
    }

    /** As above, by an administrator of the space, for somebody who cannot. */
    @PUT
    @Path("/decisions/{entry}/resolution-by-administrator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ReasonInput.class)
    public Response resolveFor(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofReason(body, expand, reason -> approvals.resolveFor(pageId, entry, reason));
    }

    /** Something is said to what the decision asks for; the entry is as above. */
    @POST
    @Path("/decisions/{entry}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ReasonInput.class)
    public Response answer(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofReason(body, expand, reason -> approvals.answer(pageId, entry, reason));
    }

    @DELETE
    @Path("/decisions/{entry}")
    public Response withdraw(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofNothing(body, expand, () -> approvals.withdraw(pageId, entry));
    }
}
