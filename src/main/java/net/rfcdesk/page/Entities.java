package net.rfcdesk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes HTML's named characters as numbers, because an XML parser knows no names but its own five. */
final class Entities {

    private static final Pattern CDATA_OR_NAME = Pattern.compile("(?s)<!\\[CDATA\\[.*?]]>|&([A-Za-z][A-Za-z0-9]*);");
    private static final Properties CODE_POINTS = load("entities.properties");

    private Entities() {}

    /** @return unknown names are left as they are */
    static String resolve(String storage) {
        return CDATA_OR_NAME.matcher(storage).replaceAll(match -> Matcher.quoteReplacement(number(match)));
    }

    private static String number(MatchResult match) {
        String name = match.group(1);
        String codePoint = name == null ? null : CODE_POINTS.getProperty(name);
        return codePoint == null ? match.group() : "&#" + codePoint + ";";
    }

    private static Properties load(String file) {
        Properties codePoints = new Properties();
        try (InputStream in = Entities.class.getResourceAsStream(file)) {
            codePoints.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return codePoints;
    }
}
