package net.rfcdesk.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** What of a page approvers have read and stand for, as a sequence of marks and words, and its fingerprint. */
final class Substance {

    private static final Set<String> IGNORED = Set.of("ac:placeholder", "ac:task-id", "ac:task-uuid", "ac:task-status");
    private static final Set<String> IGNORED_ATTRIBUTES =
            Set.of("ac:macro-id", "ac:schema-version", "ac:local-id", "local-id", "ri:version-at-save");
    private static final Set<String> TRANSPARENT = Set.of("ac:inline-comment-marker");
    private static final Set<String> VERBATIM = Set.of("pre", "ac:plain-text-body");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "b",
            "big",
            "cite",
            "code",
            "del",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "ac:emoticon",
            "ac:image",
            "ac:link",
            "ac:link-body",
            "ac:plain-text-link-body");
    private static final Set<String> PAGES = Set.of("ri:page", "ri:blog-post");
    private static final Set<String> TARGETS = Set.of("ri:content-title", "ri:space-key");
    /** XML cannot contain these characters, so that no text can be taken for the end of one. */
    private static final char ATTRIBUTE_END = 1;

    private static final byte MARK_END = 0;
    private static final String WHITE_SPACE = "[\\s\u00a0]+";
    private static final Mark PARAGRAPH = Mark.of("<p");
    private static final List<Mark> LINE_BREAK = List.of(Mark.of("<br"), Mark.of(">br"));

    private final List<Mark> marks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean afterBlock = true;
    private int verbatim;

    /** @return whether an element and all that is in it is no part of the substance */
    static boolean ignores(String element) {
        return IGNORED.contains(element);
    }

    void start(String element, SortedMap<String, String> attributes) {
        if (TRANSPARENT.contains(element)) {
            return;
        }
        boundary(element);
        verbatim += VERBATIM.contains(element) ? 1 : 0;
        StringBuilder mark = new StringBuilder("<" + element);
        StringBuilder target = new StringBuilder();
        attributes.forEach((name, value) -> {
            if (!IGNORED_ATTRIBUTES.contains(name)) {
                boolean isTarget = PAGES.contains(element) && TARGETS.contains(name);
                (isTarget ? target : mark).append(" " + name + "=" + value + ATTRIBUTE_END);
            }
        });
        marks.add(new Mark(mark.toString(), target.toString()));
    }

    void end(String element) {
        if (TRANSPARENT.contains(element)) {
            return;
        }
        boundary(element);
        verbatim -= VERBATIM.contains(element) ? 1 : 0;
        if (!element.equals("p") || !dropEmptyParagraph()) {
            marks.add(Mark.of(">" + element));
        }
    }

    void text(String text) {
        words.append(text);
    }

    String fingerprint() {
        return digest(mark -> mark.text() + mark.target());
    }

    /** @return the same for texts that differ at most in which pages their links lead to */
    String fingerprintWithoutTargets() {
        return digest(Mark::text);
    }

    private String digest(Function<Mark, String> reading) {
        MessageDigest digest = sha256();
        for (Mark mark : marks) {
            digest.update(reading.apply(mark).getBytes(StandardCharsets.UTF_8));
            digest.update(MARK_END);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void boundary(String element) {
        boolean block = !INLINE.contains(element);
        String text = verbatim > 0 ? words.toString() : spaced(block);
        if (!text.isEmpty()) {
            marks.add(Mark.of("." + text));
        }
        words.setLength(0);
        afterBlock = block;
    }

    private String spaced(boolean beforeBlock) {
        String text = words.toString().replaceAll(WHITE_SPACE, " ");
        text = afterBlock ? text.stripLeading() : text;
        return beforeBlock ? text.stripTrailing() : text;
    }

    /** The editor leaves them where a macro was, or where one pressed Enter. */
    private boolean dropEmptyParagraph() {
        int end = marks.size();
        while (end >= 2 && marks.subList(end - 2, end).equals(LINE_BREAK)) {
            end -= 2;
        }
        if (end == 0 || !marks.get(end - 1).equals(PARAGRAPH)) {
            return false;
        }
        marks.subList(end - 1, marks.size()).clear();
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /**
     * An element's start or end, or words.
     *
     * @param target which page a link leads to; empty for all that is no link to a page
     */
    private record Mark(String text, String target) {

        static Mark of(String text) {
            return new Mark(text, "");
        }
    }
}
