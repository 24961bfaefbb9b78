package net.rfcdesk.wiki.plugin.service;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import net.rfcdesk.wiki.text.Escape;

/** Secure administrator sessions, for pages of plugins that ask for one. They last as long as the browser's session. */
public final class SecureSessions implements WebSudoManager {
    /** Where the password is asked for; the address to come back to is in its parameter destination. */
    public static final String PAGE = "/authenticate.action";

    private static final String SECURE = "secure";

    /** To be called when the user of the request has given their password again. */
    public static void begin(HttpServletRequest request) {
        request.getSession(true).setAttribute(SECURE, true);
    }

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(SECURE) == null) {
            throw new WebSudoSessionException("No secure administrator session");
        }
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(each -> "?" + each)
                .orElse("");
        String path = request.getRequestURI().substring(request.getContextPath().length()) + query;
        try {
            response.sendRedirect(request.getContextPath() + PAGE + "?destination=" + Escape.address(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
