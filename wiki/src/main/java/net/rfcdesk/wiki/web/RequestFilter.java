package net.rfcdesk.wiki.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.WebResources;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.ErrorResponses;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Session;
import net.rfcdesk.wiki.web.view.Screens;

/**
 * Logs the request in, by session or by basic authentication, sets the headers of every response, and turns failures into
 * responses.
 *
 * @param pages tell people what failed
 * @param api tells programs
 */
public record RequestFilter(Users users, WebResources webResources, ErrorResponses pages, ErrorResponses api)
        implements Filter {
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: https: http:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "SAMEORIGIN",
            "Referrer-Policy", "same-origin");
    private static final String REST = "/rest/";
    /** Files below it say themselves for how long they may be kept. */
    private static final String FILES = "/s/";

    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            filter(asked, answer, chain);
        } catch (RuntimeException failure) {
            tell(asked, answer, failure);
        } catch (ServletException failure) {
            tell(asked, answer, new IllegalStateException(failure));
        } finally {
            CurrentUser.set(null);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        ErrorResponses errors = isBelow(REST, request) ? api : pages;
        response.resetBuffer();
        errors.of(Request.of(request), failure).sendTo(request, response);
    }

    private static boolean isBelow(String folder, HttpServletRequest request) {
        return (request.getServletPath() + "/").startsWith(folder);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        webResources.begin();
        HEADERS.forEach(response::setHeader);
        if (!isBelow(FILES, request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        requireReadable(request);
        Optional<Credentials> credentials = Credentials.of(request);
        Optional<WikiUser> user = credentials.isPresent() ? authenticate(credentials.get()) : ofSession(request);
        if (credentials.isPresent() && user.isEmpty()) {
            wrongPassword().sendTo(request, response);
            return;
        }
        response.setHeader("X-AUSERNAME", user.map(WikiUser::name).orElse("anonymous"));
        CurrentUser.set(user.orElse(null));
        chain.doFilter(request, response);
    }

    /** Forms below /rest are read by the REST framework. @throws InvalidInput when its parameters cannot be decoded */
    private static void requireReadable(HttpServletRequest request) throws IOException {
        String charset = request.getCharacterEncoding();
        try {
            if (charset != null && !Charset.isSupported(charset)) {
                throw new InvalidInput("charset", "The request's charset " + charset + " is not known. Use UTF-8.");
            }
            request.setCharacterEncoding("UTF-8");
            boolean form =
                    request.getContentType() != null && request.getContentType().startsWith(FORM);
            if (!form || !isBelow(REST, request)) {
                request.getParameterMap();
            }
        } catch (InvalidInput known) {
            throw known;
        } catch (RuntimeException unreadable) {
            throw new InvalidInput(
                    "parameters",
                    "The request's parameters cannot be read: they must be percent-encoded UTF-8, and not too many.");
        }
    }

    private Optional<WikiUser> authenticate(Credentials credentials) {
        return users.authenticate(credentials.name(), credentials.password());
    }

    private Optional<WikiUser> ofSession(HttpServletRequest request) {
        return new Session(request).user().flatMap(users::byKey).filter(WikiUser::active);
    }

    private static Response wrongPassword() {
        return Json.response(401, Map.of("status-code", 401, "message", "Basic Authentication Failure"))
                .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")
                .with("WWW-Authenticate", "Basic realm=\"" + Screens.SITE_NAME + "\"");
    }
}
