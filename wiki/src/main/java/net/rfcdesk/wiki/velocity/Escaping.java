package net.rfcdesk.wiki.velocity;

/** Makes a value safe to stand in HTML, in text as well as in a quoted attribute. */
final class Escaping {
    private Escaping() {}

    /** @return what is written for the value; null stays null, so that Velocity shows the reference itself */
    static Object escape(Object value) {
        return value == null || value instanceof Html ? value : escape(value.toString());
    }

    private static String escape(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(character -> append(escaped, (char) character));
        return escaped.toString();
    }

    private static void append(StringBuilder out, char character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(character);
        }
    }
}
