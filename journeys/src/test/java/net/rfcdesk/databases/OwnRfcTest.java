package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicySource;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What authors and co-authors may not do where the space does not let them. */
class OwnRfcTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "lead", "security");
    private final String text = page.getBodyAsString();

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void coAuthorCannotApproveAndReadsByWhichVersions() {
        choose(Policy.CO_AUTHORS_MAY_APPROVE, false);
        save("lead", text + "<p>More</p>");
        save("author", text + "<p>More and more</p>");
        save("lead", text + "<p>Less</p>");

        assertThatThrownBy(() -> approve("lead"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().arguments())
                                .containsExactly(2, List.of(2, 4), PolicySource.SPACE));
        assertThat(role("lead").blocked()).isTrue();
        assertThat(approve("security").roles().get(1).met()).isTrue();
    }

    @Test
    void approvalOfACoAuthorGoesOnCountingWhenTheSettingChanges() {
        save("lead", text + "<p>More</p>");
        approve("lead");

        choose(Policy.CO_AUTHORS_MAY_APPROVE, false);

        assertThat(role("lead").met()).isTrue();
        assertThat(approve("security").rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read("reader").acceptance().changed()).isFalse();
    }

    @Test
    void settingChangesNoAcceptedRfc() {
        choose(Policy.CO_AUTHORS_MAY_APPROVE, false);
        approve("lead");
        approve("security");
        choose(Policy.CO_AUTHORS_MAY_APPROVE, true);

        assertThat(read("reader").rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read("reader").acceptance().changed()).isFalse();
    }

    @Test
    void onceTheirTextIsAcceptedCoAuthorsOfItMayApproveTheNext() {
        choose(Policy.CO_AUTHORS_MAY_APPROVE, false);
        save("product", text + "<p>More</p>");
        approve("lead");
        approve("security");
        assertThat(read("product").barred().coAuthors()).hasSize(1);

        save("lead", text + "<p>Less</p>");

        assertThat(read("reader").rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read("reader").barred().coAuthors()).isEqualTo(Map.of(desk.key("lead"), List.of(3)));
    }

    @Test
    void authorCannotAcceptByHand() {
        choose(Policy.ACCEPTANCE, Acceptance.BY_HAND);
        choose(Policy.AUTHOR_MAY_ACCEPT, false);
        approve("lead");
        approve("security");

        refused(() -> accept("author"), RefusalCode.OWN_ACCEPTANCE);
        assertThat(read("author").permissions().statuses()).doesNotContain(Status.ACCEPTED);
        assertThat(read("author").permissions().ownRfc(RefusalCode.OWN_ACCEPTANCE))
                .isPresent();
        assertThat(accept("lead").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void authorCannotBypass() {
        choose(Policy.AUTHOR_MAY_BYPASS, false);

        refused(() -> bypass("author"), RefusalCode.OWN_BYPASS);
        assertThat(read("author").permissions().bypass()).isFalse();
    }

    @Test
    void authorCannotEditApproversAfterTheFirstApproval() {
        desk.user("product");
        choose(Policy.AUTHOR_MAY_CHANGE_APPROVERS, false);
        assign("author", 1, "lead", "product");
        assertThat(read("author").permissions().assigns()).isTrue();
        approve("security");

        refused(() -> assign("author", 2, "lead"), RefusalCode.OWN_APPROVERS);
        assertThat(read("author").permissions().assigns()).isFalse();
        assertThat(version()).isEqualTo(2);
        assign("security", 2, "lead");
        assertThat(version()).isEqualTo(3);
    }

    private void choose(Policy policy, Object answer) {
        desk.choose("DS", policy, answer);
    }

    private RfcPage approve(String user) {
        int version = version();
        return desk.as(user, () -> desk.approvals.decide(page.getId(), user, Choice.APPROVED, "", version, null));
    }

    private RfcPage accept(String user) {
        return desk.as(user, () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.ACCEPTED, ""));
    }

    private RfcPage bypass(String user) {
        return desk.as(user, () -> desk.statuses.bypass(page.getId(), 1, "Because."));
    }

    private RfcPage assign(String user, int seen, String... users) {
        return desk.as(
                user, () -> desk.assignments.assign(page.getId(), "lead", List.of(users), List.of(), null, seen));
    }

    private RoleStatus role(String name) {
        return read("reader").role(name).orElseThrow();
    }

    private RfcPage read(String user) {
        return desk.as(user, () -> desk.rfcs.get(page.getId()));
    }

    private void save(String user, String body) {
        int version = version();
        desk.as(user, () -> desk.pages.update(page.getId(), version, page.getTitle(), body, "", false));
    }

    private int version() {
        return desk.pages.byId(page.getId()).orElseThrow().getVersion();
    }
}
