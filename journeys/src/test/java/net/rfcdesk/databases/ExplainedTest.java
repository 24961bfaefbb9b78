package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reads why they cannot decide: people who may think that they are asked, and nobody else. */
class ExplainedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Page page = desk.rfc(desk.space("DS"), "Caching", "lead", "author", "security");

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void authorReadsItWhereTheyAreNamed() {
        assertThat(reasons("author")).containsExactly(RefusalCode.OWN_RFC);
        assertThat(explained("author", "lead")).isEmpty();
    }

    @Test
    void whoCanDecideOrIsNotAskedReadsNothing() {
        assertThat(reasons("lead")).isEmpty();
        assertThat(reasons("reader")).isEmpty();
    }

    @Test
    void delegateReadsWhyNobodyCanDecideForTheApprover() {
        desk.user("reader");
        desk.as("author", () -> desk.delegations.name("reader", TODAY, TODAY.plusDays(7), null));

        assertThat(reasons("reader")).containsExactly(RefusalCode.OWN_RFC);
    }

    @Test
    void whoLeftTheRoleReadsIt() {
        desk.as("lead", () -> desk.assignments.leave(page.getId(), "lead", "Away."));

        assertThat(reasons("lead")).containsExactly(RefusalCode.ROLE_LEFT);
    }

    @Test
    void coAuthorReadsIt() {
        desk.choose("DS", Policy.CO_AUTHORS_MAY_APPROVE, false);
        String body = page.getBodyAsString() + "<p>More</p>";
        desk.as("lead", () -> desk.pages.update(page.getId(), 1, page.getTitle(), body, "", false));

        assertThat(reasons("lead")).containsExactly(RefusalCode.CO_AUTHOR);
    }

    private List<RefusalCode> reasons(String user) {
        return read(user).roles().stream()
                .flatMap(role -> explained(user, role.role().name()).stream())
                .flatMap(each -> each.against().stream())
                .map(refusal -> refusal.reason())
                .toList();
    }

    private List<RuleAnswer> explained(String user, String role) {
        RfcPage rfc = read(user);
        return rfc.permissions().explained(rfc.role(role).orElseThrow().role());
    }

    private RfcPage read(String user) {
        return desk.as(user, () -> desk.rfcs.get(page.getId()));
    }
}
