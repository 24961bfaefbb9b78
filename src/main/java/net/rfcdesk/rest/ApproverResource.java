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
import java.util.List;
import net.rfcdesk.service.Assignments;
import org.jspecify.annotations.Nullable;

/** Who is asked to approve an RFC; changing it needs a login. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class ApproverResource {

    private final Assignments assignments;
    private final RfcResponses answers;

    @Inject
    public ApproverResource(Assignments assignments, RfcResponses answers) {
        this.assignments = assignments;
        this.answers = answers;
    }

    @PUT
    @Path("/approvers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ApproversInput.class)
    public Response assign(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            ApproversInput input = JsonBody.read(body, ApproversInput.class);
            String role = Inputs.name(input.role(), "role");
            List<String> users = Inputs.lines(input.users(), "users");
            List<String> groups = Inputs.lines(input.groups(), "groups");
            List<String> sections = input.sections() == null ? null : Inputs.lines(input.sections(), "sections");
            int version = Inputs.version(input.pageVersion(), "pageVersion");
            return assignments.assign(pageId, role, users, groups, sections, version);
        });
    }

    /** The requester takes themselves off a role. */
    @POST
    @Path("/departures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = DepartureInput.class)
    public Response leave(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            DepartureInput input = JsonBody.read(body, DepartureInput.class);
            return assignments.leave(pageId, Inputs.name(input.role(), "role"), input.reason());
        });
    }
}
