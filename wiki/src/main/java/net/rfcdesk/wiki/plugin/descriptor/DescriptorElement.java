package net.rfcdesk.wiki.plugin.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An element of an atlassian-plugin.xml: a module, or a part of one. */
public final class DescriptorElement {
    private final Element element;

    DescriptorElement(Element element) {
        this.element = element;
    }

    /** @return the element's name, which is a module's type */
    public String type() {
        return element.getTagName();
    }

    /** @throws BadDescriptor when it has none */
    public String key() {
        return required("key");
    }

    public Optional<String> attribute(String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    /** @throws BadDescriptor when it is missing */
    public String required(String name) {
        return attribute(name).orElseThrow(() -> new BadDescriptor(this + " needs the attribute " + name));
    }

    public boolean flag(String name) {
        return attribute(name).map(Boolean::parseBoolean).orElse(false);
    }

    public List<DescriptorElement> children() {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(node -> new DescriptorElement((Element) node))
                .toList();
    }

    public List<DescriptorElement> children(String type) {
        return children().stream().filter(child -> child.type().equals(type)).toList();
    }

    public Optional<DescriptorElement> child(String type) {
        return children(type).stream().findFirst();
    }

    /** @return without white space around it */
    public String text() {
        return element.getTextContent().strip();
    }

    /** @return what a param element says, be it in its attribute value or as its text */
    public Optional<String> param(String name) {
        return children("param").stream()
                .filter(param -> param.required("name").equals(name))
                .map(param -> param.attribute("value").orElseGet(param::text))
                .findFirst();
    }

    /** @return type and key, for messages */
    @Override
    public String toString() {
        return type() + attribute("key").map(key -> " " + key).orElse("");
    }
}
