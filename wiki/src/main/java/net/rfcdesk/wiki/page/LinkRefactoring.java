package net.rfcdesk.wiki.page;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.text.Escape;
import org.jsoup.parser.Parser;

/**
 * Lets links in storage format follow the pages that they lead to.
 *
 * @param whereabouts of the page that was at a target
 */
record LinkRefactoring(UnaryOperator<LinkTarget> whereabouts) {
    /** Code samples are skipped: what looks like a link in them is none. */
    private static final Pattern LINK = Pattern.compile("<!\\[CDATA\\[.*?]]>|(<ri:page)\\b[^>]*>", Pattern.DOTALL);

    private static final Pattern TITLE = attribute("ri:content-title");
    private static final Pattern SPACE = attribute("ri:space-key");

    /**
     * @param spaceBefore that links without a space were about until now
     * @param spaceNow that they are about from now on
     * @return with those links changed that would lead elsewhere, and no other
     */
    String followedIn(String body, String spaceBefore, String spaceNow) {
        return LINK.matcher(body).replaceAll(link -> Matcher.quoteReplacement(followed(link, spaceBefore, spaceNow)));
    }

    private String followed(MatchResult link, String spaceBefore, String spaceNow) {
        String element = link.group();
        Matcher title = TITLE.matcher(element);
        if (link.group(1) == null || !title.find()) {
            return element;
        }
        LinkTarget after = whereabouts.apply(new LinkTarget(space(element, spaceBefore), value(title)));
        LinkTarget unchanged = new LinkTarget(space(element, spaceNow), value(title));
        return after.isSameAs(unchanged) ? element : leadingTo(after, element, spaceNow);
    }

    private static String leadingTo(LinkTarget target, String element, String spaceNow) {
        String named = TITLE.matcher(element).replaceFirst(written("ri:content-title", target.title()));
        Matcher space = SPACE.matcher(named);
        String written = written("ri:space-key", target.spaceKey());
        if (space.find()) {
            return space.replaceFirst(written);
        }
        boolean nearby = target.spaceKey().equalsIgnoreCase(spaceNow);
        return nearby ? named : named.replaceFirst("<ri:page\\b", "<ri:page " + written);
    }

    private static String space(String element, String otherwise) {
        Matcher space = SPACE.matcher(element);
        return space.find() ? value(space) : otherwise;
    }

    private static Pattern attribute(String name) {
        return Pattern.compile("\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    }

    private static String value(Matcher attribute) {
        String written = attribute.group(1) != null ? attribute.group(1) : attribute.group(2);
        return Parser.unescapeEntities(written, true);
    }

    private static String written(String name, String value) {
        return Matcher.quoteReplacement(name + "=\"" + Escape.xml(value) + '"');
    }
}
