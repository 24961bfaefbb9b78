package net.rfcdesk.wiki.page;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.db.Like;
import org.jsoup.parser.Parser;

/** A page as links in storage format name it: by its title, and by its space unless they are in it themselves. */
record LinkTarget(String spaceKey, String title) {
    /** Code samples are skipped: what looks like a link in them is none. */
    private static final Pattern LINK = Pattern.compile("<!\\[CDATA\\[.*?]]>|<ri:page\\b[^>]*>", Pattern.DOTALL);

    private static final Pattern TITLE = Pattern.compile("(\\bri:content-title\\s*=\\s*)(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern SPACE = Pattern.compile("\\bri:space-key\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern UNTIL_MARKUP = Pattern.compile("[^&<>\"']*");

    /** @return a pattern for SQL's "like" that matches every body with a link to this title, and a few others */
    String roughly() {
        Matcher start = UNTIL_MARKUP.matcher(title);
        return "%ri:content-title%" + Like.literally(start.lookingAt() ? start.group() : "") + "%";
    }

    /** @return the body of a page in the space fromSpaceKey, with the links to this page leading to the new title */
    String renamed(String body, String fromSpaceKey, String newTitle) {
        return LINK.matcher(body)
                .replaceAll(link -> Matcher.quoteReplacement(
                        isNamedIn(link.group(), fromSpaceKey) ? withTitle(link.group(), newTitle) : link.group()));
    }

    private boolean isNamedIn(String link, String fromSpaceKey) {
        Matcher linkedTitle = TITLE.matcher(link);
        Matcher linkedSpace = SPACE.matcher(link);
        String space = linkedSpace.find() ? linkedSpace.group(1) : fromSpaceKey;
        return link.startsWith("<ri:page")
                && linkedTitle.find()
                && spaceKey.equalsIgnoreCase(space)
                && isTitle(value(linkedTitle));
    }

    private boolean isTitle(String attribute) {
        String linked = Parser.unescapeEntities(attribute, true);
        return linked.toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT));
    }

    private static String value(MatchResult attribute) {
        return attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
    }

    private static String withTitle(String link, String newTitle) {
        String escaped = newTitle.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return TITLE.matcher(link)
                .replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + '"' + escaped + '"'));
    }
}
