package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.wiki.plugin.BlueprintModule;
import net.rfcdesk.wiki.plugin.Blueprints;
import net.rfcdesk.wiki.web.Site;

/** Stores a new page as the editor holds it; one from a blueprint gets its labels and stands below the blueprint's index page. */
final class PageMaker {
    private final Site site;

    PageMaker(Site site) {
        this.site = site;
    }

    Page create(Space space, Editing editing, Optional<BlueprintModule> blueprint) {
        return blueprint
                .map(one -> site.database().inTransaction(() -> fromBlueprint(space, editing, one)))
                .orElseGet(() ->
                        site.pages().create(space, editing.parentId(), editing.title(), editing.body(), Set.of()));
    }

    private Page fromBlueprint(Space space, Editing editing, BlueprintModule blueprint) {
        Blueprints blueprints = site.plugins().blueprints();
        Page index = blueprints.ensureIndexPage(blueprint, space);
        Set<String> labels = Set.of(blueprint.indexKey());
        return site.pages().create(space, index.getId(), editing.title(), editing.body(), labels);
    }
}
