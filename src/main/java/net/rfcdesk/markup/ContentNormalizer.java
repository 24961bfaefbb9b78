package net.rfcdesk.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page that approvers have read and approve, as a sequence of tokens. What turns out not to show is taken away when its
 * element ends, so that everything is looked at a fixed number of times, however long the text is.
 */
final class ContentNormalizer {

    private static final Set<String> VERBATIM = Set.of("pre", "ac:plain-text-body");
    private static final Set<String> PAGES = Set.of("ri:page", "ri:blog-post");
    private static final Set<String> TARGETS = Set.of("ri:content-title", "ri:space-key");
    private static final ContentToken PARAGRAPH = ContentToken.start("p", "", "");
    private static final ContentToken PARAGRAPH_END = ContentToken.end("p");

    private final List<ContentToken> marks = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private int verbatim;
    private int lastMacro;

    ContentNormalizer() {
        open.push(new Element("", null, false));
    }

    void start(Token token) {
        String name = EditorMarkup.name(token.name());
        SortedMap<String, String> seen = EditorMarkup.attributes(token);
        Element parent = open.peek();
        Element element = new Element(
                name, parent, EditorMarkup.isTransparent(name, seen) || parent.isOnlyColumn(name, seen.isEmpty()));
        element.isNothingWhenEmpty = EditorMarkup.isNothingWhenEmpty(name, seen);
        open.push(element);
        verbatim += VERBATIM.contains(name) ? 1 : 0;
        lastMacro = StorageReader.MACROS.contains(name) ? marks.size() : lastMacro;
        if (element.transparent) {
            separate(element);
        } else {
            marks.add(start(name, seen));
        }
        element.content = marks.size();
    }

    void end() {
        Element element = open.pop();
        if (element.isBlock && verbatim == 0) {
            trim(element.content);
        }
        verbatim -= VERBATIM.contains(element.name) ? 1 : 0;
        if (element.transparent) {
            separate(element);
        } else if (element.isLineBreak() && marks.size() == element.content) {
            endLineBreak();
        } else {
            end(element, open.peek().shown);
        }
    }

    private void end(Element element, Element parent) {
        boolean isEmpty = marks.size() == element.content;
        if (element.isNothingWhenEmpty && isEmpty) {
            marks.remove(marks.size() - 1);
            return;
        }
        if (element.isNothingWhenEmpty && !element.isBlock && !element.shows) {
            marks.set(element.content - 1, ContentToken.NOTHING);
            return;
        }
        if (element.children == 1 && EditorMarkup.holdsParagraphs(element.name)) {
            unwrapParagraph(element.content);
        }
        sortParameters(element.parameters);
        marks.add(ContentToken.end(element.name));
        parent.children++;
        parent.shows = true;
        if (element.name.equals("ac:parameter") && StorageReader.MACROS.contains(parent.name)) {
            parent.parameters.add(new Range(element.content - 1, marks.size(), lastMacro >= element.content));
        }
    }

    /** The host writes them in an order of its own; such as contain macros, or stand apart, are left where they are. */
    private void sortParameters(List<Range> parameters) {
        if (parameters.size() < 2 || parameters.stream().anyMatch(Range::holdsMacro) || !areAdjacent(parameters)) {
            return;
        }
        List<ContentToken> sorted = parameters.stream()
                .sorted(Comparator.comparing(each -> marks.get(each.from()).text()))
                .flatMap(each -> marks.subList(each.from(), each.to()).stream())
                .toList();
        int from = parameters.get(0).from();
        for (int i = 0; i < sorted.size(); i++) {
            marks.set(from + i, sorted.get(i));
        }
    }

    private static boolean areAdjacent(List<Range> parameters) {
        return IntStream.range(1, parameters.size())
                .allMatch(i -> parameters.get(i - 1).to() == parameters.get(i).from());
    }

    /** At the beginning of a block it is nothing but space. */
    private void endLineBreak() {
        int last = marks.size() - 1;
        if (verbatim == 0
                && (last == 0
                        || marks.get(last - 1).endsLine()
                                && !marks.get(last - 1).isLineBreak())) {
            marks.remove(last);
        }
    }

    private void unwrapParagraph(int first) {
        int last = marks.size() - 1;
        if (marks.get(first).equals(PARAGRAPH) && marks.get(last).equals(PARAGRAPH_END)) {
            marks.set(first, ContentToken.BOUNDARY);
            marks.set(last, ContentToken.BOUNDARY);
        }
    }

    void text(String text) {
        boolean isBlank = Whitespace.isBlank(text);
        if (isBlank && verbatim == 0 && startsLine()) {
            return;
        }
        marks.add(ContentToken.words(text, verbatim > 0));
        Element parent = open.peek().shown;
        parent.children += isBlank ? 0 : 1;
        parent.shows |= !isBlank || !EditorMarkup.hidesBlanks(parent.name);
    }

    /** Instead of all that was read: nobody knows what such a text shows. */
    void replace(String text) {
        marks.clear();
        marks.add(ContentToken.start("", text, ""));
    }

    String fingerprint() {
        trim(0);
        return Fingerprint.of(marks, true);
    }

    /** @return as {@link PageSections#names} */
    List<String> headings() {
        trim(0);
        return PageSections.names(marks);
    }

    /** @return as {@link PageSections#fingerprints} */
    Map<String, String> sections(Collection<String> names) {
        trim(0);
        return names.isEmpty() ? Map.of() : PageSections.fingerprints(marks, names);
    }

    /** @return the same for texts that differ at most in which pages their links lead to */
    String fingerprintWithoutTargets() {
        trim(0);
        return Fingerprint.of(marks, false);
    }

    private static ContentToken start(String name, SortedMap<String, String> attributes) {
        StringBuilder rest = new StringBuilder();
        StringBuilder target = new StringBuilder();
        attributes.forEach((attribute, value) -> {
            boolean isTarget = PAGES.contains(name) && TARGETS.contains(attribute);
            (isTarget ? target : rest).append(ContentToken.piece(attribute)).append(ContentToken.piece(value));
        });
        return ContentToken.start(name, rest.toString(), target.toString());
    }

    /** What is before and behind a transparent block keeps lines of its own. */
    private void separate(Element transparent) {
        if (transparent.isBlock && !startsLine()) {
            marks.add(ContentToken.BOUNDARY);
        }
    }

    private boolean startsLine() {
        return marks.isEmpty() || marks.get(marks.size() - 1).endsLine();
    }

    /** Line breaks and blanks at the end of a block do not show. */
    private void trim(int content) {
        int size = marks.size();
        while (size > content && marks.get(size - 1).isBlank()) {
            size--;
        }
        marks.subList(size, marks.size()).clear();
    }

    /** An element that has begun, or the whole page. */
    private static final class Element {

        private final String name;
        private final boolean isBlock;
        private final boolean transparent;
        /** This one, or the nearest around it that is not transparent. */
        private final Element shown;

        private final List<Range> parameters = new ArrayList<>(0);

        private boolean isNothingWhenEmpty;
        private int content;
        private int children;
        private int columns;
        private boolean shows;

        Element(String name, @Nullable Element parent, boolean transparent) {
            this.name = name;
            this.isBlock = ContentToken.isBlock(name);
            this.transparent = transparent;
            this.shown = transparent && parent != null ? parent.shown : this;
        }

        boolean isLineBreak() {
            return name.equals("br");
        }

        boolean isOnlyColumn(String child, boolean hasNoAttributes) {
            return transparent
                    && name.equals("ac:layout-section")
                    && child.equals("ac:layout-cell")
                    && columns++ == 0
                    && hasNoAttributes;
        }
    }

    /** Marks that follow one another. */
    private record Range(int from, int to, boolean holdsMacro) {}
}
