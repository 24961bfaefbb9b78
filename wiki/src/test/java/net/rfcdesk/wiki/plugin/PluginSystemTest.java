package net.rfcdesk.wiki.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.rfcdesk.wiki.refusal.PluginRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PluginSystemTest {
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
    void aPluginThatLacksNothingWorksWithoutProblems() {
        PluginSystem.Plugin plugin = wiki.install(new PluginJar());

        assertThat(plugin).isEqualTo(new PluginSystem.Plugin("example.notes", "Notes", "1.0", true, plugin.problems()));
        assertThat(plugin.problems()).isEmpty();
    }

    @Test
    void aMissingPackageKeepsThePluginFromStartingAndIsNamed() {
        assertThatThrownBy(() -> wiki.install(new PluginJar().importing("org.springframework.jdbc.core")))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("org.springframework.jdbc.core");
        assertThat(wiki.plugins.plugins()).isEmpty();
    }

    @Test
    void thePackagesOfTheWikiItselfAreNotExported() {
        assertThatThrownBy(() -> wiki.install(new PluginJar().importing("net.rfcdesk.wiki.page")))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("net.rfcdesk.wiki.page");
    }

    @Test
    void aServiceThatNobodyOffersKeepsThePluginFromStartingAndIsNamed() {
        PluginJar jar = new PluginJar()
                .changed(
                        PluginJar.CONTEXT,
                        context -> context.replace(
                                "</beans>",
                                "<osgi:reference id=\"x\" interface=\"example.notes.NoteView\" /></beans>"));

        assertThatThrownBy(() -> wiki.install(jar))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("it imports the service example.notes.NoteView");
    }

    @Test
    void aBeanThatFailsKeepsThePluginFromStarting() {
        PluginJar jar = new PluginJar()
                .changed(
                        PluginJar.CONTEXT,
                        context -> context.replace(
                                "<constructor-arg ref=\"activeObjects\" />", "<constructor-arg ref=\"nothing\" />"));

        assertThatThrownBy(() -> wiki.install(jar))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void aModuleGetsOnlyWhatThePluginHasImported() {
        PluginJar jar = new PluginJar()
                .changed(
                        PluginJar.CONTEXT,
                        context -> context.replace(
                                "<osgi:reference id=\"users\" interface=\"com.atlassian.sal.api.user.UserManager\" />",
                                ""));

        PluginSystem.Plugin plugin = wiki.install(jar);

        assertThat(plugin.problems())
                .singleElement()
                .asString()
                .contains("xhtml-macro note")
                .contains("com.atlassian.sal.api.user.UserManager");
    }

    @Test
    void aModuleWithoutTheBeanItNeedsIsNamed() {
        PluginJar jar =
                new PluginJar().changed(PluginJar.CONTEXT, context -> context.replaceAll("(?s)<bean .*</bean>", ""));

        PluginSystem.Plugin plugin = wiki.install(jar);

        assertThat(plugin.problems())
                .satisfiesExactlyInAnyOrder(
                        problem ->
                                assertThat(problem).contains("rest rest", "needs a bean of type example.notes.Notes"),
                        problem -> assertThat(problem).contains("servlet page", "example.notes.Notes"),
                        problem -> assertThat(problem).contains("job-config count", "'countNotes'"));
    }

    @Test
    void anUnknownModuleAndAMissingClassAreNamedAndTheOthersWork() {
        PluginSystem.Plugin plugin = wiki.install(new PluginJar()
                .module("<gadget key=\"g\" />")
                .module("<xhtml-macro key=\"lost\" name=\"lost\" class=\"example.notes.Lost\" />"));

        assertThat(plugin.problems())
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).contains("gadget g"),
                        problem -> assertThat(problem).contains("xhtml-macro lost", "example.notes.Lost"));
        assertThat(wiki.note("a")).contains("a");
        assertThat(wiki.macro("lost")).isEmpty();
    }

    @Test
    void aWebResourceThatDependsOnAnUnknownOneIsNamed() {
        PluginSystem.Plugin plugin = wiki.install(new PluginJar()
                .module("<web-resource key=\"w\"><dependency>other.plugin:thing</dependency></web-resource>"));

        assertThat(plugin.problems())
                .singleElement()
                .asString()
                .contains("web-resource w")
                .contains("other.plugin:thing");
    }

    @Test
    void ofAScriptOrStyleTheMinifiedFileIsServed() {
        wiki.install(new PluginJar()
                .with("js/notes-min.js", "notes.title=AJS.I18n.getText(\"example.notes.index\")")
                .with("js/notes-min.css", ".note{color:inherit}"));

        assertThat(served("notes.js")).isEqualTo("notes.title=\"All \\\"notes\\\"\"");
        assertThat(served("notes.css")).isEqualTo(".note{color:inherit}");
    }

    @Test
    void conditionsThatTheWikiIgnoresAreNamed() {
        PluginSystem.Plugin plugin = wiki.install(new PluginJar()
                .module("<web-resource key=\"w\"><condition class=\"example.notes.Never\" /></web-resource>"));

        assertThat(plugin.problems()).singleElement().asString().contains("web-resource w", "condition");
    }

    @Test
    void onlyMethodsOfThePluginsOwnClassesCanBeAllowlisted() {
        PluginSystem.Plugin plugin = wiki.install(new PluginJar()
                .module("<velocity-allowlist key=\"more\">"
                        + "<method>com.atlassian.confluence.pages.Page#getTitle()</method></velocity-allowlist>"));

        assertThat(plugin.problems())
                .singleElement()
                .asString()
                .contains("velocity-allowlist more")
                .contains("com.atlassian.confluence.pages.Page");
    }

    @Test
    void theKeyInTheManifestMustBeThatOfTheDescriptor() {
        assertThatThrownBy(() -> wiki.install(new PluginJar().header("Atlassian-Plugin-Key", "other")))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("other")
                .hasMessageContaining("example.notes");
    }

    @Test
    void aJarWithoutDescriptorIsRefused() {
        assertThatThrownBy(() -> wiki.install(new PluginJar().without(PluginJar.DESCRIPTOR)))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("atlassian-plugin.xml");
    }

    @Test
    void anEntityThatFailsOnSomeDatabaseIsRefusedByName() {
        PluginJar jar = new PluginJar()
                .changed(
                        PluginJar.DESCRIPTOR,
                        descriptor ->
                                descriptor.replace("<entity>", "<entity>example.notes.LevelNote</entity><entity>"));

        assertThatThrownBy(() -> wiki.install(jar))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("LevelNote")
                .hasMessageContaining("LEVEL");
    }

    @Test
    void aDisabledPluginIsGoneUntilItIsEnabledInANewClassLoader() {
        wiki.install(new PluginJar());
        ClassLoader before = macroLoader();

        wiki.plugins.disable(PluginJar.KEY);

        assertThat(wiki.macro("note")).isEmpty();
        assertThat(wiki.plugins.blueprints().all()).isEmpty();
        assertThat(wiki.plugins.webResources().serve("example.notes/images/note.svg", Locale.ENGLISH))
                .isEmpty();
        assertThat(wiki.plugins.plugins()).singleElement().matches(plugin -> !plugin.enabled());

        wiki.plugins.enable(PluginJar.KEY);

        assertThat(wiki.note("again")).contains("again");
        assertThat(macroLoader()).isNotSameAs(before);
    }

    @Test
    void whatWasDisabledStaysSoOverARestartUntilItIsEnabled() {
        wiki.install(new PluginJar());
        wiki.plugins.disable(PluginJar.KEY);

        try (PluginSystem restarted = wiki.started("restarted")) {
            assertThat(restarted.install(new PluginJar().in(wiki.folder)).enabled())
                    .isFalse();
            restarted.enable(PluginJar.KEY);
            assertThat(restarted.plugins()).allMatch(PluginSystem.Plugin::enabled);
        }
        wiki.plugins.uninstall(PluginJar.KEY);
        assertThat(wiki.install(new PluginJar()).enabled()).isTrue();
    }

    @Test
    void anUpgradeReplacesThePluginWhileTheWikiRuns() {
        wiki.install(new PluginJar());

        PluginSystem.Plugin upgraded =
                wiki.install(new PluginJar().version("1.1").with("templates/note.vm", "second edition: $note.text()"));

        assertThat(upgraded.version()).isEqualTo("1.1");
        assertThat(wiki.plugins.plugins()).containsExactly(upgraded);
        assertThat(wiki.note("a")).isEqualTo("second edition: a");
    }

    @Test
    void anUpgradeThatIsRefusedLeavesTheOldPluginAtWork() {
        wiki.install(new PluginJar());

        assertThatThrownBy(() -> wiki.install(new PluginJar().version("1.1").importing("no.such.thing")))
                .isInstanceOf(PluginRefused.class);

        assertThat(wiki.plugins.plugins())
                .singleElement()
                .matches(plugin -> plugin.version().equals("1.0"));
        assertThat(wiki.note("still here")).contains("still here");
    }

    @Test
    void listenersOfAPluginThatIsGoneHearNothing() {
        wiki.install(new PluginJar());
        wiki.engine.page(wiki.user, wiki.space, "Heard");
        wiki.plugins.disable(PluginJar.KEY);

        wiki.engine.page(wiki.user, wiki.space, "Unheard");

        assertThat(wiki.notes()).contains("created Heard").doesNotContain("created Unheard");
    }

    @Test
    void aListenerThatDoesNotUnregisterIsGoneAllTheSame() {
        wiki.install(
                new PluginJar().changed(PluginJar.CONTEXT, context -> context.replace("destroy-method=\"stop\"", "")));
        wiki.plugins.disable(PluginJar.KEY);

        wiki.engine.page(wiki.user, wiki.space, "Leaked");

        assertThat(wiki.notes()).doesNotContain("created Leaked");
    }

    @Test
    void whatAListenerThrowsRollsTheSaveBackWithThePluginsOwnRows() {
        wiki.install(new PluginJar());

        assertThatThrownBy(() -> wiki.engine.page(wiki.user, wiki.space, "Forbidden"))
                .hasMessageContaining("no page may be called Forbidden");

        assertThat(wiki.engine.pages.byTitle("NOTES", "Forbidden")).isEmpty();
        assertThat(wiki.notes()).doesNotContain("created Forbidden");
    }

    @Test
    void tablesOutliveThePluginAndUpgradeTasksRunOnce() {
        wiki.install(new PluginJar());
        wiki.plugins.uninstall(PluginJar.KEY);
        wiki.install(new PluginJar());

        assertThat(wiki.notes()).containsOnlyOnce("the first");
    }

    private static String served(String name) {
        return new String(
                wiki.plugins
                        .webResources()
                        .serve("example.notes:notes/" + name, Locale.ENGLISH)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    private static ClassLoader macroLoader() {
        return wiki.macro("note")
                .map(macro -> (PluginMacro) macro)
                .orElseThrow()
                .loader();
    }
}
