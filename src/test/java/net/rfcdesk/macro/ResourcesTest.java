package net.rfcdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import net.rfcdesk.Descriptor;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private static final Path RESOURCES = Path.of("main/resources");

    @Test
    void scriptAndStyleAreAtMostTenKilobytesOnTheWire() throws IOException {
        int size = 0;
        for (String file : Descriptor.read()
                .select("web-resource[key=rfc-desk] > resource")
                .eachAttr("location")) {
            size += gzipped(Files.readAllBytes(RESOURCES.resolve(file)));
        }

        assertThat(size).isBetween(1_000, 10_000);
    }

    @Test
    void everyColourIsADesignTokenWithAFallback() throws IOException {
        String style = Files.readString(RESOURCES.resolve("css/rfc-desk.css"))
                + Files.readString(RESOURCES.resolve("css/rfc-settings.css"));

        assertThat(style.replaceAll("var\\(--ds-[a-z-]+, [^;]+\\);", "")).doesNotContainPattern("#[0-9a-f]{3}|rgb");
        assertThat(style).doesNotContainPattern("var\\(--ds-[a-z-]+\\)");
    }

    @Test
    void requiredResourceIsTheOneInTheDescriptor() {
        String module = Descriptor.read().select("web-resource").get(0).attr("key");

        Desk desk = new Desk();

        desk.status();

        assertThat(desk.required()).containsExactly("net.rfcdesk.rfc-desk:" + module);
    }

    private static int gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
