package net.rfcdesk.wiki.web.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.refusal.Refusal;
import net.rfcdesk.wiki.web.http.Failures;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import org.eclipse.jetty.http.HttpStatus;

/** Errors in the form of Confluence's REST API. */
final class ApiFailures implements Failures {
    @Override
    public Optional<Response> expected(Request request, RuntimeException failure) {
        boolean login = failure instanceof NotPermitted && request.user().isEmpty();
        return failure instanceof Refusal refusal
                ? Optional.of(error(login ? 401 : refusal.status(), refusal.getMessage()))
                : Optional.empty();
    }

    private static Response error(int status, String message) {
        String reason = HttpStatus.getMessage(status);
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
        return error(503, UNAVAILABLE);
    }

    @Override
    public Response unexpected(Request request) {
        return error(500, "The wiki could not do that. Its log says why.");
    }

    @Override
    public Response noSuchAddress(Request request) {
        return error(404, "Nothing is at " + request.path());
    }

    @Override
    public Response wrongMethod(Request request) {
        return error(405, "HTTP 405 Method Not Allowed");
    }
}
