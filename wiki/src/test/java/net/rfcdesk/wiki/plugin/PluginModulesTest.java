package net.rfcdesk.wiki.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.pages.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.rfcdesk.wiki.storage.MacroModule;
import net.rfcdesk.wiki.storage.Rendering;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PluginModulesTest {
    private static final String NOTES = "example.notes:notes";

    private static RunningPlugins wiki;

    @BeforeAll
    static void start() {
        wiki = new RunningPlugins();
        wiki.install(new PluginJar());
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    @Test
    void anAnonymousReaderIsANullUserAndAPreviewHasNoEntity() {
        assertThat(wiki.note("a")).contains("nobody, no page");
    }

    @Test
    void aMacroSeesWhoIsReadingWhichPage() {
        Page page = wiki.engine.page(wiki.user, wiki.space, "Read by Ann");

        String html = wiki.engine.as(wiki.user, () -> execute(new Rendering(page, "NOTES", "display")));

        assertThat(html).contains("somebody, page Read by Ann");
    }

    @Test
    void aTemplatesReferencesAreEscaped() {
        assertThat(wiki.note("<script>")).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void aTemplateCannotCallWhatIsNotAllowlisted() {
        assertThat(wiki.note("a")).contains("[]").doesNotContain("secret");
    }

    @Test
    void textsAreInTheReadersLanguage() {
        WikiUser ann = wiki.user;
        WikiUser german = new WikiUser(
                ann.key(), ann.name(), ann.fullName(), ann.email(), true, false, Locale.GERMANY, ann.zone());

        assertThat(wiki.note("a")).contains("Hello, you");
        assertThat(wiki.engine.as(german, () -> wiki.note("a"))).contains("Guten Tag, you");
    }

    @Test
    void theMacroBrowserShowsTheMacrosTexts() {
        MacroModule.Description note = wiki.macro("note").orElseThrow().describe(Locale.GERMANY);

        assertThat(note.label()).isEqualTo("Notiz");
        assertThat(note.description()).isEqualTo("A note on the page.");
        assertThat(note.icon()).isEqualTo("/download/resources/example.notes/images/note.svg");
        assertThat(note.parameters())
                .containsExactly(
                        new MacroModule.Parameter("text", "string", "Text", "", true, false, null, List.of()),
                        new MacroModule.Parameter(
                                "colour", "enum", "colour", "", false, false, "yellow", List.of("yellow", "blue")));
    }

    @Test
    void theCreateDialogOffersTheBlueprint() {
        Blueprint blueprint = blueprint();

        assertThat(blueprint.completeKey()).isEqualTo("example.notes:note-blueprint");
        assertThat(blueprint.label(Locale.ENGLISH)).isEqualTo("New note");
        assertThat(blueprint.description(Locale.ENGLISH)).isEqualTo("Write something down.");
        assertThat(blueprint.icon()).isEqualTo("/download/resources/example.notes:note-item/icon");
        assertThat(blueprint.opensEditor()).isTrue();
    }

    @Test
    void theContextProviderFillsTheBlueprintsDraft() {
        Blueprints.Draft draft = wiki.plugins.blueprints().draft(blueprint(), wiki.space, Map.of());

        assertThat(draft.title()).isEqualTo("A note in NOTES");
        assertThat(draft.labels()).containsExactly("note");
        assertThat(draft.body()).contains("Note: fish &amp; chips").contains("<ac:placeholder>");
    }

    @Test
    void whatAWizardAskedForArrivesUnderTheNamesOfItsInputsAndCannotPretendToBeTheHosts() {
        Blueprints.Draft draft = wiki.plugins
                .blueprints()
                .draft(blueprint(), wiki.space, Map.of("vWord", "<b>peas</b>", "spaceKey", "OTHER"));

        assertThat(draft.title()).isEqualTo("A note in NOTES");
        assertThat(draft.body()).contains("Note: &lt;b&gt;peas&lt;/b&gt;");
    }

    @Test
    void aWizardHasItsPages() {
        assertThat(blueprint().itemKey()).isEqualTo("example.notes:note-item");
        assertThat(blueprint().wizard(Locale.ENGLISH))
                .containsExactly(new WizardPage("page", "Notes.Wizard.page", "All \"notes\"", "", "", true));
    }

    @Test
    void soyTemplatesAreServedAsScriptsWithTheirTextsFilledIn() {
        assertThat(served("example.notes:wizard/wizard.soy.js"))
                .contains("Notes.Wizard.page = function(opt_data, opt_ignored) {")
                .contains("soy.$$escapeHtml(\"All \\\"notes\\\"\")")
                .contains("soy.$$escapeHtml(AJS.format(\"Hello, {0}\", AJS.contextPath()))")
                .contains("soy.$$escapeHtml(colourData");
        assertThat(wiki.plugins.webResources().serve("example.notes:wizard/wizard.soy.js", Locale.ENGLISH))
                .hasValueSatisfying(script -> assertThat(script.contentType()).startsWith("text/javascript"));
    }

    @Test
    void aWrongSoyTemplateIsNamedAndTheRestGoesOn() {
        try (PluginSystem other = wiki.started("wrong-soy")) {
            Path jar = new PluginJar()
                    .with("soy/wizard.soy", "{namespace Notes}\n\n{template .page}{$unknown}{/template}\n")
                    .in(wiki.folder.resolve("wrong-soy"));

            assertThat(other.install(jar).problems()).singleElement().asString().startsWith("web-resource wizard: ");
        }
    }

    @Test
    void theIndexPageIsMadeOnceAndFoundAgainAfterARestart() {
        Page index =
                wiki.engine.as(wiki.user, () -> wiki.plugins.blueprints().ensureIndexPage(blueprint(), wiki.space));

        assertThat(index.getTitle()).isEqualTo("All \"notes\"");
        try (PluginSystem restarted = wiki.started("restarted")) {
            restarted.install(new PluginJar().in(wiki.folder));
            wiki.engine.as(wiki.user, () -> {
                Blueprints blueprints = restarted.blueprints();
                assertThat(blueprints.ensureIndexPage(blueprint(), wiki.space).getId())
                        .isEqualTo(index.getId());
                assertThat(blueprints.indexPages(wiki.space))
                        .extracting(Page::getId)
                        .containsExactly(index.getId());
            });
        }
    }

    @Test
    void aBlueprintWhoseIndexPageHasNoTemplateIsNamed() {
        try (PluginSystem other = wiki.started("templateless")) {
            PluginSystem.Plugin plugin = other.install(new PluginJar()
                    .changed(PluginJar.DESCRIPTOR, text -> text.replaceFirst("index-template-key=\"[^\"]*\"", ""))
                    .in(wiki.folder));

            assertThat(plugin.problems())
                    .containsExactly(
                            "blueprint note-blueprint: the wiki makes no index page without an index-template-key");
        }
    }

    @Test
    void aBlueprintWithoutIndexPageUsesTheHomePage() {
        try (PluginSystem other = wiki.started("other")) {
            other.install(new PluginJar()
                    .changed(PluginJar.DESCRIPTOR, text -> text.replace("index-key=\"note\"", ""))
                    .in(wiki.folder));
            Blueprint blueprint = other.blueprints().all().get(0);

            wiki.engine.as(wiki.user, () -> {
                Page parent = other.blueprints().ensureIndexPage(blueprint, wiki.space);
                assertThat(parent.getId()).isEqualTo(wiki.engine.spaces.homePageId(wiki.space));
            });
            assertThat(other.blueprints().draft(blueprint, wiki.space, Map.of()).labels())
                    .isEmpty();
        }
    }

    @Test
    void whatAMacroRequiresComesAfterWhatItDependsOn() {
        WebResources resources = wiki.plugins.webResources();
        resources.begin();

        wiki.note("a");
        wiki.note("b");

        assertThat(resources.required(Locale.ENGLISH))
                .extracting(WebResources.Tag::path)
                .containsExactly(
                        "/download/resources/example.notes:base/base.js",
                        "/download/resources/example.notes:notes/notes.js",
                        "/download/resources/example.notes:notes/notes.css");
        resources.begin();
        assertThat(resources.required(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aContextRequiresItsWebResources() {
        WebResources resources = wiki.plugins.webResources();
        resources.begin();

        resources.requireContext("notes");

        assertThat(resources.required(Locale.ENGLISH))
                .extracting(WebResources.Tag::key)
                .containsExactly("example.notes:base");
    }

    @Test
    void scriptsAreServedWithTheirTextsFilledIn() {
        assertThat(served(NOTES + "/notes.js"))
                .contains("notes.title = \"All \\\"notes\\\"\";")
                .contains("notes.greeting = AJS.format(\"Hello, {0}\", notes.name);")
                .contains("notes.unknown = \"example.notes.unknown\";");
    }

    @Test
    void scriptsWithoutTransformationAreServedAsTheyAre() {
        assertThat(served("example.notes:base/base.js")).isEqualToIgnoringNewLines("window.notes = {};");
    }

    @Test
    void filesOfTheJarThatNoModuleOffersAreNotServed() {
        assertThat(wiki.plugins.webResources().serve("example.notes/atlassian-plugin.xml", Locale.ENGLISH))
                .isEmpty();
        assertThat(wiki.plugins.webResources().serve("example.notes/images/../notes.properties", Locale.ENGLISH))
                .isEmpty();
        assertThat(wiki.plugins.webResources().serve("example.notes/images/", Locale.ENGLISH))
                .isEmpty();
        assertThat(wiki.plugins.webResources().serve("example.notes:base/notes.js", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void imagesAreServedWithTheirType() {
        assertThat(wiki.plugins.webResources().serve("example.notes:note-item/icon", Locale.ENGLISH))
                .hasValueSatisfying(image -> assertThat(image.contentType()).isEqualTo("image/svg+xml"));
    }

    private static Blueprint blueprint() {
        return wiki.plugins.blueprints().byKey("example.notes:note-blueprint").orElseThrow();
    }

    private static String served(String path) {
        return new String(
                wiki.plugins
                        .webResources()
                        .serve(path, Locale.ENGLISH)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    private static String execute(Rendering rendering) {
        try {
            return wiki.macro("note").orElseThrow().execute(Map.of("text", "a"), "", rendering);
        } catch (MacroExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
