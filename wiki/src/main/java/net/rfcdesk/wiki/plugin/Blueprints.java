package net.rfcdesk.wiki.plugin;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.service.Host;
import net.rfcdesk.wiki.plugin.service.Translations;
import net.rfcdesk.wiki.user.CurrentUser;

/** The blueprints of the enabled plugins. Which page is an index page is remembered in the database. */
public final class Blueprints {
    private static final String TITLE = "ContentPageTitle";
    private static final String INDEX_LABEL = "blueprint-index-page";

    private final Supplier<Stream<Blueprint>> blueprints;
    private final Translations translations;
    private final Supplier<Host> host;

    Blueprints(Supplier<Stream<Blueprint>> blueprints, Translations translations, Supplier<Host> host) {
        this.blueprints = blueprints;
        this.translations = translations;
        this.host = host;
    }

    public List<Blueprint> all() {
        return blueprints.get().toList();
    }

    public Optional<Blueprint> byKey(String completeKey) {
        return blueprints
                .get()
                .filter(blueprint -> blueprint.completeKey().equals(completeKey))
                .findFirst();
    }

    /**
     * Fills in the blueprint's template for a new page; nothing is stored.
     *
     * @param typed what its wizard asked for, by the names of the inputs
     */
    public Draft draft(Blueprint blueprint, Space space, Map<String, String> typed) {
        Map<String, Object> all = new HashMap<>(typed);
        all.putAll(given(blueprint, space));
        Map<String, Object> variables = blueprint.template().variables(all);
        String title = Objects.toString(variables.get(TITLE), "");
        return new Draft(title, blueprint.template().expand(variables), labels(blueprint));
    }

    /** Stores a new page with the blueprint's label, below its index page. */
    public Page create(Blueprint blueprint, Space space, String title, String body) {
        return host.get().database().inTransaction(() -> {
            long parent = ensureIndexPage(blueprint, space).getId();
            return host.get().pages().create(space, parent, title, body, labels(blueprint));
        });
    }

    /**
     * Makes the index page if the space has none yet.
     *
     * @return the space's home page when the blueprint wants no index page
     */
    public Page ensureIndexPage(Blueprint blueprint, Space space) {
        if (!blueprint.hasIndexPage()) {
            return homePage(space);
        }
        return host.get()
                .database()
                .inTransaction(() -> indexPage(blueprint, space).orElseGet(() -> makeIndexPage(blueprint, space)));
    }

    /** @return the index pages of a space that the current user may view, for its sidebar */
    public List<Page> indexPages(Space space) {
        return blueprints
                .get()
                .filter(Blueprint::hasIndexPage)
                .flatMap(blueprint -> indexPage(blueprint, space).stream())
                .filter(this::isVisible)
                .toList();
    }

    private static Set<String> labels(Blueprint blueprint) {
        return blueprint.indexKey().isEmpty() ? Set.of() : Set.of(blueprint.indexKey());
    }

    private Page homePage(Space space) {
        long id = host.get().spaces().homePageId(space);
        return host.get().pages().byId(id).orElseThrow();
    }

    private static Map<String, Object> given(Blueprint blueprint, Space space) {
        return Map.of(
                "spaceKey", space.getKey(),
                "blueprintModuleCompleteKey", blueprint.completeKey(),
                "contentTemplateKey", blueprint.template().key());
    }

    private boolean isVisible(Page page) {
        return host.get().permissions().hasPermission(CurrentUser.get().orElse(null), Permission.VIEW, page);
    }

    private Optional<Page> indexPage(Blueprint blueprint, Space space) {
        return host.get()
                .database()
                .jdbc()
                .sql("select page_id from blueprint_index_pages where space_key = ? and blueprint_key = ?")
                .params(space.getKey(), blueprint.completeKey())
                .query(Long.class)
                .optional()
                .flatMap(id -> host.get().pages().byId(id))
                .filter(page -> page.isCurrent()
                        && !page.isDeleted()
                        && page.getSpaceKey().equals(space.getKey()));
    }

    private Page makeIndexPage(Blueprint blueprint, Space space) {
        String title = blueprint.indexTitle(translations.language());
        Page page = host.get()
                .pages()
                .byTitle(space.getKey(), title)
                .orElseGet(() ->
                        host.get().pages().create(space, 0, title, indexBody(blueprint, space), Set.of(INDEX_LABEL)));
        remember(blueprint, space, page);
        return page;
    }

    private static String indexBody(Blueprint blueprint, Space space) {
        ContentTemplate template = blueprint.indexTemplate().orElseThrow();
        return template.expand(template.variables(given(blueprint, space)));
    }

    private void remember(Blueprint blueprint, Space space, Page page) {
        var jdbc = host.get().database().jdbc();
        jdbc.sql("delete from blueprint_index_pages where space_key = ? and blueprint_key = ?")
                .params(space.getKey(), blueprint.completeKey())
                .update();
        jdbc.sql("insert into blueprint_index_pages (space_key, blueprint_key, page_id) values (?, ?, ?)")
                .params(space.getKey(), blueprint.completeKey(), page.getId())
                .update();
    }

    /** What the editor opens with. */
    public record Draft(String title, String body, Set<String> labels) {}
}
