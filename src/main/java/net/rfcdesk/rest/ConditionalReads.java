package net.rfcdesk.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.rfcdesk.rfc.Sha256;

/**
 * Gives every read an entity tag, and answers 304 to who has that answer already. The tag is a hash of the answer, and so of all that
 * determines it, also of who reads it. It is weak, as a host or a proxy may compress what it sends. Files that are written while they are
 * being read have none.
 *
 * <p>The framework finds providers by their annotation: https://developer.atlassian.com/server/framework/atlassian-sdk/rest-plugin-module/
 */
@Provider
public final class ConditionalReads implements ContainerResponseFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    /** Whoever keeps an answer asks whether it still holds: nobody is shown what they may not view any more. */
    private static final String ASK_FIRST = "private, no-cache";

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Object answer = response.getEntity();
        if (!READS.contains(request.getMethod())
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || answer == null
                || answer instanceof StreamingOutput) {
            return;
        }
        byte[] bytes = answer instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : mapper.writeValueAsBytes(answer);
        EntityTag tag = new EntityTag(Sha256.of(bytes), true);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_FIRST);
        Response.ResponseBuilder instead = request.getRequest().evaluatePreconditions(tag);
        if (instead == null) {
            response.setEntity(bytes);
        } else {
            response.setEntity(null);
            response.setStatusInfo(instead.build().getStatusInfo());
        }
    }
}
