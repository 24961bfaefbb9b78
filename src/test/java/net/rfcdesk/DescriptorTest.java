package net.rfcdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.plugin.web.ContextProvider;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.java.ao.RawEntity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DescriptorTest {
    private static final String KEY = "net.rfcdesk.rfc-desk";

    private final Document descriptor = Descriptor.read();
    private final Properties texts = Bundle.load("");

    @Test
    void keyAndVersionAreFilledIn() {
        assertThat(descriptor.select("atlassian-plugin").attr("key")).isEqualTo(KEY);
        assertThat(descriptor.html()).doesNotContain("${");
    }

    @Test
    void pluginRunsInDataCenterAndOnAReadOnlySite() {
        assertThat(parameter("atlassian-data-center-status")).isEqualTo("compatible");
        assertThat(parameter("atlassian-data-center-compatible")).isEqualTo("true");
        assertThat(parameter("read-only-access-mode-compatible")).isEqualTo("true");
    }

    @Test
    void everyClassExistsAndIsOfItsModulesType() throws ClassNotFoundException {
        for (String macro : descriptor.select("xhtml-macro").eachAttr("class")) {
            assertThat(Class.forName(macro)).isAssignableTo(Macro.class);
        }
        for (String provider : descriptor.select("context-provider").eachAttr("class")) {
            assertThat(Class.forName(provider)).isAssignableTo(ContextProvider.class);
        }
        for (String servlet : descriptor.select("servlet").eachAttr("class")) {
            assertThat(Class.forName(servlet)).isAssignableTo(HttpServlet.class);
        }
        for (String entity : descriptor.select("ao > entity").eachText()) {
            assertThat(Class.forName(entity)).isAssignableTo(RawEntity.class);
        }
        assertThat(descriptor.select("[class]:not(xhtml-macro):not(context-provider):not(servlet):not(condition)"))
                .isEmpty();
    }

    @Test
    void everyNamedClassIsPublicWithOnePublicConstructor() throws ClassNotFoundException {
        for (String named : descriptor.select("[class]:not(condition)").eachAttr("class")) {
            assertThat(Class.forName(named)).isPublic();
            assertThat(Class.forName(named).getConstructors()).hasSize(1);
        }
    }

    @Test
    void upgradeTasksExist() throws ClassNotFoundException {
        for (String task : descriptor.select("ao > upgradeTask").eachText()) {
            assertThat(Class.forName(task).getConstructors()).hasSize(1);
        }
    }

    @Test
    void everyResourceExists() {
        List<String> resources = Stream.concat(
                        descriptor.select("resource[type=download]").eachAttr("location").stream(),
                        descriptor.select("plugin-info > param[name^=plugin-]").eachText().stream())
                .filter(location -> !location.endsWith("/"))
                .toList();

        assertThat(resources)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        resource -> assertThat(resource(resource)).as(resource).isNotNull());
    }

    @Test
    void everyIconIsADrawing() throws Exception {
        List<String> icons = descriptor.select("xhtml-macro").eachAttr("icon");

        assertThat(icons).hasSize(3);
        for (String icon : icons) {
            assertThat(icon).startsWith("/download/resources/" + KEY + "/images/");
            try (InputStream png = resource(icon.substring(icon.indexOf("images/")))) {
                assertThat(ImageIO.read(png).getWidth()).isEqualTo(80);
            }
        }
    }

    @Test
    void everyTextExists() {
        assertThat(Stream.of("i18n-name-key", "i18n-index-title-key", "key")
                        .flatMap(attribute -> descriptor.select("[" + attribute + "]").eachAttr(attribute).stream())
                        .filter(key -> key.startsWith("rfc-desk.") || key.startsWith(KEY + ".")))
                .hasSizeGreaterThan(5)
                .isSubsetOf(texts.stringPropertyNames());
    }

    @Test
    void macroBrowserFindsALabelForEverythingItShows() {
        for (Element macro : descriptor.select("xhtml-macro")) {
            String prefix = KEY + "." + macro.attr("name");
            assertThat(texts).containsKeys(prefix + ".label", prefix + ".desc");
            for (Element parameter : macro.select("parameter")) {
                String name = prefix + ".param." + parameter.attr("name");
                assertThat(texts).containsKeys(name + ".label", name + ".desc");
                parameter
                        .select("value")
                        .eachAttr("name")
                        .forEach(value -> assertThat(texts).containsKey(name + "." + value + ".desc"));
            }
        }
    }

    @Test
    void blueprintsPartsBelongTogether() {
        Element blueprint = descriptor.selectFirst("blueprint");
        Element item = descriptor.selectFirst("web-item");

        assertThat(item.attr("section")).isEqualTo("system.create.dialog/content");
        assertThat(item.select("param[name=blueprintKey]").attr("value")).isEqualTo(blueprint.attr("key"));
        assertThat(descriptor.select("content-template").eachAttr("key"))
                .containsExactly(blueprint.attr("content-template-key"), blueprint.attr("index-template-key"));
    }

    @Test
    void nothingIsLoadedUnaskedWherePeopleRead() {
        assertThat(descriptor.select("web-resource:has(> context)").eachAttr("key"))
                .containsExactly("rfc-wizard", "rfc-macro-dialog");
        assertThat(descriptor.select("web-resource > context").eachText())
                .containsExactly("create-content", "macro-browser");
    }

    @Test
    void dialogsOfMacrosHaveAtMostEightFields() {
        for (Element macro : descriptor.select("xhtml-macro")) {
            assertThat(macro.select("parameter:not([hidden=true])"))
                    .as(macro.attr("name"))
                    .hasSizeBetween(1, 8);
        }
    }

    @Test
    void wizardIsThatOfTheBlueprintsItem() throws IOException {
        String item = descriptor
                .select("web-item[section=system.create.dialog/content]")
                .attr("key");

        try (InputStream script = resource("js/rfc-wizard.js")) {
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("'" + KEY + ":" + item + "'")
                    .contains("'" + descriptor.select("dialog-page").attr("id") + "'");
        }
        try (InputStream templates = resource("soy/rfc-wizard.soy")) {
            assertThat("RfcDesk.Wizard.page")
                    .isEqualTo(descriptor.select("dialog-page").attr("template-key"));
            assertThat(new String(templates.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("{namespace RfcDesk.Wizard}", "{template .page}");
        }
    }

    @Test
    void moduleKeysAreUnique() {
        assertThat(descriptor.select("atlassian-plugin > [key]").eachAttr("key"))
                .doesNotHaveDuplicates();
    }

    private String parameter(String name) {
        return descriptor.select("plugin-info > param[name=" + name + "]").text();
    }

    private static InputStream resource(String location) {
        return DescriptorTest.class.getResourceAsStream(location.startsWith("/") ? location : "/" + location);
    }
}
