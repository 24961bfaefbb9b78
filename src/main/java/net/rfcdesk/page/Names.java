package net.rfcdesk.page;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/** Elements and attributes as people write them, with their prefixes. */
final class Names {

    private Names() {}

    static String element(XMLStreamReader xml) {
        return prefixed(xml.getPrefix(), xml.getLocalName());
    }

    /** @return by name, so that their order in the source does not matter */
    static SortedMap<String, String> attributes(XMLStreamReader xml) {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = prefixed(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
            attributes.put(name, xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String prefixed(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
