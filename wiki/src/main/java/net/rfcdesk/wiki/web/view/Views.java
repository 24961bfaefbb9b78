package net.rfcdesk.wiki.web.view;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.user.User;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.FormerUser;
import net.rfcdesk.wiki.user.WikiUser;

/** Makes what templates may see out of the wiki's own objects, in the reader's language and time zone. */
public record Views(String contextPath) {
    private static final Person NOBODY = new Person("", "Anonymous", "", "?", 210);

    /** @param user null for an anonymous visitor */
    public Person person(User user) {
        if (user == null) {
            return NOBODY;
        }
        String url = user instanceof FormerUser ? "" : contextPath + "/display/~" + Escape.address(user.getName());
        return new Person(user.getName(), user.getFullName(), url, initials(user.getFullName()), hue(user.getName()));
    }

    public When when(Date moment) {
        return when(moment.toInstant());
    }

    public When when(Instant moment) {
        return new When(moment.toString(), format(moment, true), format(moment, false));
    }

    private static String format(Instant moment, boolean withTime) {
        Locale locale = CurrentUser.get().map(WikiUser::locale).orElse(Locale.UK);
        ZoneId zone = CurrentUser.get().map(WikiUser::zone).orElseGet(ZoneId::systemDefault);
        DateTimeFormatter formatter = withTime
                ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return formatter.withLocale(locale).withZone(zone).format(moment);
    }

    public SpaceLink space(Space space) {
        String url = contextPath + "/spaces/" + Escape.address(space.getKey());
        return new SpaceLink(space.getKey(), space.getName(), url, initials(space.getName()), hue(space.getKey()));
    }

    public PageLink link(Page page) {
        return new PageLink(
                page.getId(),
                page.getTitle(),
                url(page),
                space(page.getSpace()),
                person(page.getLastModifier()),
                when(page.getLastModificationDate()),
                page.getVersion());
    }

    public List<SpaceLink> spaces(List<Space> spaces) {
        return spaces.stream().map(this::space).toList();
    }

    public List<PageLink> links(List<Page> pages) {
        return pages.stream().map(this::link).toList();
    }

    /** @return with the context path */
    public String url(ContentEntityObject content) {
        return contextPath + content.getUrlPath();
    }

    /** @return with the context path; null stays null */
    public String resource(String path) {
        return path == null ? null : contextPath + path;
    }

    private static String initials(String name) {
        String letters = Arrays.stream(name.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return letters.isEmpty() ? "?" : letters.toUpperCase(Locale.ROOT);
    }

    private static int hue(String name) {
        return Math.floorMod(name.hashCode() * 47, 360);
    }
}
