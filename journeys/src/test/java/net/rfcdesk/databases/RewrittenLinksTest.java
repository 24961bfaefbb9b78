package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageUpdateTrigger;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.EntryKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a page is renamed or moved, the links of an approved RFC to it follow; nobody has to approve that. */
class RewrittenLinksTest {

    private static final String LINK = "<p><ac:link><ri:page ri:content-title=\"%s\"/></ac:link></p>";

    @ParameterizedTest
    @EnumSource
    void renamedPageLeavesApprovalsOfRfcsThatLinkToIt(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page plan = plan(desk);
            Page rfc = approved(desk, plan);

            rename(desk, plan, "Roadmap");

            assertThat(body(desk, rfc)).contains("Roadmap");
            assertThat(desk.kinds(rfc)).endsWith(EntryKind.DECIDED, EntryKind.LINKS_REWRITTEN);
            assertThat(approvals(desk, rfc)).isOne();

            rename(desk, plan, "Plan");

            assertThat(approvals(desk, rfc)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageThatMovesLeavesApprovalsOfRfcsThatLinkToIt(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page plan = plan(desk);
            Page rfc = approved(desk, plan);

            Space elsewhere = desk.space("OPS");
            desk.as("author", () -> desk.pages.move(plan.getId(), elsewhere, 0));

            assertThat(body(desk, rfc)).contains("ri:space-key=\"OPS\"");
            assertThat(approvals(desk, rfc)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rfcThatMovesKeepsItsApprovals(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page rfc = approved(desk, plan(desk));

            Space elsewhere = desk.space("OPS");
            desk.as("author", () -> desk.pages.move(rfc.getId(), elsewhere, 0));

            assertThat(desk.kinds(rfc)).endsWith(EntryKind.DECIDED, EntryKind.MOVED, EntryKind.LINKS_REWRITTEN);
            assertThat(approvals(desk, rfc)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoReadTheTextBeforeMayStillApprove(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page plan = plan(desk);
            Page rfc = approved(desk, plan);
            rename(desk, plan, "Roadmap");

            approve(desk, rfc, "security");

            assertThat(approvals(desk, rfc)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linkThatSomebodyChangesByHandOutdatesApprovals(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page rfc = approved(desk, plan(desk));

            String other = body(desk, rfc).replace("Plan", "Other");
            desk.as("author", () -> desk.pages.update(rfc.getId(), 2, "Idea", other, "", false));

            assertThat(desk.kinds(rfc)).endsWith(EntryKind.EDITED);
            assertThat(approvals(desk, rfc)).isZero();
        }
    }

    /** However a host may come to say so. */
    @ParameterizedTest
    @EnumSource
    void anotherChangeInARewritingOutdatesApprovals(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page rfc = approved(desk, plan(desk));

            rewrite(desk, rfc, desk.pages.byId(rfc.getId()).orElseThrow(), body -> body + "<p>And more.</p>");

            assertThat(desk.kinds(rfc)).endsWith(EntryKind.EDITED);
            assertThat(approvals(desk, rfc)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rewritingOfATextThatNobodyNoticedOutdatesApprovals(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page rfc = approved(desk, plan(desk));
            unnoticed(desk, rfc, body -> body + "<p>And more.</p>");

            rewrite(desk, rfc, desk.pages.byId(rfc.getId()).orElseThrow(), body -> body.replace("Plan", "Roadmap"));

            assertThat(desk.kinds(rfc)).endsWith(EntryKind.EDITED);
            assertThat(approvals(desk, rfc)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rewritingOfATextThatTheHostDoesNotTellOutdatesApprovals(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page rfc = approved(desk, plan(desk));

            rewrite(desk, rfc, null, body -> body.replace("Plan", "Roadmap"));

            assertThat(desk.kinds(rfc)).endsWith(EntryKind.EDITED);
            assertThat(approvals(desk, rfc)).isZero();
        }
    }

    /** Who reads any of these versions has read what counts, however fast one follows the other. */
    @ParameterizedTest
    @EnumSource
    void approvalsAndRenamingsAtOnceAllHold(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page plan = plan(desk);
            Page rfc = approved(desk, plan);
            List<Callable<Object>> all = List.of(
                    () -> renameOften(desk, plan),
                    () -> approve(desk, rfc, "security"),
                    () -> approve(desk, rfc, "product"));

            RaceTest.atOnce(all);

            assertThat(body(desk, rfc)).contains("Plan 10");
            assertThat(approvals(desk, rfc)).isEqualTo(3);
            assertThat(desk.kinds(rfc))
                    .filteredOn(EntryKind.LINKS_REWRITTEN::equals)
                    .hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rewritingOfATextThatCouldNotBeReadOutdatesApprovals(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page rfc = approved(desk, plan(desk));
            Page before = desk.pages.byId(rfc.getId()).orElseThrow();
            before.setBodyAsString("<p>never closed");

            rewrite(desk, rfc, before, body -> body.replace("Plan", "Roadmap"));

            assertThat(desk.kinds(rfc)).endsWith(EntryKind.EDITED);
            assertThat(approvals(desk, rfc)).isZero();
        }
    }

    private static Page renameOften(ServiceFixture desk, Page page) {
        for (int i = 1; i <= 10; i++) {
            rename(desk, page, "Plan " + i);
        }
        return page;
    }

    private static RfcPage approve(ServiceFixture desk, Page rfc, String approver) {
        return desk.as(approver, () -> desk.approvals.decide(rfc.getId(), approver, Choice.APPROVED, "", 2, null));
    }

    private static Page plan(ServiceFixture desk) {
        Space space = desk.space("DEV");
        return desk.as("author", () -> desk.pages.create(space, 0, "Plan", "<p>Plan</p>", Set.of()));
    }

    /** @return an RFC whose second version links to that page and is approved by lead */
    private static Page approved(ServiceFixture desk, Page linked) {
        Page asking = desk.rfc(linked.getSpace(), "Idea", "lead", "security", "product");
        String body = asking.getBodyAsString() + LINK.formatted(linked.getTitle());
        Page rfc = desk.as("author", () -> desk.pages.update(asking.getId(), 1, "Idea", body, "", false));
        approve(desk, rfc, "lead");
        return rfc;
    }

    private static Page rename(ServiceFixture desk, Page page, String title) {
        Page now = desk.pages.byId(page.getId()).orElseThrow();
        return desk.as(
                "author",
                () -> desk.pages.update(page.getId(), now.getVersion(), title, now.getBodyAsString(), "", false));
    }

    private static Page unnoticed(ServiceFixture desk, Page page, UnaryOperator<String> change) {
        Page now = desk.pages.byId(page.getId()).orElseThrow();
        String body = change.apply(now.getBodyAsString());
        return desk.as(
                "author", () -> desk.unwatched.update(page.getId(), now.getVersion(), page.getTitle(), body, "", true));
    }

    private static void rewrite(ServiceFixture desk, Page page, Page before, UnaryOperator<String> change) {
        Page after = unnoticed(desk, page, change);
        desk.events.publish(new PageUpdateEvent(after, before, PageUpdateTrigger.LINK_REFACTORING));
    }

    private static String body(ServiceFixture desk, Page page) {
        return desk.pages.byId(page.getId()).orElseThrow().getBodyAsString();
    }

    private static long approvals(ServiceFixture desk, Page page) {
        RfcPage read = desk.as("reader", () -> desk.rfcs.get(page.getId()));
        return read.roles().stream()
                .flatMap(role -> role.decisions().stream())
                .filter(each -> each.counts())
                .count();
    }
}
