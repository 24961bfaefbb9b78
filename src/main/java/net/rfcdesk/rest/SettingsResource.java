package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.service.Settings;

/** How a space handles its RFCs. Users who see the space see that; its administrators change it. */
@Path("/spaces/{spaceKey}/settings")
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    private final Settings settings;
    private final Responses answers;

    @Inject
    public SettingsResource(Settings settings, Responses answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @GET
    @UnrestrictedAccess
    @Operation(answers = SettingsJson.class)
    public Response read(@PathParam("spaceKey") String spaceKey) {
        return answers.of(() -> SettingsJson.of(settings.of(spaceKey)));
    }

    /** What the body leaves out stays as it is. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = SettingsJson.class, answers = SettingsJson.class)
    public Response change(@PathParam("spaceKey") String spaceKey, InputStream body) {
        return answers.of(() -> {
            SettingsJson wanted = JsonBody.read(body, SettingsJson.class);
            return SettingsJson.of(settings.change(spaceKey, wanted::over));
        });
    }
}
