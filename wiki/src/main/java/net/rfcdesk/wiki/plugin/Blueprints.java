package net.rfcdesk.wiki.plugin;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pages made from blueprints, and the index page that each blueprint has in a space. */
public interface Blueprints {
    List<BlueprintModule> all();

    Optional<BlueprintModule> byKey(String completeKey);

    /** Fills in the blueprint's template for a new page; nothing is stored. */
    Draft draft(BlueprintModule blueprint, Space space);

    /**
     * Makes the index page if the space has none yet.
     *
     * @return the space's home page when the blueprint wants no index page
     */
    Page ensureIndexPage(BlueprintModule blueprint, Space space);

    /** @return the index pages of a space, for its sidebar */
    List<IndexPage> indexPages(Space space);

    /** What the editor opens with. */
    record Draft(String title, String body, Set<String> labels) {}

    /** A link in the space's sidebar. */
    record IndexPage(String title, Page page) {}
}
