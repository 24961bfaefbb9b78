package net.rfcdesk.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    private static final int TEXTS = 2_000;
    private static final String[] NAMES = {"p", "ac:parameter", "ri:user", "td", "a-b.c", "_x", "größe"};
    private static final String[] WORDS = {
        "a",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "&amp;",
        "&#38;",
        "&#x3C;",
        "&lt;",
        "&quot;",
        "&apos;",
        "&#10;",
        "&#13;",
        "ä",
        "😀",
        "]",
        ">",
        "'",
        "\"",
        "/",
        "=",
        "&#x1F600;",
        "-",
        "?"
    };
    private static final String[] HIDDEN = {
        "<!-- <p> & <![CDATA[ -->",
        "<?x <p> ?>",
        "<![CDATA[]]>",
        "<![CDATA[<p>&amp;]]]]>",
        "<![CDATA[ > -- ?> \r\n]]>",
        "<!---->"
    };

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /** The JDK's parser is asked where it can read a text at all. */
    @ParameterizedTest
    @MethodSource("seeds")
    void wellFormedTextIsReadAsAnXmlParserReadsIt(int seed) throws XMLStreamException {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS / 20; i++) {
            String text = content(random, 4);
            Tokenizer tokens = new Tokenizer(text);

            assertThat(ours(tokens)).as(text).isEqualTo(parsed(text));
            assertThat(tokens.wellFormed()).as(text).isTrue();
        }
    }

    /** Whatever is cut out of a text, or put into it, elements are closed in the order in which they were opened. */
    @ParameterizedTest
    @MethodSource("seeds")
    void brokenTextIsPutRight(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS / 20; i++) {
            String text = content(random, 4);
            int at = text.isEmpty() ? 0 : random.nextInt(text.length());
            String broken = random.nextBoolean()
                    ? text.substring(at)
                    : text.substring(0, at) + "<>&\"'/!-[".charAt(random.nextInt(9)) + text.substring(at);
            int depth = 0;
            int position = 0;
            Tokenizer tokens = new Tokenizer(broken);
            for (Optional<Token> token = tokens.next(); token.isPresent(); token = tokens.next()) {
                depth += token.get().isStart() ? 1 : token.get().isEnd() ? -1 : 0;
                assertThat(depth).as(broken).isNotNegative();
                assertThat(token.get().end()).as(broken).isGreaterThanOrEqualTo(position);
                position = token.get().end();
            }
            assertThat(depth).as(broken).isZero();
        }
    }

    @Test
    void tokensTellWhereTheyStand() {
        String text = "a<p x='>'>b<br/></p ><![CDATA[c]]>";
        List<String> found = new ArrayList<>();
        Tokenizer tokens = new Tokenizer(text);
        for (Optional<Token> token = tokens.next(); token.isPresent(); token = tokens.next()) {
            found.add(text.substring(token.get().start(), token.get().end()));
        }

        assertThat(found).containsExactly("a", "<p x='>'>", "b", "<br/>", "<br/>", "</p >", "<![CDATA[c]]>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&nosuch;",
                "&",
                "& ",
                "&;",
                "&#;",
                "&#x;",
                "&#xD800;",
                "&#0;",
                "&#x110000;",
                "&#-1;",
                "&#99999999999999999999;",
                "&amp",
                "&a b;"
            })
    void whatNamesNoCharacterIsLeftAsItWasWritten(String written) {
        assertThat(CharacterReferences.resolve("a" + written)).isEqualTo("a" + written);
    }

    @Test
    void namedCharactersOfHtmlAreKnown() {
        assertThat(CharacterReferences.resolve("&nbsp;&auml;&hellip;&amp;amp;&thetasym;&Eacute;&eacute;"))
                .isEqualTo("\u00A0ä…&amp;\u03D1Éé");
    }

    private static String content(Random random, int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(depth > 0 ? element(random, depth) : "");
                case 1 -> text.append(HIDDEN[random.nextInt(HIDDEN.length)]);
                default -> text.append(words(random)).append('.');
            }
        }
        return text.toString();
    }

    private static String element(Random random, int depth) {
        String name = NAMES[random.nextInt(NAMES.length)];
        StringBuilder tag = new StringBuilder("<" + name);
        for (int i = random.nextInt(3); i > 0; i--) {
            char quote = random.nextBoolean() ? '"' : '\'';
            String value = words(random).replace(quote, '_');
            tag.append(random.nextBoolean() ? " " : "\r\n\t")
                    .append("a" + i)
                    .append(random.nextBoolean() ? " = " : "=")
                    .append(quote + value + quote);
        }
        return random.nextInt(4) == 0
                ? tag + (random.nextBoolean() ? "/>" : " />")
                : tag + ">" + content(random, depth - 1) + "</" + name + (random.nextBoolean() ? ">" : " >");
    }

    /** "]]>" may stand in no text. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            words.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString().replace("]]>", "]>");
    }

    private static List<String> ours(Tokenizer tokens) {
        Events events = new Events();
        for (Optional<Token> next = tokens.next(); next.isPresent(); next = tokens.next()) {
            Token token = next.get();
            switch (token.kind()) {
                case START -> events.add("<" + token.name() + token.attributes());
                case END -> events.add(">" + token.name());
                case TEXT -> events.text(token.text());
            }
        }
        return events.list();
    }

    private static List<String> parsed(String text) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new StringReader("<page xmlns:ac='a' xmlns:ri='r'>" + text + "</page>"));
        Events events = new Events();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> events.add("<" + name(xml) + attributes(xml));
                case XMLStreamConstants.END_ELEMENT -> events.add(">" + name(xml));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> events.text(xml.getText());
                default -> {
                    // Comments and processing instructions are left out.
                }
            }
        }
        List<String> all = events.list();
        return all.subList(1, all.size() - 1);
    }

    private static String name(XMLStreamReader xml) {
        return (xml.getPrefix().isEmpty() ? "" : xml.getPrefix() + ":") + xml.getLocalName();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    /** What was read, with one text for all that is between two tags. */
    private static final class Events {

        private final List<String> all = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        void text(String more) {
            text.append(more);
        }

        void add(String event) {
            list();
            all.add(event);
        }

        List<String> list() {
            if (!text.isEmpty()) {
                all.add("." + text);
                text.setLength(0);
            }
            return all;
        }
    }
}
