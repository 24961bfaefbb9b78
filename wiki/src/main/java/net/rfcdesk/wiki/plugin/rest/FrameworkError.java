package net.rfcdesk.wiki.plugin.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The body of an error that the REST framework itself answers with, as opposed to one of the plugin's. */
record FrameworkError(
        @JsonProperty("status-code") int statusCode,
        @JsonProperty("sub-code") int subCode,
        @JsonProperty("message") String message) {
    private static final int NO_SUB_CODE = -1;

    static Response response(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new FrameworkError(status, NO_SUB_CODE, message))
                .build();
    }

    static WebApplicationException refusal(Response.Status status, String message) {
        return new WebApplicationException(response(status.getStatusCode(), message));
    }
}
