package net.rfcdesk.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where packages are fetched from is everybody's own choice; what they must be is not. */
final class LockFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"../wiki/package-lock.json", "package-lock.json"})
    void namesNoRegistryButWhatEachPackageMustBe(String file) throws IOException {
        assertThat(Files.readString(Path.of(file)))
                .contains("\"integrity\": \"sha512-")
                .doesNotContain("\"resolved\"", "http://");
    }
}
