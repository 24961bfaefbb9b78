package net.rfcdesk.wiki.web.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Finds the handler of a request, lets it answer, and turns what it throws into an answer too. */
public final class Dispatcher extends HttpServlet {
    private final transient Router router;
    private final transient Guard guard;
    private final transient ErrorResponses errors;

    public Dispatcher(Router router, Guard guard, ErrorResponses errors) {
        this.router = router;
        this.guard = guard;
        this.errors = errors;
    }

    @Override
    protected void service(HttpServletRequest raw, HttpServletResponse out) throws IOException {
        answer(raw).sendTo(raw, out);
    }

    private Response answer(HttpServletRequest raw) {
        Request plain = Request.of(raw);
        try {
            return router.match(raw.getMethod(), plain.path())
                    .map(match -> handle(new Request(raw, match.variables()), match.handler()))
                    .orElseGet(() -> noHandler(plain));
        } catch (RuntimeException failure) {
            return errors.of(plain, failure);
        }
    }

    private Response handle(Request request, Handler handler) {
        guard.check(request);
        return handler.handle(request);
    }

    private Response noHandler(Request request) {
        return router.knows(request.path()) ? errors.wrongMethod(request) : errors.noSuchAddress(request);
    }

    /** Refuses a request that must not reach its handler, by throwing. */
    @FunctionalInterface
    public interface Guard {
        void check(Request request);
    }
}
