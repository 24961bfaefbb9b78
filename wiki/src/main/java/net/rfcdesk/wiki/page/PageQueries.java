package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import net.rfcdesk.wiki.db.Like;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Many pages at once: of them, those that the current user may view. */
record PageQueries(PageStore store, PageAccess access) {
    private static final String NEWEST_FIRST = " order by c.modified_at desc, c.id desc limit ? offset ?";

    List<Page> children(Page page) {
        return access.viewable(store.children(page));
    }

    List<Page> inSpace(Space space) {
        return access.viewable(store.selectByTitle("where c.space_id = ? and c.status = 'CURRENT'", space.getId()));
    }

    List<Page> all() {
        return access.viewable(store.select("where c.status = 'CURRENT' order by c.id"));
    }

    List<Page> trashOf(Space space) {
        return store.selectByTitle("where c.space_id = ? and c.status = 'TRASHED'", space.getId());
    }

    List<Page> recentlyUpdated(int max) {
        return newest("where c.status = 'CURRENT'", List.of(), page -> true, max);
    }

    List<Page> search(String text, int max) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> patterns = words.stream()
                .map(Like::containing)
                .flatMap(word -> List.of(word, word).stream())
                .toList();
        String condition = "where c.status = 'CURRENT'"
                + String.join(
                        "", Collections.nCopies(words.size(), " and (c.unique_title like ? or lower(c.body) like ?)"));
        return words.isEmpty() ? List.of() : newest(condition, patterns, page -> contains(page, words), max);
    }

    private static boolean contains(Page page, List<String> words) {
        String text =
                Jsoup.parse(page.getBodyAsString(), "", Parser.xmlParser()).text();
        String all = (page.getTitle() + ' ' + text).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    /** Reads on until there are enough pages that the current user may view. */
    private List<Page> newest(String condition, List<String> parameters, Predicate<Page> wanted, int max) {
        List<Page> found = new ArrayList<>();
        int step = 2 * max;
        List<Page> read;
        for (int offset = 0; found.size() < max; offset += step) {
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(List.of(step, offset));
            read = store.select(condition + NEWEST_FIRST, all.toArray());
            access.viewable(read.stream().filter(wanted).toList()).forEach(found::add);
            if (read.size() < step) {
                break;
            }
        }
        return found.stream().limit(max).toList();
    }
}
