package net.rfcdesk.wiki.web;

import java.util.Map;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.view.Screens;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses, such as an address that it cannot decode, before the wiki could answer. */
final class ServerErrors implements Request.Handler {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s - %2$s</title></head>
            <body><h1>%1$s</h1><p>The server does not take this address or request.</p><p><a href="%3$s">To the dashboard</a></p></body></html>
            """;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String reason = HttpStatus.getMessage(status);
        String path = String.valueOf(request.getHttpURI().getPath());
        boolean rest = path.startsWith(WebServer.CONTEXT_PATH + "/rest/");
        String text = rest
                ? Json.write(Map.of("statusCode", status, "status-code", status, "message", reason, "reason", reason))
                : PAGE.formatted(reason, Screens.SITE_NAME, WebServer.CONTEXT_PATH + "/dashboard.action");
        response.getHeaders()
                .put(new HttpField(
                        HttpHeader.CONTENT_TYPE, rest ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8"));
        Content.Sink.write(response, true, text, callback);
        return true;
    }
}
