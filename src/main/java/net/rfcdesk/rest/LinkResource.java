package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.service.Links;
import org.jspecify.annotations.Nullable;

/** What an RFC has to do with others; changing it needs a login. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class LinkResource {

    private final Links links;
    private final RfcResponses answers;

    @Inject
    public LinkResource(Links links, RfcResponses answers) {
        this.links = links;
        this.answers = answers;
    }

    /** It has to do with another RFC; superseding one deprecates it. */
    @POST
    @Path("/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = LinkInput.class)
    public Response link(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.of(expand, () -> {
            LinkInput input = JsonBody.read(body, LinkInput.class);
            Relation relation = Inputs.constant(Relation.class, input.relation(), "relation");
            return links.link(pageId, relation, Inputs.line(input.rfc(), "rfc"));
        });
    }

    @DELETE
    @Path("/links/{entry}")
    public Response unlink(
            @PathParam("pageId") long pageId,
            @PathParam("entry") int entry,
            @QueryParam("expand") @Nullable String expand,
            InputStream body) {
        return answers.ofNothing(body, expand, () -> links.unlink(pageId, entry));
    }
}
