package net.rfcdesk.wiki.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.rfcdesk.wiki.plugin.item.ItemCondition;
import net.rfcdesk.wiki.plugin.item.WebItems;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PluginItemsTest {
    private static RunningPlugins wiki;

    @BeforeAll
    static void start() {
        wiki = new RunningPlugins();
    }

    @AfterEach
    void uninstall() {
        wiki.uninstallAll();
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    @Test
    void administratorsOfASpaceSeeItsItem() {
        wiki.install(new PluginJar());

        assertThat(tools(wiki.user))
                .containsExactly(new WebItems.Link("All \"notes\"", "/plugins/servlet/notes?key=NOTES"));
    }

    @Test
    void nobodyElseSeesIt() {
        wiki.install(new PluginJar());

        assertThat(tools(wiki.engine.user("reader"))).isEmpty();
        assertThat(tools(null)).isEmpty();
    }

    @Test
    void anItemOfTheAdministrationNeedsNoSpace() {
        wiki.install(new PluginJar());

        assertThat(shown("system.admin", new ItemCondition.Visit(null, null, null, wiki.engine.permissions)))
                .extracting(WebItems.Link::address)
                .containsExactly("/plugins/servlet/notes?decorator=atl.admin");
    }

    @Test
    void anInvertedConditionHidesWhereItIsMet() {
        wiki.install(new PluginJar());

        assertThat(shown("system.space.admin", visit(wiki.user))).isEmpty();
    }

    @Test
    void whatTheWikiDoesNotKnowIsNamed() {
        assertProblem(changed("system.space.tools/notes-section", "system.space.tools/nowhere"), "no section");
        assertProblem(changed("SpaceSidebarCondition\" />", "OtherCondition\" />"), "no class", "OtherCondition");
        assertProblem(
                changed("conditions.SpaceSidebarCondition\" />", "none\" />")
                        .changed(
                                PluginJar.DESCRIPTOR,
                                text -> text.replace(
                                        "com.atlassian.confluence.plugin.descriptor.web.none", "example.notes.Notes")),
                "does not know the condition example.notes.Notes");
        assertProblem(changed(">administer<", ">viewspace<"), "the permission administer only");
    }

    @Test
    void aConditionMustBeImported() {
        PluginJar jar = new PluginJar();
        jar.header(
                "Import-Package",
                jar.header("Import-Package").replace("com.atlassian.confluence.plugin.descriptor.web.conditions,", ""));

        assertThat(wiki.install(jar).problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("web-item", "there is no class"));
    }

    private static void assertProblem(PluginJar jar, String... parts) {
        assertThat(wiki.install(jar).problems())
                .singleElement()
                .asString()
                .contains("web-item space-notes")
                .contains(parts);
        assertThat(tools(wiki.user)).isEmpty();
    }

    private static PluginJar changed(String before, String after) {
        return new PluginJar().changed(PluginJar.DESCRIPTOR, text -> text.replace(before, after));
    }

    private static List<WebItems.Link> tools(WikiUser user) {
        return shown("system.space.tools", visit(user));
    }

    private static ItemCondition.Visit visit(WikiUser user) {
        return new ItemCondition.Visit(user, wiki.space, null, wiki.engine.permissions);
    }

    private static List<WebItems.Link> shown(String location, ItemCondition.Visit visit) {
        return wiki.plugins.webItems().in(location, visit, Locale.ENGLISH);
    }
}
