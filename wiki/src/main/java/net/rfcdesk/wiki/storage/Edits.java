package net.rfcdesk.wiki.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a body at known places; every other char stays as it is. */
final class Edits {
    private final String body;
    private final List<Edit> edits = new ArrayList<>();

    Edits(String body) {
        this.body = body;
    }

    void replace(Span span, String text) {
        edits.add(new Edit(span, text));
    }

    void insert(int position, String text) {
        replace(new Span(position, position), text);
    }

    /** @return the body with the changes, those at one place in the order in which they were asked for */
    String applied() {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
        for (Edit edit : edits) {
            changed.append(body, done, edit.span().start()).append(edit.text());
            done = edit.span().end();
        }
        return changed.append(body, done, body.length()).toString();
    }

    private record Edit(Span span, String text) {}
}
