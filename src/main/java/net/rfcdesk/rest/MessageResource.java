package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.notify.Outbox;

/** The mails that people did not get yet, for administrators of Confluence. */
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessageResource {

    private final Outbox outbox;
    private final People people;
    private final Site site;
    private final Responses answers;

    @Inject
    public MessageResource(Outbox outbox, People people, Site site, Responses answers) {
        this.outbox = outbox;
        this.people = people;
        this.site = site;
        this.answers = answers;
    }

    @GET
    @Operation(answers = MessagesJson.class)
    public Response list() {
        return answers.of(() -> MessagesJson.of(outbox.screen(), people, site));
    }

    @POST
    @Path("/{id}/resend")
    @Operation(answers = MessagesJson.class)
    public Response sendAgain(@PathParam("id") long id, InputStream body) {
        return answers.ofNothing(body, () -> MessagesJson.of(outbox.sendAgain(id), people, site));
    }
}
