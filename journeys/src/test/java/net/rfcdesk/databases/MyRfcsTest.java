package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.report.MyList;
import net.rfcdesk.report.MyRfcsResult;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one person has to do with RFCs, over all spaces. */
class MyRfcsTest {

    @ParameterizedTest
    @EnumSource
    void everybodyHasTheirOwnLists(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page one = desk.rfc(desk.space("DS"), "One", "lead", "security");
            desk.rfc(desk.space("OPS"), "Two", "lead");
            decide(desk, "lead", one, Choice.APPROVED);

            assertThat(titles(desk, "lead", MyList.WAITING)).containsExactly("Two");
            assertThat(titles(desk, "lead", MyList.DECIDED)).containsExactly("One");
            assertThat(titles(desk, "lead", MyList.MINE)).isEmpty();
            assertThat(titles(desk, "author", MyList.MINE)).containsExactlyInAnyOrder("One", "Two");
            assertThat(list(desk, "security", MyList.MINE).counts())
                    .isEqualTo(Map.of(MyList.WAITING, 1, MyList.MINE, 0, MyList.DECIDED, 0));
        }
    }

    @Test
    void whatIsDecidedOrRejectedStaysListed() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead", "security");
            decide(desk, "lead", page, Choice.APPROVED);
            desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.REJECTED, "No"));

            assertThat(titles(desk, "lead", MyList.DECIDED)).containsExactly("One");
            assertThat(titles(desk, "author", MyList.MINE)).containsExactly("One");
        }
    }

    @Test
    void nothingIsListedThatOneMayNotView() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Space space = desk.space("DS");
            Page page = desk.rfc(space, "One", "lead");
            decide(desk, "lead", page, Choice.CHANGES_REQUESTED);
            desk.as("author", () -> {
                desk.permissions.revoke(space, SpacePermission.VIEW, Subject.group(Users.EVERYONE));
                return null;
            });

            assertThat(list(desk, "lead", MyList.DECIDED))
                    .returns(0, MyRfcsResult::total)
                    .returns(List.of(), MyRfcsResult::rows);
        }
    }

    @Test
    void mostUrgentWaitsOnTop() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Space space = desk.space("DS");
            desk.rfc(space, "Someday", "lead");
            desk.rfcWith(space, "Later", decideBy("2026-05-01") + desk.approval("lead"));
            desk.rfcWith(space, "Soon", decideBy("2026-03-02") + desk.approval("lead"));

            assertThat(titles(desk, "lead", MyList.WAITING)).containsExactly("Soon", "Later", "Someday");
        }
    }

    @Test
    void longListIsPaged() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Space space = desk.space("DS");
            for (int i = 0; i <= ReportQuery.FEW; i++) {
                desk.rfc(space, "Number " + i, "lead");
            }

            for (MyList list : List.of(MyList.WAITING, MyList.MINE)) {
                String user = list == MyList.MINE ? "author" : "lead";
                assertThat(desk.as(user, () -> desk.myRfcs.list(list, 0)))
                        .matches(first -> first.rows().size() == ReportQuery.FEW && first.hasNext());
                assertThat(desk.as(user, () -> desk.myRfcs.list(list, ReportQuery.FEW)))
                        .matches(last -> last.rows().size() == 1 && !last.hasNext());
            }
        }
    }

    @Test
    void anonymousVisitorsHaveNone() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            assertThatThrownBy(() -> CurrentUser.call(null, () -> desk.myRfcs.list(MyList.MINE, 0)))
                    .isInstanceOf(Refused.class);
        }
    }

    private static String decideBy(String day) {
        return ServiceFixture.macro("rfc-status", "<ac:parameter ac:name=\"decideBy\">" + day + "</ac:parameter>");
    }

    private static void decide(ServiceFixture desk, String user, Page page, Choice choice) {
        desk.as(user, () -> desk.approvals.decide(page.getId(), user, choice, "Because", 1, null));
    }

    private static MyRfcsResult list(ServiceFixture desk, String user, MyList list) {
        return desk.as(user, () -> desk.myRfcs.list(list, 0));
    }

    private static List<String> titles(ServiceFixture desk, String user, MyList list) {
        return list(desk, user, list).rows().stream()
                .map(each -> each.row().rfc().title())
                .toList();
    }
}
