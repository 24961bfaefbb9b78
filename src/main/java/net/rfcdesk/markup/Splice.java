package net.rfcdesk.markup;

import java.util.SortedMap;
import java.util.TreeMap;

/** Puts pieces of text in the place of others. */
final class Splice {

    private final String original;
    private final SortedMap<Integer, Piece> pieces = new TreeMap<>();

    Splice(String original) {
        this.original = original;
    }

    /** Pieces must not overlap; of several that are put in between, all follow one another. */
    void put(int start, int end, String text) {
        pieces.merge(
                start, new Piece(end, text), (first, second) -> new Piece(second.end(), first.text() + second.text()));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int position = 0;
        for (var each : pieces.entrySet()) {
            text.append(original, position, each.getKey())
                    .append(each.getValue().text());
            position = each.getValue().end();
        }
        return text.append(original, position, original.length()).toString();
    }

    private record Piece(int end, String text) {}
}
