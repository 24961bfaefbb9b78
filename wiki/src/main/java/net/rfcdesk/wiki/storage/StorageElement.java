package net.rfcdesk.wiki.storage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An element of a parsed body, which knows where in the body it stands. An identity, not a value: no two are equal. */
final class StorageElement implements StorageNode {
    private final String name;
    private final Map<String, String> attributes;
    private final List<StorageNode> children;
    private final Span startTag;
    private final Span whole;

    /** @param name with its prefix, as written. @param startTag the start tag alone, which is the whole for an empty element */
    StorageElement(String name, Map<String, String> attributes, List<StorageNode> children, Span startTag, Span whole) {
        this.name = name;
        this.attributes = Collections.unmodifiableMap(attributes);
        this.children = List.copyOf(children);
        this.startTag = startTag;
        this.whole = whole;
    }

    String name() {
        return name;
    }

    boolean is(String otherName) {
        return name.equals(otherName);
    }

    Span startTag() {
        return startTag;
    }

    Span whole() {
        return whole;
    }

    /** @return whether it was written as an empty element, with a slash at the end of its start tag */
    boolean isEmpty() {
        return startTag.equals(whole);
    }

    /** @return what stands between start tag and end tag, which it must have */
    Span content(String body) {
        return new Span(startTag.end(), body.lastIndexOf("</", whole.end() - 1));
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** @return empty when the attribute is missing */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    List<StorageNode> children() {
        return children;
    }

    Stream<StorageElement> elements() {
        return children.stream().filter(StorageElement.class::isInstance).map(StorageElement.class::cast);
    }

    Stream<StorageElement> elements(String childName) {
        return elements().filter(child -> child.is(childName));
    }

    Optional<StorageElement> first(String childName) {
        return elements(childName).findFirst();
    }

    /** @return this element and all below it, in the order of the body */
    Stream<StorageElement> subtree() {
        return Stream.concat(Stream.of(this), elements().flatMap(StorageElement::subtree));
    }

    /** @return all text below this element, whatever holds it */
    String text() {
        return children.stream().map(StorageElement::textOf).collect(Collectors.joining());
    }

    private static String textOf(StorageNode node) {
        return node instanceof StorageText text ? text.value() : ((StorageElement) node).text();
    }
}
