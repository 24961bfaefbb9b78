package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.web.Forms;
import org.jspecify.annotations.Nullable;

/** The forms of an RFC's page, as HTML for readers who open one; as free to read as the page. */
@Path("/pages/{pageId}/forms")
@Produces(MediaType.APPLICATION_JSON)
public class FormResource {

    private static final String ROLE = "role";

    private final RfcReader rfcs;
    private final Forms forms;
    private final Responses answers;

    @Inject
    public FormResource(RfcReader rfcs, Forms forms, Responses answers) {
        this.rfcs = rfcs;
        this.forms = forms;
        this.answers = answers;
    }

    /** @param address may say whose form it is: the identity of a "role" */
    @GET
    @Path("/{name}")
    @UnrestrictedAccess
    @Operation(query = ROLE, answers = FormJson.class)
    public Response read(@PathParam("pageId") long pageId, @PathParam("name") String name, @Context UriInfo address) {
        return answers.of(() -> form(pageId, name, Parameters.of(address, ROLE).get(ROLE)));
    }

    private FormJson form(long pageId, String name, @Nullable String role) {
        if (role != null) {
            Inputs.line(role, ROLE);
        }
        return new FormJson(forms.of(rfcs.get(pageId), name, role));
    }
}
