package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.rfcdesk.Descriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
    private static final Path RESOURCES = Path.of("main/resources");

    @ParameterizedTest
    @ValueSource(strings = {"rfc-desk", "rfc-reports"})
    void scriptAndStyleAreAtMostTwentyKilobytesOnTheWire(String module) throws IOException {
        int size = 0;
        for (String file : Descriptor.read()
                .select("web-resource[key=rfc-base] > resource, web-resource[key=" + module + "] > resource")
                .eachAttr("location")) {
            size += gzipped(Files.readAllBytes(RESOURCES.resolve(file)));
        }

        assertThat(size).isBetween(1_000, 20 * 1024);
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

    private static int gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
