package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Publisher;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The author, or an administrator of the space, makes somebody else the author. */
class AuthorshipTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "lead", "security");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void newAuthorIsTheOneOfPageRecordAndReports() {
        handOver("author", "lead");
        save("security", page.getBodyAsString() + "<p>More</p>");

        assertThat(read("reader").rfc().author()).isEqualTo(desk.key("lead"));
        assertThat(desk.history(page.getId()).last(Detail.AuthorChanged.class))
                .contains(new Detail.AuthorChanged(desk.key("author"), desk.key("lead")));
        assertThat(reported("lead")).containsExactly("Caching");
        assertThat(reported("author")).isEmpty();
        assertThat(read("reader").coAuthors()).isEqualTo(Map.of(desk.key("security"), List.of(2)));
        desk.reconciler.run(() -> false);
        assertThat(reported("lead")).containsExactly("Caching");
    }

    @Test
    void rulesAboutAuthorsMeanTheNewOneAndTheOldOneStaysBarred() {
        Page own = desk.rfc(space, "Own", "author", "lead");
        desk.as("author", () -> desk.authorship.handOver(own.getId(), "lead", "I change teams."));

        refused(() -> approve(own, "lead"), RefusalCode.OWN_RFC);
        refused(() -> approve(own, "author"), RefusalCode.FORMER_AUTHOR);
    }

    @Test
    void nobodyElseHandsItOver() {
        refused(() -> handOver("lead", "security"), RefusalCode.MAY_NOT_HAND_OVER);
        refused(() -> handOver("author", "author"), RefusalCode.AUTHOR_ALREADY);
        refused(() -> handOver("author", "nobody"), RefusalCode.USER_UNKNOWN);
    }

    @Test
    void authorOfWhatAToolPublishesIsTheOneThatTheSpaceNames() {
        publishers(new Publisher("tool", "lead"));

        Page published = desk.as(
                "tool",
                () -> desk.pages.create(
                        space, 0, "Published", ServiceFixture.macro("rfc-status") + desk.approval("lead"), Set.of()));

        assertThat(author(published)).isEqualTo(desk.key("lead"));
        assertThat(author(page)).isEqualTo(desk.key("author"));
        assertThat(desk.history(published.getId()).entries())
                .extracting(Entry::kind)
                .startsWith(EntryKind.REGISTERED, EntryKind.AUTHOR_CHANGED);
        refused(() -> approve(published, "lead"), RefusalCode.OWN_RFC);
        assertThat(reported("lead")).containsExactly("Published");

        desk.as(
                "tool",
                () -> desk.pages.update(
                        published.getId(), 1, "Published", published.getBodyAsString() + "<p>More</p>", "", false));
        assertThat(author(published)).isEqualTo(desk.key("lead"));
    }

    @Test
    void toolIsTheAuthorWhenTheOneThatTheSpaceNamesIsGone() {
        publishers(new Publisher("tool", "lead"));
        desk.users.delete(desk.user("lead").getKey());

        Page published = desk.as(
                "tool", () -> desk.pages.create(space, 0, "Published", ServiceFixture.macro("rfc-status"), Set.of()));

        assertThat(author(published)).isEqualTo(desk.key("tool"));
    }

    private void publishers(Publisher... publishers) {
        List.of("tool", "lead").forEach(desk::user);
        desk.as("author", () -> desk.settings.change("DS", before -> before.with(List.of(publishers))));
    }

    private String author(Page rfc) {
        return desk.as("reader", () -> desk.rfcs.get(rfc.getId())).rfc().author();
    }

    private RfcPage handOver(String who, String to) {
        return desk.as(who, () -> desk.authorship.handOver(page.getId(), to, null));
    }

    private List<String> reported(String author) {
        ReportQuery query = ReportQuery.of(Map.of("space", "DS", "author", author));
        return desk.as("reader", () -> desk.report.list(query)).rows().stream()
                .map(row -> row.rfc().title())
                .toList();
    }

    private RfcPage approve(Page rfc, String role) {
        return desk.as(role, () -> desk.approvals.decide(rfc.getId(), role, Choice.APPROVED, null, 1, null));
    }

    private RfcPage read(String name) {
        return desk.as(name, () -> desk.rfcs.get(page.getId()));
    }

    private void save(String user, String body) {
        int version = desk.pages.getAbstractPage(page.getId()).getVersion();
        desk.as(user, () -> desk.pages.update(page.getId(), version, page.getTitle(), body, "", false));
    }
}
