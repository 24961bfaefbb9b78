package net.rfcdesk.markup;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page's storage format into tags and texts. An XML parser refuses what storage format may have (undeclared prefixes, HTML's named
 * characters), has limits of its own, resolves declarations of authors, and does not tell where a tag stands in the source. This one takes any text
 * in one pass; it leaves out comments and processing instructions, as an XML parser does, and resolves nothing but characters. Elements
 * are always closed in the order in which they were opened: what is not well-formed is put right, and {@link #wellFormed()} tells.
 */
final class Tokenizer {

    private static final SortedMap<String, String> NO_ATTRIBUTES = Collections.emptySortedMap();
    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";
    private static final String INSTRUCTION = "<?";
    private static final String NAME_ENDS = "/><\"'=&";

    private final String source;
    private final Deque<String> open = new ArrayDeque<>();
    private int position;
    private @Nullable Token emptyElement;
    private boolean wellFormed = true;

    Tokenizer(String source) {
        this.source = source;
    }

    /** @return whether all that was read until now is as XML wants it; what only a stricter parser would miss is not looked for */
    boolean wellFormed() {
        return wellFormed;
    }

    /** @return empty at the end, when every element is closed */
    Optional<Token> next() {
        if (emptyElement != null) {
            Token end = close(emptyElement.start(), emptyElement.end());
            emptyElement = null;
            return Optional.of(end);
        }
        Token token = null;
        while (token == null && position < source.length()) {
            token = read();
        }
        return token == null ? unclosed() : Optional.of(token);
    }

    /** Passes over everything up to the end of the element whose start was read last. */
    void skip() {
        int depth = open.size();
        while (open.size() >= depth) {
            next();
        }
    }

    private Optional<Token> unclosed() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        wellFormed = false;
        return Optional.of(close(position, position));
    }

    /** @return none for what is neither a tag nor text */
    private @Nullable Token read() {
        if (source.charAt(position) != '<') {
            return text(position, indexOf('<', position));
        }
        if (source.startsWith(CDATA, position)) {
            return cdata();
        }
        if (source.startsWith(COMMENT, position)) {
            return passOver(COMMENT, "-->");
        }
        if (source.startsWith(INSTRUCTION, position)) {
            return passOver(INSTRUCTION, "?>");
        }
        if (source.startsWith("</", position)) {
            return endTag();
        }
        int name = position + 1;
        boolean isTag = name < source.length() && isNameStart(source.charAt(name));
        return isTag ? startTag() : malformed(position + 1);
    }

    private Token text(int start, int end) {
        position = end;
        String text = CharacterReferences.resolve(lines(source.substring(start, end)));
        return new Token(Token.Kind.TEXT, "", NO_ATTRIBUTES, text, start, end);
    }

    private Token cdata() {
        int start = position;
        int content = start + CDATA.length();
        int end = source.indexOf("]]>", content);
        if (end < 0) {
            return malformed(source.length());
        }
        position = end + "]]>".length();
        return new Token(Token.Kind.TEXT, "", NO_ATTRIBUTES, lines(source.substring(content, end)), start, position);
    }

    private @Nullable Token passOver(String opening, String closing) {
        int end = source.indexOf(closing, position + opening.length());
        if (end < 0) {
            return malformed(source.length());
        }
        position = end + closing.length();
        return null;
    }

    /** What cannot be a tag, shown as it was written. */
    private Token malformed(int end) {
        wellFormed = false;
        return text(position, end);
    }

    private @Nullable Token endTag() {
        int start = position;
        int end = source.indexOf('>', start);
        if (end < 0) {
            return malformed(source.length());
        }
        position = end + 1;
        String name = source.substring(start + 2, end).strip();
        if (!name.equals(open.peek())) {
            wellFormed = false;
            return null;
        }
        return close(start, position);
    }

    private Token close(int start, int end) {
        return new Token(Token.Kind.END, open.pop(), NO_ATTRIBUTES, "", start, end);
    }

    private Token startTag() {
        int start = position;
        position++;
        String name = name();
        SortedMap<String, String> attributes = new TreeMap<>();
        skipBlanks();
        while (position < source.length() && !isTagEnd()) {
            attribute(attributes);
            skipBlanks();
        }
        if (position >= source.length()) {
            position = start;
            return malformed(source.length());
        }
        boolean isEmpty = source.charAt(position) == '/';
        position += isEmpty ? 2 : 1;
        open.push(name);
        Token tag = new Token(Token.Kind.START, name, attributes, "", start, position);
        emptyElement = isEmpty ? tag : null;
        return tag;
    }

    private boolean isTagEnd() {
        return source.charAt(position) == '>' || source.startsWith("/>", position);
    }

    private void attribute(SortedMap<String, String> attributes) {
        String name = name();
        skipBlanks();
        if (name.isEmpty() || position >= source.length() || source.charAt(position) != '=') {
            wellFormed = false;
            position += name.isEmpty() ? 1 : 0;
            return;
        }
        position++;
        skipBlanks();
        String value = value();
        wellFormed &= attributes.putIfAbsent(name, value) == null;
    }

    private String value() {
        char quote = position < source.length() ? source.charAt(position) : ' ';
        if (quote != '"' && quote != '\'') {
            wellFormed = false;
            return name();
        }
        int start = position + 1;
        int end = indexOf(quote, start);
        position = Math.min(end + 1, source.length());
        String value = source.substring(start, end);
        wellFormed &= value.indexOf('<') < 0;
        return CharacterReferences.resolve(lines(value).replace('\n', ' ').replace('\t', ' '));
    }

    private String name() {
        int start = position;
        while (position < source.length()
                && NAME_ENDS.indexOf(source.charAt(position)) < 0
                && !isBlank(source.charAt(position))) {
            position++;
        }
        return source.substring(start, position);
    }

    private void skipBlanks() {
        while (position < source.length() && isBlank(source.charAt(position))) {
            position++;
        }
    }

    private int indexOf(char character, int from) {
        int found = source.indexOf(character, from);
        return found < 0 ? source.length() : found;
    }

    /** XML knows one way to end a line. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isNameStart(char character) {
        return Character.isLetter(character)
                || Character.isSurrogate(character)
                || character == '_'
                || character == ':';
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r';
    }
}
