package net.rfcdesk.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Confluence demands of the jar, and what it would fall over. */
final class PluginJarTest {
    private static final int JAVA_17 = 61;

    private static PluginJar jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new PluginJar();
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void isATransformerlessPluginWithASpringContext() throws IOException {
        assertThat(jar.header("Bundle-ManifestVersion")).isEqualTo("2");
        assertThat(jar.header("Bundle-SymbolicName")).isEqualTo("net.rfcdesk.rfc-desk");
        assertThat(jar.header("Atlassian-Plugin-Key")).isEqualTo("net.rfcdesk.rfc-desk");
        assertThat(jar.header("Spring-Context")).isEqualTo("*");
    }

    @Test
    void demandsNothingOfTheFrameworkButPackages() throws IOException {
        assertThat(jar.header("Require-Capability")).isNull();
        assertThat(jar.header("Bundle-RequiredExecutionEnvironment")).isNull();
    }

    @Test
    void hasItsDescriptorAtTheRootAndItsContextWhereBlueprintLooks() {
        assertThat(jar.files()).contains("atlassian-plugin.xml", "META-INF/spring/plugin-context.xml");
    }

    @Test
    void carriesTheFullTextOfItsLicence() throws IOException {
        assertThat(jar.header("Bundle-License")).contains("Apache-2.0");
        assertThat(jar.text("META-INF/LICENSE"))
                .contains("Apache License", "Version 2.0", "END OF TERMS AND CONDITIONS");
        assertThat(jar.files()).noneMatch(name -> name.contains("NOTICE"));
    }

    @Test
    void hasNoEmptyFile() {
        assertThat(jar.emptyFiles()).isEmpty();
    }

    @Test
    void importsEachPackageByNameAndWithoutAlternatives() throws IOException {
        assertThat(jar.imports()).isNotEmpty();
        assertThat(jar.imports().keySet()).noneMatch(name -> name.contains("*"));
        assertThat(jar.imports()).noneSatisfy((name, rest) -> assertThat(rest).contains("optional"));
        assertThat(jar.header("DynamicImport-Package")).isNull();
        assertThat(jar.header("Require-Bundle")).isNull();
    }

    @Test
    void acceptsEveryVersionOfWhatTheHostBrings() throws IOException {
        assertThat(jar.imports())
                .allSatisfy((name, rest) -> assertThat(rest)
                        .as(name)
                        .satisfiesAnyOf(
                                none -> assertThat(none).doesNotContain("version="),
                                any -> assertThat(any).matches(".*version=\"?0(\\.0\\.0)?\"?.*")));
    }

    @Test
    void importsThePackagesOfClassesNamedOnlyInXml() throws IOException {
        assertThat(jar.classesNamedInXml()).isNotEmpty();
        assertThat(jar.imports().keySet())
                .containsAll(jar.classesNamedInXml().stream()
                        .filter(name -> !name.startsWith("net.rfcdesk.") && !name.startsWith("java."))
                        .map(name -> name.substring(0, name.lastIndexOf('.')))
                        .toList());
    }

    @Test
    void importsNothingThatEveryBundleHas() throws IOException {
        assertThat(jar.imports().keySet()).noneMatch(name -> name.startsWith("java."));
    }

    @Test
    void importsNoAnnotationsThatOnlyTheCompilerReads() throws IOException {
        assertThat(jar.imports().keySet()).noneMatch(name -> name.startsWith("org.jspecify"));
    }

    @Test
    void exportsTheEventsForOtherAppsAndNothingElse() throws IOException {
        assertThat(jar.header("Export-Package")).isEqualTo("net.rfcdesk.api;version=\"1.0.0\"");
    }

    @Test
    void carriesOnlyItsOwnClassesAndThoseOfLibrariesWithTheirLicences() throws IOException {
        assertThat(jar.files()).noneMatch(name -> name.endsWith(".jar"));
        assertThat(jar.files().stream().filter(name -> name.endsWith(".class")))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("net/rfcdesk/") || name.startsWith("de/siegmar/fastcsv/"));
        assertThat(jar.files()).contains("META-INF/licenses/fastcsv.txt", "de/siegmar/fastcsv/reader/CsvReader.class");
        assertThat(jar.imports().keySet()).noneMatch(name -> name.startsWith("de.siegmar"));
    }

    @Test
    void runsOnJava17() {
        assertThat(ClassFiles.of(PluginJar.PATH).all())
                .allSatisfy(
                        type -> assertThat(type.majorVersion()).as(type.name()).isLessThanOrEqualTo(JAVA_17));
    }
}
