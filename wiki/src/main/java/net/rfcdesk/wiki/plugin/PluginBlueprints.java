package net.rfcdesk.wiki.plugin;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.PluginSystem.Host;
import net.rfcdesk.wiki.plugin.service.Translations;
import net.rfcdesk.wiki.user.CurrentUser;

/** The blueprints of the enabled plugins. Which page is an index page is remembered in the database. */
final class PluginBlueprints implements Blueprints {
    private static final String TITLE = "ContentPageTitle";
    private static final String INDEX_LABEL = "blueprint-index-page";

    private final Supplier<Stream<PluginBlueprint>> blueprints;
    private final Translations translations;
    private final Supplier<Host> host;

    PluginBlueprints(Supplier<Stream<PluginBlueprint>> blueprints, Translations translations, Supplier<Host> host) {
        this.blueprints = blueprints;
        this.translations = translations;
        this.host = host;
    }

    @Override
    public List<BlueprintModule> all() {
        return List.copyOf(blueprints.get().toList());
    }

    @Override
    public Optional<BlueprintModule> byKey(String completeKey) {
        return blueprints
                .get()
                .filter(blueprint -> blueprint.completeKey().equals(completeKey))
                .<BlueprintModule>map(blueprint -> blueprint)
                .findFirst();
    }

    @Override
    public Draft draft(BlueprintModule blueprint, Space space) {
        PluginBlueprint filled = (PluginBlueprint) blueprint;
        Map<String, Object> variables = filled.template().variables(given(filled, space));
        String title = Objects.toString(variables.get(TITLE), "");
        Set<String> labels = filled.indexKey().isEmpty() ? Set.of() : Set.of(filled.indexKey());
        return new Draft(title, filled.template().expand(variables), labels);
    }

    @Override
    public Page ensureIndexPage(BlueprintModule blueprint, Space space) {
        PluginBlueprint filled = (PluginBlueprint) blueprint;
        if (!filled.hasIndexPage()) {
            return homePage(space);
        }
        return host.get().database().inTransaction(() -> indexPage(filled, space)
                .orElseGet(() -> makeIndexPage(filled, space)));
    }

    @Override
    public List<IndexPage> indexPages(Space space) {
        return blueprints
                .get()
                .filter(PluginBlueprint::hasIndexPage)
                .flatMap(blueprint -> indexPage(blueprint, space).stream())
                .filter(this::isVisible)
                .map(page -> new IndexPage(page.getTitle(), page))
                .toList();
    }

    private Page homePage(Space space) {
        long id = host.get().spaces().homePageId(space);
        return host.get().pages().byId(id).orElseThrow();
    }

    private static Map<String, Object> given(PluginBlueprint blueprint, Space space) {
        return Map.of(
                "spaceKey", space.getKey(),
                "blueprintModuleCompleteKey", blueprint.completeKey(),
                "contentTemplateKey", blueprint.template().key());
    }

    private boolean isVisible(Page page) {
        return host.get().permissions().hasPermission(CurrentUser.get().orElse(null), Permission.VIEW, page);
    }

    private Optional<Page> indexPage(PluginBlueprint blueprint, Space space) {
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

    private Page makeIndexPage(PluginBlueprint blueprint, Space space) {
        String title = blueprint.indexTitle(translations.getLocale());
        Page page = host.get().pages().byTitle(space.getKey(), title).orElseGet(() -> host.get()
                .pages()
                .create(space, 0, title, indexBody(blueprint, space), Set.of(INDEX_LABEL)));
        remember(blueprint, space, page);
        return page;
    }

    private static String indexBody(PluginBlueprint blueprint, Space space) {
        return blueprint
                .indexTemplate()
                .map(template -> template.expand(template.variables(given(blueprint, space))))
                .orElse("<ac:structured-macro ac:name=\"" + LabelledPagesMacro.NAME + "\">"
                        + "<ac:parameter ac:name=\"labels\">" + blueprint.indexKey() + "</ac:parameter>"
                        + "</ac:structured-macro>");
    }

    private void remember(PluginBlueprint blueprint, Space space, Page page) {
        var jdbc = host.get().database().jdbc();
        jdbc.sql("delete from blueprint_index_pages where space_key = ? and blueprint_key = ?")
                .params(space.getKey(), blueprint.completeKey())
                .update();
        jdbc.sql("insert into blueprint_index_pages (space_key, blueprint_key, page_id) values (?, ?, ?)")
                .params(space.getKey(), blueprint.completeKey(), page.getId())
                .update();
    }
}
