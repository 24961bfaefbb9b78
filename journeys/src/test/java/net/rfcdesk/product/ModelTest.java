package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random users do random things to RFCs, and after each step the wiki shows what a plain model of the rules says. The model and the
 * steps are in {@code journeys/model}; a failure is printed as the short sequence that it was shrunk to, with its seed. Both runs at once take
 * less time, as each of them waits for its wiki.
 */
final class ModelTest {
    /** Of each run; "./dev soak" takes many more. */
    private static final int STEPS = Integer.getInteger("model.steps", 4_000);

    private static final int SEED = Integer.getInteger("model.seed", 20261124);

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void rulesHoldOnH2() throws Exception {
        try (RunningWiki wiki = RunningWiki.inMemory()) {
            run(wiki, SEED);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void rulesHoldOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                RunningWiki wiki =
                        RunningWiki.onDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
            run(wiki, SEED / 2);
        }
    }

    private static void run(RunningWiki wiki, int seed) throws IOException, InterruptedException {
        Process model = new ProcessBuilder(
                        "node", "model/run.js", wiki.url(), String.valueOf(seed), String.valueOf(STEPS))
                .redirectErrorStream(true)
                .start();
        String said = new String(model.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(model.waitFor()).as(said).isZero();
        System.out.println(said);
    }
}
