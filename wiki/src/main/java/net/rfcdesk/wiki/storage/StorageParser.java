package net.rfcdesk.wiki.storage;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import net.rfcdesk.wiki.refusal.InvalidInput;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jsoup.nodes.Entities;

/**
 * Reads storage format: an XML fragment without a root and without namespace declarations, in which HTML's named entities may
 * stand. Declarations of the author's own (DTDs, external entities) are refused.
 */
final class StorageParser {
    private static final int MAX_DEPTH = 200;
    private static final XMLInputFactory2 FACTORY = factory();

    private final XMLStreamReader2 reader;

    private StorageParser(XMLStreamReader2 reader) {
        this.reader = reader;
    }

    /**
     * @return an element without a name that holds the body's nodes
     * @throws InvalidInput when the body is not well-formed; the message names line and column
     */
    static StorageElement parse(String body) {
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(body));
            try {
                return new StorageParser(reader).fragment(body.length());
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private StorageElement fragment(int length) throws XMLStreamException {
        List<StorageNode> children = children(XMLStreamConstants.END_DOCUMENT);
        return new StorageElement("", Map.of(), children, new Span(0, 0), new Span(0, length));
    }

    private StorageElement element() throws XMLStreamException {
        String name = reader.getLocalName();
        Map<String, String> attributes = attributes();
        Span startTag = token();
        List<StorageNode> children = children(XMLStreamConstants.END_ELEMENT);
        int end = Math.max(startTag.end(), token().end());
        return new StorageElement(name, attributes, children, startTag, new Span(startTag.start(), end));
    }

    private List<StorageNode> children(int endOfParent) throws XMLStreamException {
        List<StorageNode> children = new ArrayList<>();
        for (int type = reader.next(); type != endOfParent; type = reader.next()) {
            switch (type) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> children.add(
                        new StorageText(reader.getText()));
                case XMLStreamConstants.DTD -> throw new XMLStreamException(
                        "a document type declaration is not allowed here", reader.getLocation());
                default -> {
                    // comments and processing instructions are kept in the body and shown nowhere
                }
            }
        }
        return children;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private Span token() throws XMLStreamException {
        var location = reader.getLocationInfo();
        return new Span((int) location.getStartingCharOffset(), (int) location.getEndingCharOffset());
    }

    private static InvalidInput malformed(XMLStreamException e) {
        Location at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
        String what = e.getMessage().split("\\R", 2)[0].trim();
        return new InvalidInput(
                "body",
                "The text is not well-formed XML" + where + ": " + what
                        + ". Close every element in the order in which it was opened, and write &amp; for & and &lt; for <.");
    }

    private static XMLInputFactory2 factory() {
        XMLInputFactory2 factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_FRAGMENT);
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (XMLResolver)
                (publicId, systemId, base, name) -> html(name));
        return factory;
    }

    private static StringReader html(String entity) {
        String characters = Entities.getByName(entity);
        return characters.isEmpty() ? null : new StringReader(characters);
    }
}
