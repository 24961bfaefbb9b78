package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.rfcdesk.Descriptor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
    private static final String KEY = "net.rfcdesk.rfc-desk:";
    private static final Path RESOURCES = Path.of("main/resources");

    /** What Confluence's jsI18n looks for. */
    private static final Pattern TEXT = Pattern.compile("AJS\\.I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*[),]");

    @ParameterizedTest
    @ValueSource(strings = {"rfc-desk", "rfc-reports"})
    void scriptAndStyleAreAtMostFourteenKilobytesOnTheWire(String module) throws IOException {
        int size = 0;
        for (String file : files(module).toList()) {
            size += gzipped(minified(file));
        }

        assertThat(size).isBetween(1_000, 14 * 1024);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void minifiedScriptAsksForTheTextsThatItsSourceAsksFor(String file) throws IOException {
        String script = new String(minified(file), StandardCharsets.UTF_8);

        assertThat(texts(script)).isEqualTo(texts(Files.readString(RESOURCES.resolve(file))));
        assertThat(script.replaceAll(TEXT.pattern(), "")).doesNotContain("I18n");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void minifiedStyleHasTheRulesAndColoursOfItsSource(String file) throws IOException {
        String style = new String(minified(file), StandardCharsets.UTF_8);
        String source = Files.readString(RESOURCES.resolve(file)).replaceAll("(?s)/\\*.*?\\*/", "");

        assertThat(style.split("\\{")).hasSameSizeAs(source.split("\\{"));
        assertThat(style.split("var\\(--")).hasSameSizeAs(source.split("var\\(--"));
    }

    @Test
    void everyColourIsADesignTokenWithAFallback() throws IOException {
        String style = Files.readString(RESOURCES.resolve("css/rfc-desk.css"))
                + Files.readString(RESOURCES.resolve("css/rfc-report.css"))
                + Files.readString(RESOURCES.resolve("css/rfc-settings.css"));

        assertThat(style.replaceAll("var\\(--ds-[a-z-]+, [^;]+\\)( !important)?;", ""))
                .doesNotContainPattern("#[0-9a-f]{3}|rgb");
        assertThat(style).doesNotContainPattern("var\\(--ds-[a-z-]+\\)");
    }

    @Test
    void requiredResourceIsInTheDescriptorAndNeedsWhatTheMacrosHaveInCommon() {
        MacroFixture desk = new MacroFixture();

        desk.status();
        desk.lists(ReportPages.of(ReportPages.query(), false)).html("rfc-report", "display", Map.of());

        assertThat(desk.required())
                .containsExactly("net.rfcdesk.rfc-desk:rfc-desk", "net.rfcdesk.rfc-desk:rfc-reports");
        assertThat(Descriptor.read()
                        .select("web-resource:is([key=rfc-people], [key=rfc-desk], [key=rfc-reports]) > dependency")
                        .eachText())
                .containsExactly(
                        "net.rfcdesk.rfc-desk:rfc-base",
                        "net.rfcdesk.rfc-desk:rfc-people",
                        "net.rfcdesk.rfc-desk:rfc-people");
    }

    private static Stream<String> scripts() {
        return allFiles().filter(file -> file.endsWith(".js"));
    }

    private static Stream<String> styles() {
        return allFiles().filter(file -> file.endsWith(".css"));
    }

    private static Stream<String> allFiles() {
        return Descriptor.read().select("web-resource > resource").eachAttr("location").stream();
    }

    /** @return what loads with a web-resource, other plugins' files aside */
    private static Stream<String> files(String module) {
        Element resource = Descriptor.read().selectFirst("web-resource[key=" + module + "]");
        Stream<String> needed = resource.select("> dependency").eachText().stream()
                .filter(key -> key.startsWith(KEY))
                .flatMap(key -> files(key.substring(KEY.length())));
        return Stream.concat(needed, resource.select("> resource").eachAttr("location").stream());
    }

    private static byte[] minified(String file) throws IOException {
        try (InputStream content =
                ResourcesTest.class.getResourceAsStream("/" + file.replaceFirst("(\\.\\w+)$", "-min$1"))) {
            return content.readAllBytes();
        }
    }

    private static Set<String> texts(String script) {
        return TEXT.matcher(script).results().map(call -> call.group(2)).collect(Collectors.toSet());
    }

    private static int gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
