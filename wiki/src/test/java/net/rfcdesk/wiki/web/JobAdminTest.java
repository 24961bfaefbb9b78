package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class JobAdminTest {
    private static final String COUNT = "example.notes:count";
    private static final Browser ADMIN = RunningWiki.loggedIn("admin");

    @Test
    void anAdministratorRunsAJobAndSeesHowItEnded() {
        assertThat(ADMIN.post("/admin/dorunjob.action", Map.of("key", COUNT)).statusCode())
                .isEqualTo(200);

        Element job = ADMIN.page("/admin/scheduledjobs.action").selectFirst("[data-job-key=" + COUNT + "]");
        assertThat(job.text()).contains("Count notes", "every 1h", "success", "there are");
        assertThat(job.selectFirst("time")).isNotNull();
    }

    @Test
    void nobodyElseSeesOrRunsJobs() {
        Browser author = RunningWiki.loggedIn("author");

        assertThat(author.get("/admin/scheduledjobs.action").statusCode()).isEqualTo(403);
        assertThat(author.post("/admin/dorunjob.action", Map.of("key", COUNT)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aForgedRequestRunsNothing() {
        assertThat(ADMIN.postWithToken("/admin/dorunjob.action", Map.of("key", COUNT), "guess")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aJobThatIsNotThereCannotRun() {
        assertThat(ADMIN.post("/admin/dorunjob.action", Map.of("key", "example.notes:none"))
                        .statusCode())
                .isEqualTo(404);
    }
}
