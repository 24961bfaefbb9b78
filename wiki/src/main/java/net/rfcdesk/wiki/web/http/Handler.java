package net.rfcdesk.wiki.web.http;

/** Answers a request. */
@FunctionalInterface
public interface Handler {
    Response handle(Request request);
}
