package net.rfcdesk.wiki.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer, complete before its first byte is sent. */
public record Response(int status, String contentType, byte[] content, Map<String, String> headers) {
    public static Response html(String html) {
        return html(200, html);
    }

    public static Response html(int status, String html) {
        return text(status, "text/html;charset=UTF-8", html);
    }

    public static Response text(int status, String contentType, String text) {
        return new Response(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** @param location with the context path */
    public static Response redirect(String location) {
        return new Response(303, null, new byte[0], Map.of("Location", location));
    }

    public static Response empty(int status) {
        return new Response(status, null, new byte[0], Map.of());
    }

    /** @param headOnly without the content, as HEAD requests want it */
    public void sendTo(HttpServletResponse out, boolean headOnly) throws IOException {
        out.setStatus(status);
        headers.forEach(out::setHeader);
        if (contentType != null) {
            out.setContentType(contentType);
            out.setContentLength(content.length);
            if (!headOnly) {
                out.getOutputStream().write(content);
            }
        }
    }

    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, contentType, content, Map.copyOf(more));
    }
}
