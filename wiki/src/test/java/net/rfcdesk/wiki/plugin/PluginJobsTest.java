package net.rfcdesk.wiki.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.scheduler.status.RunOutcome;
import net.rfcdesk.wiki.plugin.job.ScheduledJob;
import net.rfcdesk.wiki.refusal.Conflict;
import net.rfcdesk.wiki.refusal.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PluginJobsTest {
    private static final String COUNT = "example.notes:count";

    private static RunningPlugins wiki;

    @BeforeAll
    static void start() {
        wiki = new RunningPlugins();
    }

    @AfterEach
    void uninstall() {
        wiki.uninstallAll();
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    @Test
    void aJobIsTheBeanThatItsModuleNames() {
        wiki.install(new PluginJar());
        ScheduledJob job = wiki.plugins.jobs().byKey(COUNT);

        assertThat(job.name()).isEqualTo("Count notes");
        assertThat(job.schedule()).isEqualTo("every 1h");
        assertThat(job.managed()).isTrue();
        assertThat(job.lastRun()).isEmpty();
        assertThat(job.run().outcome()).isEqualTo(RunOutcome.SUCCESS);
        assertThat(job.lastRun())
                .hasValueSatisfying(run -> assertThat(run.message()).startsWith("there are "));
    }

    @Test
    void aDisabledPluginsJobsAreGone() {
        wiki.install(new PluginJar());
        ScheduledJob job = wiki.plugins.jobs().byKey(COUNT);

        wiki.plugins.disable(PluginJar.KEY);

        assertThat(wiki.plugins.jobs().all()).isEmpty();
        assertThatThrownBy(() -> wiki.plugins.jobs().byKey(COUNT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(job::run).isInstanceOf(Conflict.class);
    }

    @Test
    void aCronExpressionIsNamedAndItsJobRunsWhenAskedToOnly() {
        PluginSystem.Plugin plugin =
                wiki.install(scheduled("repeat-interval=\"3600000\"", "cron-expression=\"0 0 6 * * ?\""));

        assertThat(plugin.problems()).singleElement().asString().contains("job-config count", "cron");
        assertThat(wiki.plugins.jobs().byKey(COUNT).schedule()).isEqualTo("only when asked to");
    }

    @Test
    void aJobThatCannotWorkIsNamed() {
        assertProblem(scheduled("countNotes", "nothing"), "nothing");
        assertProblem(scheduled("countNotes", "notes"), "the bean notes is not a com.atlassian.scheduler.JobRunner");
        assertProblem(scheduled("repeat-interval=\"3600000\"", ""), "either a repeat-interval or a cron-expression");
        assertProblem(scheduled("\"3600000\"", "\"-1\""), "repeat-interval must be a positive number");
    }

    private static void assertProblem(PluginJar jar, String problem) {
        assertThat(wiki.install(jar).problems()).singleElement().asString().contains("job-config count", problem);
        assertThat(wiki.plugins.jobs().all()).isEmpty();
    }

    private static PluginJar scheduled(String before, String after) {
        return new PluginJar().changed(PluginJar.DESCRIPTOR, text -> text.replace(before, after));
    }
}
