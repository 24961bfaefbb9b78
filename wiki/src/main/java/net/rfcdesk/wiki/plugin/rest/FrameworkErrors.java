package net.rfcdesk.wiki.plugin.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import net.rfcdesk.wiki.db.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for what a plugin does not map itself. */
final class FrameworkErrors implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkErrors.class);

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof WebApplicationException refusal) {
            Response response = refusal.getResponse();
            return response.hasEntity()
                    ? response
                    : FrameworkError.response(response.getStatus(), refusal.getMessage());
        }
        if (error instanceof JsonProcessingException malformed) {
            return FrameworkError.response(Response.Status.BAD_REQUEST.getStatusCode(), malformed.getOriginalMessage());
        }
        LOG.error("A REST resource failed", error);
        if (Outage.isOf(error)) {
            return FrameworkError.response(
                    Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                    "The wiki cannot use its database at the moment");
        }
        return FrameworkError.response(
                Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), "The server's log says what went wrong");
    }
}
