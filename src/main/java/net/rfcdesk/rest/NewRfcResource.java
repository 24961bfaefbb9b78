package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import net.rfcdesk.host.People;
import net.rfcdesk.service.Settings;

/** What the wizard asks about a new RFC; needs a login. */
@Path("/spaces/{spaceKey}/new-rfc")
@Produces(MediaType.APPLICATION_JSON)
public class NewRfcResource {

    private final Settings settings;
    private final People people;
    private final Responses answers;

    @Inject
    public NewRfcResource(Settings settings, People people, Responses answers) {
        this.settings = settings;
        this.people = people;
        this.answers = answers;
    }

    @GET
    @Operation(answers = NewRfcJson.class)
    public Response read(@PathParam("spaceKey") String spaceKey) {
        return answers.of(() -> NewRfcJson.of(settings.of(spaceKey).held(), people));
    }
}
