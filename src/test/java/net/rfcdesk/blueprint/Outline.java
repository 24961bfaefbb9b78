package net.rfcdesk.blueprint;

import java.util.List;

/** What a document consists of, in its order and without the differences between Markdown and storage format. */
record Outline(List<String> lines) {
    Outline {
        lines = List.copyOf(lines);
    }

    static String plain(String text) {
        return text.replaceAll("[\\[\\]]", "").replaceAll("\\s+", " ").strip();
    }
}
