package net.rfcdesk.wiki.storage;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.rfcdesk.wiki.refusal.InvalidInput;
import org.codehaus.stax2.XMLInputFactory2;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Storage format as a tree of jsoup's, which knows where each element stands in the text. Woodstox checks first that the text is well-formed
 * XML: a fragment without a root and without namespace declarations, in which HTML's named entities may stand. Declarations of the
 * author's own (DTDs, external entities) are refused.
 */
final class StorageXml {
    private static final int MAX_DEPTH = 200;
    private static final XMLInputFactory2 FACTORY = factory();

    private StorageXml() {}

    /**
     * @return an element that holds the body's nodes
     * @throws InvalidInput when the body is not well-formed; the message names line and column
     */
    static Element parse(String body) {
        try {
            check(FACTORY.createXMLStreamReader(new StringReader(body)));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        return Jsoup.parse(body, "", Parser.xmlParser().setTrackPosition(true));
    }

    private static void check(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type declaration is not allowed here", reader.getLocation());
            }
        }
        reader.close();
    }

    /** @return empty when the attribute is missing */
    static Optional<String> attribute(Element element, String name) {
        return element.hasAttr(name) ? Optional.of(element.attr(name)) : Optional.empty();
    }

    static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> child.nameIs(name));
    }

    static Optional<Element> first(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    /** @return where the start tag stands in the body, which is the whole of an empty element */
    static Span startTag(Element element) {
        return new Span(element.sourceRange().startPos(), element.sourceRange().endPos());
    }

    static Span whole(Element element) {
        return new Span(
                element.sourceRange().startPos(), element.endSourceRange().endPos());
    }

    /** @return what stands between start tag and end tag, which it must have */
    static Span content(Element element) {
        return new Span(element.sourceRange().endPos(), element.endSourceRange().startPos());
    }

    /** @return whether it was written as an empty element, with a slash at the end of its start tag */
    static boolean isEmpty(Element element) {
        return element.sourceRange().equals(element.endSourceRange());
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
