package net.rfcdesk.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.rfc.InputText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections of a page's normalised content. Each begins with a heading, wherever that is, and ends before the next one of the same
 * or a higher level, or with the page.
 */
final class PageSections {

    private static final String PARAMETER = "ac:parameter";

    private final List<ContentToken> content;
    private final Deque<Element> open = new ArrayDeque<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private PageSections(List<ContentToken> content) {
        this.content = content;
        for (int i = 0; i < content.size(); i++) {
            read(i, content.get(i));
        }
        end();
    }

    /** @return the names of all headings that have one, each once, in the page's order */
    static List<String> names(List<ContentToken> content) {
        return new PageSections(content)
                .sections.stream()
                        .map(Section::name)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    /**
     * @param names as {@link #name} writes them
     * @return by each of these, the fingerprint of all sections of that name together; empty when there is none
     */
    static Map<String, String> fingerprints(List<ContentToken> content, Collection<String> names) {
        Map<String, List<Section>> named = new LinkedHashMap<>();
        names.forEach(name -> named.put(name, new ArrayList<>()));
        PageSections page = new PageSections(content);
        page.sections.forEach(section -> named.computeIfPresent(section.name(), (name, all) -> with(all, section)));
        page.seeSurroundings(named.values().stream().flatMap(List::stream).toList());
        Map<String, String> fingerprints = new LinkedHashMap<>();
        named.forEach((name, all) -> fingerprints.put(name, page.fingerprint(all)));
        return fingerprints;
    }

    private static List<Section> with(List<Section> all, Section another) {
        all.add(another);
        return all;
    }

    /** @param written a heading. @return what it is called in the macro, where a bar separates headings */
    static String name(String written) {
        return InputText.name(written.replace('|', ' '));
    }

    private void read(int position, ContentToken token) {
        switch (token.kind()) {
            case START -> start(position, token);
            case END -> end(position, token);
            case WORDS -> say(token.text());
            case BOUNDARY -> say(" ");
            case NOTHING -> {
                // Does not show.
            }
        }
    }

    private void start(int position, ContentToken token) {
        separate(token);
        if (token.isLineBreak()) {
            return;
        }
        Element element = new Element(position, token.name(), open.peek());
        if (level(token.name()) > 0) {
            element.heading = new Section(level(token.name()), position, open.peek());
            sections.add(element.heading);
        }
        elements.add(element);
        open.push(element);
    }

    private void end(int position, ContentToken token) {
        if (!token.name().equals("br")) {
            Element element = open.pop();
            if (element.isParameter() && element.parent != null) {
                element.parent.parameters.addAll(content.subList(element.start, position + 1));
            }
            separate(token);
        }
    }

    /** Lines of a heading are words of their own. */
    private void separate(ContentToken token) {
        if (ContentToken.isBlock(token.name())) {
            say(" ");
        }
    }

    private void say(String text) {
        Element element = open.peek();
        if (element != null && element.heading != null) {
            element.heading.words.append(text);
        }
    }

    /** @return 1 to 6; 0 for what is no heading */
    private static int level(String element) {
        return element.length() == 2 && element.charAt(0) == 'h' && element.charAt(1) >= '1' && element.charAt(1) <= '6'
                ? element.charAt(1) - '0'
                : 0;
    }

    private void end() {
        Deque<Section> begun = new ArrayDeque<>();
        for (Section section : sections) {
            while (!begun.isEmpty() && begun.peek().level >= section.level) {
                begun.pop().end = section.start;
            }
            begun.push(section);
        }
        begun.forEach(section -> section.end = content.size());
    }

    /** What is around a section can change how it looks. A macro can have parameters behind its body. */
    private void seeSurroundings(List<Section> wanted) {
        for (Section section : wanted) {
            for (Element each = section.around; each != null && !each.surrounds; each = each.parent) {
                each.surrounds = true;
            }
        }
        elements.stream().filter(each -> each.surrounds).forEach(this::seeSurroundings);
    }

    private void seeSurroundings(Element element) {
        List<ContentToken> seen = new ArrayList<>();
        seen.add(ContentToken.start("", surroundings(element.parent), ""));
        seen.add(content.get(element.start));
        seen.addAll(element.parameters);
        element.surroundings = Fingerprint.of(seen, true);
    }

    private static String surroundings(@Nullable Element element) {
        return element == null ? "" : element.surroundings;
    }

    private String fingerprint(List<Section> all) {
        if (all.isEmpty()) {
            return "";
        }
        List<ContentToken> marks = all.stream()
                .map(section -> ContentToken.start("", fingerprint(section), ""))
                .toList();
        return Fingerprint.of(marks, true);
    }

    private String fingerprint(Section section) {
        int end = section.end;
        while (content.get(end - 1).isBlank()) {
            end--;
        }
        List<ContentToken> seen = new ArrayList<>();
        seen.add(ContentToken.start("", surroundings(section.around), ""));
        seen.addAll(content.subList(section.start, end));
        return Fingerprint.of(seen, true);
    }

    /** An element that has begun. */
    private static final class Element {

        private final int start;
        private final String name;
        private final @Nullable Element parent;
        private final List<ContentToken> parameters = new ArrayList<>(0);
        /** What is said here belongs to its name. */
        private @Nullable Section heading;

        private boolean surrounds;
        private String surroundings = "";

        Element(int start, String name, @Nullable Element parent) {
            this.start = start;
            this.name = name;
            this.parent = parent;
            this.heading = parent == null || isMacro() ? null : parent.heading;
        }

        private boolean isMacro() {
            return StorageReader.MACROS.contains(name);
        }

        boolean isParameter() {
            return name.equals(PARAMETER) && parent != null && parent.isMacro();
        }
    }

    /** From its heading to its end. */
    private static final class Section {

        private final int level;
        private final int start;
        /** The innermost element that its heading is in. */
        private final @Nullable Element around;

        private final StringBuilder words = new StringBuilder();
        private int end;

        Section(int level, int start, @Nullable Element around) {
            this.level = level;
            this.start = start;
            this.around = around;
        }

        String name() {
            return PageSections.name(words.toString());
        }
    }
}
