package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.service.OwnDelegations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can race is decided by the database, on every one that is supported. */
public class RaceTest {

    @ParameterizedTest
    @EnumSource
    void lastTwoApprovalsAtOnceAcceptExactlyOnce(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Twins", "lead", "security");

            List<Object> outcomes =
                    atOnce(List.of(() -> approve(desk, page, "lead"), () -> approve(desk, page, "security")));

            assertThat(outcomes).allSatisfy(each -> assertThat(each).isInstanceOf(RfcPage.class));
            assertThat(rfc(desk, page).status()).isEqualTo(Status.ACCEPTED);
            assertThat(desk.kinds(page))
                    .containsExactly(EntryKind.REGISTERED, EntryKind.DECIDED, EntryKind.DECIDED, EntryKind.ACCEPTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofFiftyDecisionsAtOnceOneStands(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Fifty", "lead", "security");

            List<Object> outcomes = atOnce(IntStream.range(0, 50)
                    .<Callable<Object>>mapToObj(i -> () -> approve(desk, page, "lead"))
                    .toList());

            assertThat(outcomes).filteredOn(RfcPage.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(RefusalCode.class::isInstance)
                    .hasSize(49)
                    .containsOnly(RefusalCode.DECISION_CHANGED);
            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.DECIDED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTenAssignmentsAtOnceOneIsSaved(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Ten", "lead", "security");

            List<Object> outcomes = atOnce(IntStream.range(0, 10)
                    .<Callable<Object>>mapToObj(i -> () -> assign(desk, page, "lead", "security"))
                    .toList());

            assertThat(outcomes).filteredOn(RfcPage.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(RefusalCode.class::isInstance)
                    .hasSize(9)
                    .containsOnly(RefusalCode.PAGE_SAVED);
            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.ASSIGNED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void approvalAndAssignmentAtOnceBothHappen(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            desk.user("reader");
            Page page = desk.rfc(desk.space("DS"), "Both", "lead", "security");

            List<Object> outcomes =
                    atOnce(List.of(() -> approve(desk, page, "lead"), () -> assign(desk, page, "security", "reader")));

            assertThat(outcomes).allSatisfy(each -> assertThat(each).isInstanceOf(RfcPage.class));
            assertThat(desk.kinds(page)).contains(EntryKind.DECIDED, EntryKind.ASSIGNED);
            assertThat(rfc(desk, page).status()).isEqualTo(Status.PROPOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTenMinorEditsAtOnceOneIsWritten(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Ten", "lead", "security");
            correct(desk, page);

            List<Object> outcomes = atOnce(IntStream.range(0, 10)
                    .<Callable<Object>>mapToObj(i -> () -> markMinor(desk, page))
                    .toList());

            assertThat(outcomes).filteredOn(RfcPage.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(RefusalCode.class::isInstance)
                    .hasSize(9)
                    .containsOnly(RefusalCode.ALREADY_MARKED_MINOR);
            assertThat(desk.kinds(page))
                    .containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.MARKED_MINOR);
        }
    }

    /** Whichever is first, no RFC stays accepted whose approvals do not count. */
    @ParameterizedTest
    @EnumSource
    void objectionAndLastApprovalAtOnceBothHappen(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Both", "lead", "security");
            approve(desk, page, "lead");
            correct(desk, page);
            assertThat(markMinor(desk, page)).isInstanceOf(RfcPage.class);

            List<Object> outcomes =
                    atOnce(List.of(() -> approve(desk, page, "security", 2), () -> object(desk, page, "lead")));

            assertThat(outcomes).allSatisfy(each -> assertThat(each).isInstanceOf(RfcPage.class));
            RfcPage after = desk.as("reader", () -> desk.rfcs.get(page.getId()));
            assertThat(after.progress().met()).isEqualTo(1);
            assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
            assertThat(desk.kinds(page)).contains(EntryKind.DECIDED, EntryKind.OBJECTED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesSavedAtOnceGetNumbersWithoutGaps(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");

            List<Object> pages = atOnce(IntStream.range(0, 20)
                    .<Callable<Object>>mapToObj(i -> () -> desk.rfc(space, "Page " + i))
                    .toList());

            desk.followed();
            assertThat(pages)
                    .extracting(page -> rfc(desk, (Page) page).number().value())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saveThatIsRolledBackLeavesNoGap(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            desk.rfc(space, "First");

            assertThatThrownBy(() -> desk.database.inTransaction(() -> {
                        create(desk, space, "Never");
                        throw new IllegalStateException("the save fails");
                    }))
                    .hasMessage("the save fails");

            long second = create(desk, space, "Second").getId();
            assertThat(desk.racing("reader", () -> desk.rfcs.get(second)).rfc().number())
                    .hasToString("RFC-2");
            assertThat(desk.store.pageOf("DS", 3)).isEmpty();
        }
    }

    private static Page create(ServiceFixture desk, Space space, String title) {
        return desk.racing(
                "author", () -> desk.pages.create(space, 0, title, ServiceFixture.macro("rfc-status"), Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void ofTenDelegatesNamedAtOnceForOneTimeOneIsNamed(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            List<String> users = users(desk, 11);

            List<Object> outcomes = atOnce(IntStream.range(1, 11)
                    .<Callable<Object>>mapToObj(i -> () -> name(desk, users.get(0), users.get(i)))
                    .toList());

            assertThat(outcomes).filteredOn(OwnDelegations.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(RefusalCode.class::isInstance)
                    .hasSize(9)
                    .containsOnly(RefusalCode.DELEGATION_OVERLAPS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofThoseWhoWouldCloseACircleAtOnceOneIsRefused(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            List<String> users = users(desk, 10);

            List<Object> outcomes = atOnce(IntStream.range(0, 10)
                    .<Callable<Object>>mapToObj(i -> () -> name(desk, users.get(i), users.get((i + 1) % 10)))
                    .toList());

            assertThat(outcomes).filteredOn(OwnDelegations.class::isInstance).hasSize(9);
            assertThat(outcomes).contains(RefusalCode.DELEGATION_CIRCLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void approverAndDelegateAtOnceMakeOneDecision(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Either", "lead", "security");
            desk.user("reader");
            name(desk, "lead", "reader");

            List<Object> outcomes =
                    atOnce(List.of(() -> approve(desk, page, "lead"), () -> approveFor(desk, page, "reader", "lead")));

            assertThat(outcomes).filteredOn(RfcPage.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(RefusalCode.DECISION_CHANGED);
            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.DECIDED);
        }
    }

    private static List<String> users(ServiceFixture desk, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> desk.user("user" + i).name())
                .toList();
    }

    private static Object name(ServiceFixture desk, String user, String delegate) {
        return desk.as(user, () -> {
            try {
                return desk.delegations.name(delegate, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9), null);
            } catch (Refused e) {
                return e.refusal().reason();
            }
        });
    }

    private static Object approveFor(ServiceFixture desk, Page page, String delegate, String approver) {
        return desk.as(delegate, () -> {
            try {
                return desk.approvals.decideFor(approver, page.getId(), approver, Choice.APPROVED, "", 1, null);
            } catch (Refused e) {
                return e.refusal().reason();
            }
        });
    }

    private static Object approve(ServiceFixture desk, Page page, String approver) {
        return approve(desk, page, approver, 1);
    }

    private static Object approve(ServiceFixture desk, Page page, String approver, int version) {
        return attempt(
                desk,
                approver,
                () -> desk.approvals.decide(page.getId(), approver, Choice.APPROVED, "", version, null));
    }

    private static Object assign(ServiceFixture desk, Page page, String role, String user) {
        return attempt(
                desk, "author", () -> desk.assignments.assign(page.getId(), role, List.of(user), List.of(), null, 1));
    }

    private static void correct(ServiceFixture desk, Page page) {
        String body = page.getBodyAsString() + "<p>Corrected</p>";
        desk.as("author", () -> desk.pages.update(page.getId(), 1, page.getTitle(), body, "", false));
    }

    private static Object markMinor(ServiceFixture desk, Page page) {
        return attempt(desk, "author", () -> desk.minorEdits.markMinor(page.getId(), 2, "A typo"));
    }

    private static Object object(ServiceFixture desk, Page page, String approver) {
        int entry = desk.history(page.getId()).minorEdits().get(0).entry();
        return attempt(desk, approver, () -> desk.minorEdits.object(page.getId(), entry));
    }

    /** @return the RFC afterwards, or why it was refused */
    private static Object attempt(ServiceFixture desk, String user, Supplier<RfcPage> work) {
        return desk.as(user, () -> {
            try {
                return work.get();
            } catch (Refused e) {
                return e.refusal().reason();
            }
        });
    }

    private static Rfc rfc(ServiceFixture desk, Page page) {
        return desk.store.find(page.getId()).orElseThrow().rfc();
    }

    /** @return what each came to, in their order; the first that failed fails all */
    public static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(calls)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
