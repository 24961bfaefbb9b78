package net.rfcdesk.wiki.web.view;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is shown on one page of the wiki.
 *
 * @param template of the part between header and footer
 * @param space null outside of spaces
 * @param page null when it is not about a page
 * @param section the sidebar's entry that is marked
 * @param contexts whose web-resources the page loads, besides those of every page
 */
public record Screen(
        int status,
        String template,
        String title,
        Space space,
        Page page,
        String section,
        List<String> contexts,
        Map<String, Object> values) {
    public static Screen of(String template, String title) {
        return new Screen(200, template, title, null, null, "", List.of(), Map.of());
    }

    public Screen status(int newStatus) {
        return new Screen(newStatus, template, title, space, page, section, contexts, values);
    }

    public Screen in(Space newSpace) {
        return new Screen(status, template, title, newSpace, page, section, contexts, values);
    }

    public Screen about(Page newPage) {
        return new Screen(status, template, title, newPage.getSpace(), newPage, section, contexts, values);
    }

    public Screen section(String newSection) {
        return new Screen(status, template, title, space, page, newSection, contexts, values);
    }

    public Screen context(String... more) {
        List<String> all = Stream.concat(contexts.stream(), Stream.of(more)).toList();
        return new Screen(status, template, title, space, page, section, all, values);
    }

    /** @param value null leaves it out */
    public Screen with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        if (value != null) {
            more.put(name, value);
        }
        return new Screen(status, template, title, space, page, section, contexts, more);
    }
}
