package net.rfcdesk.wiki.web.http;

import jakarta.servlet.http.HttpServletRequest;
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

    /** @param location without the context path */
    public static Response redirect(String location) {
        return new Response(303, null, new byte[0], Map.of("Location", location));
    }

    public static Response empty(int status) {
        return new Response(status, null, new byte[0], Map.of());
    }

    /** Without the content when that is not wanted. */
    public void sendTo(HttpServletRequest asked, HttpServletResponse out) throws IOException {
        boolean headOnly = asked.getMethod().equals("HEAD");
        out.setStatus(status);
        headers.forEach(out::setHeader);
        if (headers.containsKey("Location")) {
            out.setHeader("Location", asked.getContextPath() + headers.get("Location"));
        }
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
