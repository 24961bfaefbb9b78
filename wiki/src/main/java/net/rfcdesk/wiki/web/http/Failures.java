package net.rfcdesk.wiki.web.http;

import java.util.Optional;

/** How what went wrong is told: as a page to people, as JSON to programs. */
public interface Failures {
    /** @return empty for a failure that nobody foresaw */
    Optional<Response> expected(Request request, RuntimeException failure);

    Response unexpected(Request request);

    Response noSuchAddress(Request request);

    Response wrongMethod(Request request);
}
