package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import net.rfcdesk.service.SiteSettings;

/** What the site says about how spaces handle their RFCs. Users see it; administrators of Confluence change it. */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
public class SiteSettingsResource {

    private final SiteSettings settings;
    private final Responses answers;

    @Inject
    public SiteSettingsResource(SiteSettings settings, Responses answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @GET
    @Operation(answers = SiteSettingsJson.class)
    public Response read() {
        return answers.of(() -> SiteSettingsJson.of(settings.standards()));
    }

    /** What the body leaves out stays as it is. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(takes = SiteSettingsJson.class, answers = SiteSettingsJson.class)
    public Response change(InputStream body) {
        return answers.of(() -> {
            SiteSettingsJson wanted = JsonBody.read(body, SiteSettingsJson.class);
            return SiteSettingsJson.of(settings.change(wanted::over));
        });
    }
}
