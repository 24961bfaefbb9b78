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
import net.rfcdesk.service.Authorship;
import org.jspecify.annotations.Nullable;

/** Who is the author of an RFC; needs a login. */
@Path("/pages/{pageId}/author")
@Produces(MediaType.APPLICATION_JSON)
public class AuthorResource {

    private final Authorship authorship;
    private final RfcResponses answers;

    @Inject
    public AuthorResource(Authorship authorship, RfcResponses answers) {
        this.authorship = authorship;
        this.answers = answers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = AuthorInput.class)
    public Response handOver(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            AuthorInput input = JsonBody.read(body, AuthorInput.class);
            return authorship.handOver(pageId, Inputs.line(input.author(), "author"), input.reason());
        });
    }
}
