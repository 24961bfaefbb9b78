package net.rfcdesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what somebody wrote, so that the addresses in it can be followed.
 *
 * @param link whether it is an address of the web
 */
public record TextRun(String text, boolean link) {

    /** Punctuation at the end belongs to the sentence. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)]");

    static List<TextRun> of(String words) {
        List<TextRun> runs = new ArrayList<>();
        Matcher address = ADDRESS.matcher(words);
        int reached = 0;
        while (address.find()) {
            add(runs, words.substring(reached, address.start()), false);
            add(runs, address.group(), true);
            reached = address.end();
        }
        add(runs, words.substring(reached), false);
        return List.copyOf(runs);
    }

    private static void add(List<TextRun> runs, String text, boolean link) {
        if (!text.isEmpty()) {
            runs.add(new TextRun(text, link));
        }
    }
}
