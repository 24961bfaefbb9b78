package net.rfcdesk.wiki.plugin.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An element of an atlassian-plugin.xml: a module, or a part of one. A copy of what the parser read, because several threads may
 * read an element at once, and a DOM builds its nodes while it is read.
 *
 * @param type the element's name, which is a module's type
 * @param text without white space around it
 */
public record DescriptorElement(
        String type, Map<String, String> attributes, List<DescriptorElement> children, String text) {
    public DescriptorElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    static DescriptorElement of(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return new DescriptorElement(
                element.getTagName(),
                IntStream.range(0, attributes.getLength())
                        .mapToObj(attributes::item)
                        .collect(Collectors.toMap(Node::getNodeName, Node::getNodeValue)),
                childrenOf(element),
                element.getTextContent().strip());
    }

    private static List<DescriptorElement> childrenOf(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(node -> of((Element) node))
                .toList();
    }

    /** @throws BadDescriptor when it has none */
    public String key() {
        return required("key");
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** @throws BadDescriptor when it is missing */
    public String required(String name) {
        return attribute(name).orElseThrow(() -> new BadDescriptor(this + " needs the attribute " + name));
    }

    public boolean flag(String name) {
        return attribute(name).map(Boolean::parseBoolean).orElse(false);
    }

    public List<DescriptorElement> children(String childType) {
        return children.stream().filter(child -> child.type.equals(childType)).toList();
    }

    public Optional<DescriptorElement> child(String childType) {
        return children(childType).stream().findFirst();
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
        return type + attribute("key").map(key -> " " + key).orElse("");
    }
}
