package net.rfcdesk.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.rfcdesk.wiki.plugin.PluginJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A wiki whose process is killed keeps all that it has confirmed, in its own tables and in those of plugins. */
class KilledTest {
    private static final int WRITERS = 3;
    private static final int ENOUGH = 60;

    private final List<String> confirmed = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void confirmedWritesSurviveAKill() throws Exception {
        Path jar = new PluginJar().in(folder);
        Process process = start(jar);
        try {
            String url = url(process);
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> new Thread(() -> write(url, writer)))
                    .toList();
            writers.forEach(Thread::start);
            while (confirmed.size() < ENOUGH && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            process.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
        } finally {
            process.destroyForcibly();
        }
        try (Wiki wiki = Wiki.start(WikiOptions.in(folder))) {
            assertThat(column(wiki, "select title from contents")).containsAll(confirmed);
            assertThat(column(wiki, "select \"TEXT\" from \"AO_C815D4_NOTE\""))
                    .containsAll(
                            confirmed.stream().map(title -> "created " + title).toList());
        }
    }

    private static List<String> column(Wiki wiki, String sql) {
        return wiki.parts().database().jdbc().sql(sql).query(String.class).list();
    }

    private Process start(Path jar) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        Wiki.class.getName(),
                        "--data",
                        folder.toString(),
                        "--port",
                        "0",
                        "--plugin",
                        jar.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String url(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("http://")) {
                return line;
            }
        }
        throw new IllegalStateException("the wiki does not start");
    }

    private void write(String url, int writer) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        try {
            for (int page = 0; ; page++) {
                String title = "Page " + writer + " " + page;
                HttpResponse<String> answer = client.send(creating(url, title), BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    confirmed.add(title);
                }
            }
        } catch (IOException killed) {
            // that is what the test waits for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest creating(String url, String title) {
        return HttpRequest.newBuilder(URI.create(url + "/rest/api/content"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic YXV0aG9yOmF1dGhvcg==")
                .POST(BodyPublishers.ofString("{\"title\":\"" + title
                        + "\",\"space\":{\"key\":\"DEMO\"},\"body\":{\"storage\":{\"value\":\"<p/>\"}}}"))
                .build();
    }
}
