package net.rfcdesk.wiki.storage;

import java.util.Set;

/** The words of a body, for search and for names of headings: what a reader would read, without what macros make of it. */
final class PlainText {
    private static final Set<String> UNREAD =
            Set.of("ac:placeholder ac:parameter ac:task-id ac:task-uuid ac:task-status at:declarations script style"
                    .split(" "));
    private static final Set<String> WITHIN_A_LINE =
            Set.of(("a b big cite code del em i ins kbd mark q s small span strong sub sup tt u var ac:link "
                            + "ac:link-body ac:plain-text-link-body ac:inline-comment-marker ac:emoticon")
                    .split(" "));

    private final StringBuilder words = new StringBuilder();

    private PlainText() {}

    /** @return words separated by single spaces */
    static String of(StorageElement element) {
        PlainText text = new PlainText();
        text.children(element);
        return text.words.toString().replaceAll("[\\s\\u00a0]+", " ").trim();
    }

    private void children(StorageElement parent) {
        for (StorageNode node : parent.children()) {
            if (node instanceof StorageElement element) {
                add(element);
            } else if (node instanceof StorageText text) {
                words.append(text.value());
            }
        }
    }

    private void add(StorageElement element) {
        if (UNREAD.contains(element.name())) {
            return;
        }
        String gap = WITHIN_A_LINE.contains(element.name()) ? "" : " ";
        words.append(gap);
        words.append(wordsOfItsOwn(element));
        children(element);
        words.append(gap);
    }

    private static String wordsOfItsOwn(StorageElement element) {
        if (element.is("time")) {
            return element.attribute("datetime").orElse("");
        }
        boolean linkWithoutBody = element.is("ac:link") && element.text().isBlank();
        return linkWithoutBody
                ? element.first("ri:page")
                        .flatMap(page -> page.attribute("ri:content-title"))
                        .orElse("")
                : "";
    }
}
