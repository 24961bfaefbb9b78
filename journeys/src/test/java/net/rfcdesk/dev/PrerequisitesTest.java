package net.rfcdesk.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a prerequisite of ./dev is missing, one sentence says what it is and how to get it. */
final class PrerequisitesTest {
    private static final Path DEV = Path.of("../dev");

    @TempDir
    private Path tools;

    @BeforeEach
    void haveAShell() throws IOException {
        for (String name : new String[] {"bash", "dirname", "sed", "ls", "head", "find", "id"}) {
            Files.createSymbolicLink(tools.resolve(name), installed(name));
        }
    }

    @Test
    void jdkIsMissing() throws IOException, InterruptedException {
        assertThat(refusal("run")).startsWith("dev: no JDK found: install JDK 17 or newer");
    }

    @Test
    void jdkIsTooOld() throws IOException, InterruptedException {
        tool("javac", "javac 11.0.2");
        assertThat(refusal("run")).startsWith("dev: JDK 11 is too old: install JDK 17 or newer");
    }

    @Test
    void mavenIsMissing() throws IOException, InterruptedException {
        tool("javac", "javac 17.0.1");
        assertThat(refusal("package")).startsWith("dev: Maven not found: install Maven 3.8 or newer");
    }

    @Test
    void mavenIsTooOld() throws IOException, InterruptedException {
        tool("javac", "javac 21.0.1");
        tool("mvn", "Apache Maven 3.6.3 (abc)");
        assertThat(refusal("package")).startsWith("dev: Maven 3.6 is too old: install Maven 3.8 or newer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "check", "format"})
    void nodeIsMissing(String task) throws IOException, InterruptedException {
        tool("javac", "javac 17.0.1");
        tool("mvn", "Apache Maven 3.8.7");
        assertThat(refusal(task)).startsWith("dev: Node with npm not found: install Node 20 or newer");
    }

    @Test
    void nodeIsTooOld() throws IOException, InterruptedException {
        tool("javac", "javac 17.0.1");
        tool("mvn", "Apache Maven 3.8.7");
        tool("node", "v18.19.0");
        tool("npm", "10.0.0");
        assertThat(refusal("test")).startsWith("dev: Node 18 is too old: install Node 20 or newer");
    }

    private void tool(String name, String says) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\necho '" + says + "'\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private String refusal(String task) throws IOException, InterruptedException {
        ProcessBuilder dev = new ProcessBuilder(installed("bash").toString(), DEV.toString(), task);
        dev.environment().clear();
        dev.environment().put("PATH", tools.toString());
        Process process = dev.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.lines()).hasSize(1);
        return said;
    }

    private static Path installed(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
