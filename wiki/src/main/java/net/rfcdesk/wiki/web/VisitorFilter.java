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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Failures;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Session;
import net.rfcdesk.wiki.web.rest.RestApi;

/**
 * Finds out who is asking, by session or by basic authentication, sets the headers of every answer, and answers for whatever fails
 * on the way to one.
 */
final class VisitorFilter implements Filter {
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: https: http:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";

    private static final String REST = "/rest/";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Site site;
    private final Failures pages;
    private final Failures api;

    VisitorFilter(Site site) {
        this.site = site;
        this.pages = WikiPages.failures(site);
        this.api = RestApi.failures();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            filter(asked, answer, chain);
        } catch (RuntimeException failure) {
            tell(asked, answer, failure);
        } catch (ServletException failure) {
            tell(asked, answer, new IllegalStateException(failure));
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        Failures failures = isRest(request) ? api : pages;
        response.resetBuffer();
        failures.told(Request.of(request), failure)
                .sendTo(response, request.getMethod().equals("HEAD"));
    }

    private static boolean isRest(HttpServletRequest request) {
        return (request.getServletPath() + "/").startsWith(REST);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        site.plugins().webResources().begin();
        headers(response);
        requireReadable(request);
        Optional<Credentials> credentials = Credentials.of(request);
        Optional<WikiUser> user = credentials.isPresent() ? authenticate(credentials.get()) : ofSession(request);
        if (credentials.isPresent() && user.isEmpty()) {
            refuse(response);
            return;
        }
        response.setHeader("X-AUSERNAME", user.map(WikiUser::name).orElse("anonymous"));
        proceed(request, response, chain, user.orElse(null));
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
            if (!form || !isRest(request)) {
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

    private static void headers(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    private Optional<WikiUser> authenticate(Credentials credentials) {
        return site.users().authenticate(credentials.name(), credentials.password());
    }

    private Optional<WikiUser> ofSession(HttpServletRequest request) {
        return new Session(request).user().flatMap(site.users()::byKey).filter(WikiUser::active);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(401);
        response.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        response.setHeader("WWW-Authenticate", "Basic realm=\"" + Site.NAME + "\"");
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream()
                .write("{\"status-code\":401,\"message\":\"Basic Authentication Failure\"}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void proceed(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, WikiUser user)
            throws IOException, ServletException {
        try {
            CurrentUser.call(user, () -> {
                chainUnchecked(request, response, chain);
                return null;
            });
        } catch (Wrapped wrapped) {
            wrapped.rethrow();
        }
    }

    private static void chainUnchecked(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException failure) {
            throw new Wrapped(failure);
        }
    }

    /** Carries a checked exception out of a lambda. */
    private static final class Wrapped extends RuntimeException {
        Wrapped(Exception failure) {
            super(failure);
        }

        void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException failure) {
                throw failure;
            }
            throw (ServletException) getCause();
        }
    }
}
