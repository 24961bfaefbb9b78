package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The OpenAPI document of this API, which the build makes and which tells nothing of this site. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    private static final String DOCUMENT = "/openapi.json";

    @GET
    @UnrestrictedAccess
    @Operation(answers = Map.class)
    public String read() {
        try (InputStream document = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("The jar has no " + DOCUMENT);
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
