package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.service.Conversion;
import org.jspecify.annotations.Nullable;

/** Pages that were written as something else, and are to be RFCs. */
@Path("/pages/{pageId}/conversion")
@Produces(MediaType.APPLICATION_JSON)
public class ConversionResource {

    private final Conversion conversion;
    private final RfcResponses answers;

    @Inject
    public ConversionResource(Conversion conversion, RfcResponses answers) {
        this.conversion = conversion;
        this.answers = answers;
    }

    @POST
    public Response convert(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.ofNothing(body, expand, () -> conversion.convert(pageId));
    }
}
