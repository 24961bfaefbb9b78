package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import net.rfcdesk.service.Delegations;

/** Who decides for whoever is asking, and for whom he decides; everything needs a login. */
@Path("/delegations")
@Produces(MediaType.APPLICATION_JSON)
public class DelegationResource {

    private final Delegations delegations;
    private final JsonPresenter views;
    private final Responses answers;

    @Inject
    public DelegationResource(Delegations delegations, JsonPresenter views, Responses answers) {
        this.delegations = delegations;
        this.views = views;
        this.answers = answers;
    }

    @GET
    public Response read() {
        return answers.of(() -> views.delegations(delegations.mine()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(InputStream body) {
        return answers.of(() -> {
            DelegationInput input = JsonBody.read(body, DelegationInput.class);
            String delegate = Inputs.line(input.delegate(), "delegate");
            LocalDate from = Inputs.day(input.from(), "from");
            LocalDate until = Inputs.day(input.until(), "until");
            return views.delegations(delegations.name(delegate, from, until));
        });
    }

    /** Taken back by whoever gave it, or declined by the delegate. */
    @DELETE
    @Path("/{id}")
    public Response end(@PathParam("id") long id, InputStream body) {
        return answers.ofNothing(body, () -> views.delegations(delegations.end(id)));
    }
}
