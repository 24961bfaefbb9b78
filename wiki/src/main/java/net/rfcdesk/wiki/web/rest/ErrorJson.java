package net.rfcdesk.wiki.web.rest;

import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.refusal.Refusal;
import net.rfcdesk.wiki.web.http.ErrorResponses;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import org.eclipse.jetty.http.HttpStatus;

/** Errors in the form of Confluence's REST API. */
final class ErrorJson implements ErrorResponses {
    @Override
    public Response refused(Request request, Refusal refusal) {
        return refusal instanceof NotPermitted && request.user().isEmpty()
                ? error(request, 401, "", refusal.getMessage())
                : ErrorResponses.super.refused(request, refusal);
    }

    /** @param title is not shown: programs read the reason that HTTP has for the status */
    @Override
    public Response error(Request request, int status, String title, String message) {
        boolean authorized = status != 401 && status != 403;
        Map<String, Object> data = Map.of(
                "authorized",
                authorized,
                "valid",
                status != 400,
                "allowedInReadOnlyMode",
                true,
                "errors",
                List.of(),
                "successful",
                false);
        String reason = HttpStatus.getMessage(status);
        return Json.response(status, Map.of("statusCode", status, "data", data, "message", message, "reason", reason));
    }
}
