package net.rfcdesk.wiki.web.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.Conflict;
import net.rfcdesk.wiki.InvalidInput;
import net.rfcdesk.wiki.NotFound;
import net.rfcdesk.wiki.NotPermitted;
import net.rfcdesk.wiki.web.http.Failures;
import net.rfcdesk.wiki.web.http.ForgedRequest;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;

/** Errors in the form of Confluence's REST API. */
final class ApiFailures implements Failures {
    @Override
    public Optional<Response> expected(Request request, RuntimeException failure) {
        if (failure instanceof NotFound) {
            return Optional.of(error(404, "Not Found", failure.getMessage()));
        } else if (failure instanceof NotPermitted) {
            boolean anonymous = request.user().isEmpty();
            return Optional.of(
                    error(anonymous ? 401 : 403, anonymous ? "Unauthorized" : "Forbidden", failure.getMessage()));
        } else if (failure instanceof ForgedRequest) {
            return Optional.of(error(403, "Forbidden", failure.getMessage()));
        } else if (failure instanceof Conflict) {
            return Optional.of(error(409, "Conflict", failure.getMessage()));
        } else if (failure instanceof InvalidInput) {
            return Optional.of(error(400, "Bad Request", failure.getMessage()));
        }
        return Optional.empty();
    }

    private static Response error(int status, String reason, String message) {
        Map<String, Object> data = Map.of(
                "authorized",
                status != 401 && status != 403,
                "valid",
                status != 400,
                "allowedInReadOnlyMode",
                true,
                "errors",
                List.of(),
                "successful",
                false);
        return Json.response(status, Map.of("statusCode", status, "data", data, "message", message, "reason", reason));
    }

    @Override
    public Response unavailable(Request request) {
        return error(503, "Service Unavailable", UNAVAILABLE);
    }

    @Override
    public Response unexpected(Request request) {
        return error(500, "Internal Server Error", "The wiki could not do that. Its log says why.");
    }

    @Override
    public Response noSuchAddress(Request request) {
        return error(404, "Not Found", "Nothing is at " + request.path());
    }

    @Override
    public Response wrongMethod(Request request) {
        return error(405, "Method Not Allowed", "HTTP 405 Method Not Allowed");
    }
}
