package net.rfcdesk.web;

/** What the host does to every reference of a template. */
final class Escaping {
    private Escaping() {}

    static Object escape(Object value) {
        return value == null
                ? null
                : value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }
}
