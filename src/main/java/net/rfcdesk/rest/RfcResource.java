package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import net.rfcdesk.page.DecisionExplainer;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.service.Registration;
import org.jspecify.annotations.Nullable;

/** The RFC of a page, and what the reader may do with it. Reading is as free as the page; making an RFC of a page needs a login. */
@Path("/pages/{pageId}")
@Produces(MediaType.APPLICATION_JSON)
public class RfcResource {

    private final RfcReader rfcs;
    private final Registration registration;
    private final DecisionExplainer explainer;
    private final JsonPresenter json;
    private final Responses responses;
    private final RfcResponses answers;

    @Inject
    public RfcResource(
            RfcReader rfcs,
            Registration registration,
            DecisionExplainer explainer,
            JsonPresenter json,
            Responses responses,
            RfcResponses answers) {
        this.rfcs = rfcs;
        this.registration = registration;
        this.explainer = explainer;
        this.json = json;
        this.responses = responses;
        this.answers = answers;
    }

    @GET
    @UnrestrictedAccess
    public Response read(@PathParam("pageId") long pageId) {
        return answers.of(null, () -> rfcs.get(pageId));
    }

    /**
     * @param address may name a user, by key or name, else it is about the current user; and onBehalfOf whom the user would decide, as a
     *     delegate
     */
    @GET
    @Path("/rules")
    @UnrestrictedAccess
    @Operation(
            query = {"user", "onBehalfOf"},
            answers = RulesJson.class)
    public Response rules(@PathParam("pageId") long pageId, @Context UriInfo address) {
        return responses.of(() -> {
            Map<String, String> parameters = Parameters.of(address, "user", "onBehalfOf");
            parameters.forEach((name, user) -> Inputs.line(user, name));
            return json.rules(explainer.explain(pageId, parameters.get("user"), parameters.get("onBehalfOf")));
        });
    }

    /** The page got our macros without our noticing. */
    @POST
    @Path("/registration")
    public Response register(
            @PathParam("pageId") long pageId, @QueryParam("expand") @Nullable String expand, InputStream body) {
        return answers.ofNothing(body, expand, () -> registration.register(pageId));
    }
}
