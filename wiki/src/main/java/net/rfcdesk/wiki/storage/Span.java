package net.rfcdesk.wiki.storage;

/** Where something stands in a body: counted in chars, the end excluded. */
record Span(int start, int end) {
    String in(String body) {
        return body.substring(start, end);
    }
}
