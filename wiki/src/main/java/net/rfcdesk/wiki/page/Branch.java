package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.Page;
import java.util.List;
import java.util.function.Function;

/** A page with those below it, as they were when they were read. */
record Branch(Page page, List<Branch> below) {
    static Branch of(Page page, Function<Page, List<Page>> children) {
        return new Branch(
                page,
                children.apply(page).stream().map(child -> of(child, children)).toList());
    }
}
