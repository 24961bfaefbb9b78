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
import java.time.LocalDate;
import net.rfcdesk.service.Delegations;
import net.rfcdesk.service.OwnDelegations;
import org.jspecify.annotations.Nullable;

/** The current user's delegates, and the people for whom they decide; everything needs a login. */
@Path("/delegations")
@Produces(MediaType.APPLICATION_JSON)
public class DelegationResource {

    private final Delegations delegations;
    private final JsonPresenter views;
    private final RfcResponses rfcs;
    private final Responses answers;

    @Inject
    public DelegationResource(Delegations delegations, JsonPresenter views, RfcResponses rfcs, Responses answers) {
        this.delegations = delegations;
        this.views = views;
        this.rfcs = rfcs;
        this.answers = answers;
    }

    @GET
    @Operation(answers = DelegationsJson.class)
    public Response read() {
        return answers.of(() -> views.delegations(delegations.mine(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = DelegationInput.class, answers = DelegationsJson.class)
    public Response name(
            @QueryParam("expand") @Nullable String expand,
            @QueryParam("pageId") @Nullable Long pageId,
            InputStream body) {
        return answers.of(() -> {
            RfcResponses.isExpanded(expand);
            DelegationInput input = JsonBody.read(body, DelegationInput.class);
            String delegate = Inputs.line(input.delegate(), "delegate");
            LocalDate from = Inputs.day(input.from(), "from");
            LocalDate until = Inputs.day(input.until(), "until");
            OwnDelegations own = input.onBehalfOf() == null
                    ? delegations.name(delegate, from, until, input.spaceKey())
                    : delegations.nameFor(
                            Inputs.line(input.onBehalfOf(), "onBehalfOf"),
                            delegate,
                            from,
                            until,
                            input.spaceKey(),
                            input.reason());
            return views.delegations(own, rfcs.fragments(expand, pageId));
        });
    }

    /** Taken back by the user who gave it, or declined by the delegate. */
    @DELETE
    @Path("/{id}")
    @Operation(answers = DelegationsJson.class)
    public Response end(
            @PathParam("id") long id,
            @QueryParam("expand") @Nullable String expand,
            @QueryParam("pageId") @Nullable Long pageId,
            InputStream body) {
        return answers.ofNothing(body, () -> {
            RfcResponses.isExpanded(expand);
            OwnDelegations own = delegations.end(id);
            return views.delegations(own, rfcs.fragments(expand, pageId));
        });
    }
}
