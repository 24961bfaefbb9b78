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
import net.rfcdesk.approval.ReviewRules;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.rfc.Values;
import net.rfcdesk.service.Statuses;
import org.jspecify.annotations.Nullable;

/** The status of an RFC; changing it needs a login. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

    private final Statuses statuses;
    private final RfcResponses answers;

    @Inject
    public StatusResource(Statuses statuses, RfcResponses answers) {
        this.statuses = statuses;
        this.answers = answers;
    }

    @PUT
    @Path("/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = StatusInput.class)
    public Response changeStatus(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            StatusInput input = JsonBody.read(body, StatusInput.class);
            Status to = Inputs.constant(Status.class, input.status(), "status");
            Status from = Inputs.constant(Status.class, input.from(), "from");
            return statuses.change(pageId, from, to, input.reason());
        });
    }

    /** An accepted RFC still holds. */
    @POST
    @Path("/reviews")
    public Response confirm(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.ofNothing(body, expand, () -> statuses.confirm(pageId));
    }

    /** An RFC is due for review after months of its own, or those of its space. */
    @PUT
    @Path("/review-months")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = ReviewMonthsInput.class)
    public Response reviewAfter(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            String given = JsonBody.read(body, ReviewMonthsInput.class).reviewMonths();
            Integer months = given == null || given.isEmpty()
                    ? null
                    : Values.number(given, "reviewMonths", 0, ReviewRules.MOST_MONTHS);
            return statuses.reviewAfter(pageId, months);
        });
    }

    /** For an RFC that waits for nobody, where no decision has begun it. */
    @PUT
    @Path("/comment-period")
    public Response beginCommentPeriod(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.ofNothing(body, expand, () -> statuses.beginCommentPeriod(pageId));
    }

    @POST
    @Path("/bypass")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = BypassInput.class)
    public Response bypass(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            BypassInput input = JsonBody.read(body, BypassInput.class);
            int version = Inputs.version(input.pageVersion(), "pageVersion");
            return statuses.bypass(pageId, version, input.reason());
        });
    }
}
