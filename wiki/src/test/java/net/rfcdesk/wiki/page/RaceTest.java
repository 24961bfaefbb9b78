package net.rfcdesk.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.refusal.Conflict;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database decides when several want the same at once. */
class RaceTest {
    private static final int RUNNERS = 6;

    private final Engine wiki = open();
    private final ExecutorService runners = Executors.newFixedThreadPool(RUNNERS);
    private final WikiUser author = wiki.user("author");
    private final Space space = wiki.space(author, "DEV");

    Engine open() {
        return Engine.inMemory();
    }

    @AfterEach
    void close() {
        runners.shutdownNow();
        wiki.close();
    }

    @Test
    void ofManyEditsOfTheSameVersionOneWins() throws Exception {
        Page plan = wiki.page(author, space, "Plan");

        List<String> outcomes = race(i -> wiki.pages.update(plan.getId(), 1, "Plan", "<p>" + i + "</p>", "", false));

        assertThat(outcomes).containsOnlyOnce("done").hasSize(RUNNERS).allMatch(Set.of("done", "Conflict")::contains);
        assertThat(wiki.as(author, () -> wiki.pages.versions(plan.getId()))).hasSize(2);
    }

    @Test
    void ofManyPagesOfTheSameTitleOneIsMade() throws Exception {
        List<String> outcomes = race(i -> wiki.pages.create(space, 0, "Plan", "<p/>", Set.of()));

        assertThat(outcomes).containsOnlyOnce("done").allMatch(Set.of("done", "InvalidInput")::contains);
    }

    @Test
    void noAmendmentIsLost() throws Exception {
        Page plan = wiki.page(author, space, "Plan");

        race(i -> wiki.pages.amend(plan.getId(), body -> body + "+"));

        assertThat(wiki.reload(plan).getBodyAsString()).isEqualTo("<p>Plan</p>" + "+".repeat(RUNNERS));
    }

    @Test
    void pageMadeBelowAMovingPageIsMovedOrMadeThere() throws Exception {
        Page plan = wiki.page(author, space, "Plan");
        Page target = wiki.page(author, space, "Target");

        race(i -> i == 0
                ? wiki.pages.move(plan.getId(), space, target.getId())
                : wiki.pages.create(space, plan.getId(), "Part " + i, "<p/>", Set.of()));

        assertThat(wiki.as(author, () -> wiki.pages.children(plan)))
                .hasSize(RUNNERS - 1)
                .allMatch(part -> part.content().ancestorIds().contains(target.getId()));
    }

    private interface Attempt {
        Page by(int runner);
    }

    private List<String> race(Attempt attempt) throws Exception {
        List<Callable<String>> attempts = IntStream.range(0, RUNNERS)
                .<Callable<String>>mapToObj(i -> () -> wiki.as(author, () -> outcome(attempt, i)))
                .toList();
        List<String> outcomes = new ArrayList<>();
        for (Future<String> future : runners.invokeAll(attempts)) {
            outcomes.add(future.get());
        }
        return outcomes;
    }

    private static String outcome(Attempt attempt, int runner) {
        try {
            attempt.by(runner);
            return "done";
        } catch (Conflict | InvalidInput e) {
            return e.getClass().getSimpleName();
        }
    }
}
