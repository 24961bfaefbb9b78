package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.databases.Databases;
import net.rfcdesk.databases.RaceTest;
import net.rfcdesk.databases.ServiceFixture;
import net.rfcdesk.databases.Stores;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be right however a database isolates transactions; who comes too late may be told to try again. */
class IsolationTest {

    private static final Object DONE = "done";

    @ParameterizedTest
    @CsvSource({"H2, REPEATABLE READ", "H2, SERIALIZABLE", "POSTGRESQL, REPEATABLE READ", "POSTGRESQL, SERIALIZABLE"})
    void ofTenDelegatesNamedAtOnceForOneTimeOneIsNamed(Databases databases, String isolation) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open(isolation))) {
            users(desk, 11);

            List<Object> outcomes = RaceTest.atOnce(IntStream.range(1, 11)
                    .<Callable<Object>>mapToObj(i -> () -> name(desk, "user0", "user" + i))
                    .toList());

            assertThat(delegations(desk)).hasSize(1);
            assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
            assertThat(outcomes).isSubsetOf(DONE, RefusalCode.DELEGATION_OVERLAPS, RefusalCode.LOST_RACE);
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, REPEATABLE READ", "H2, SERIALIZABLE", "POSTGRESQL, REPEATABLE READ", "POSTGRESQL, SERIALIZABLE"})
    void delegationsNamedAtOnceMakeNoCircle(Databases databases, String isolation) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open(isolation))) {
            users(desk, 5);

            List<Object> outcomes = RaceTest.atOnce(IntStream.range(0, 5)
                    .<Callable<Object>>mapToObj(i -> () -> name(desk, "user" + i, "user" + (i + 1) % 5))
                    .toList());

            assertThat(delegations(desk)).hasSizeBetween(1, 4);
            assertThat(outcomes).isSubsetOf(DONE, RefusalCode.DELEGATION_CIRCLE, RefusalCode.LOST_RACE);
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, REPEATABLE READ", "H2, SERIALIZABLE", "POSTGRESQL, REPEATABLE READ", "POSTGRESQL, SERIALIZABLE"})
    void rfcsThatSupersedeOneAnotherAtOnceMakeNoCircle(Databases databases, String isolation) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open(isolation))) {
            Space space = desk.space("DS");
            Page one = accepted(desk, space, "One");
            Page two = accepted(desk, space, "Two");
            Page three = accepted(desk, space, "Three");

            List<Object> outcomes = RaceTest.atOnce(List.of(
                    () -> supersede(desk, one, "RFC-2"),
                    () -> supersede(desk, two, "RFC-3"),
                    () -> supersede(desk, three, "RFC-1")));

            assertThat(outcomes).filteredOn(DONE::equals).hasSizeBetween(1, 2);
            assertThat(outcomes).isSubsetOf(DONE, RefusalCode.SUPERSESSION_CIRCLE, RefusalCode.LOST_RACE);
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, REPEATABLE READ", "H2, SERIALIZABLE", "POSTGRESQL, REPEATABLE READ", "POSTGRESQL, SERIALIZABLE"})
    void numbersAreGivenOnceAndWithoutGaps(Databases databases, String isolation) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open(isolation))) {
            List<Object> outcomes = RaceTest.atOnce(IntStream.range(0, 6)
                    .<Callable<Object>>mapToObj(i -> () -> attempt(() -> desk.transactions.run(
                            () -> desk.store.nextNumber("DS").value())))
                    .toList());

            List<Object> given =
                    outcomes.stream().filter(Integer.class::isInstance).sorted().toList();
            assertThat(given).isNotEmpty();
            assertThat(given)
                    .isEqualTo(IntStream.rangeClosed(1, given.size()).boxed().toList());
            assertThat(outcomes).filteredOn(RefusalCode.class::isInstance).allMatch(RefusalCode.LOST_RACE::equals);
        }
    }

    /** MySQL lets transactions write that read what was there when they began; no database at hand does. */
    @Test
    void readerOfTheStateBeforeTheLastStepIsRefused() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            desk.transactions.run(() -> desk.store.nextNumber("DS"));
            SequenceRow old = desk.activeObjects.find(SequenceRow.class, "SPACE_KEY = ?", "*step")[0];
            desk.transactions.run(() -> desk.store.nextNumber("DS"));

            Stores late = Stores.of(reading(desk.activeObjects, SequenceRow.class, "*step", new SequenceRow[] {old}));

            assertThat(attempt(() -> late.transactions().run(() -> late.rfcs().nextNumber("DS"))))
                    .isEqualTo(RefusalCode.LOST_RACE);
            assertThat(desk.transactions.run(() -> desk.store.nextNumber("DS").value()))
                    .isEqualTo(3);
        }
    }

    /** As above, for what is written to an RFC without anything to tell of it. */
    @Test
    void changeWithoutAnEntryToAnRfcAsItWasBeforeIsRefused() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One");
            String stream = StreamId.page(page.getId()).text();
            RecordRow[] record = desk.activeObjects.find(RecordRow.class, "STREAM = ?", stream);
            RfcRow[] row = desk.activeObjects.find(RfcRow.class, "PAGE_ID = ?", page.getId());
            desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.REJECTED, "No"));

            ActiveObjects before = reading(
                    reading(desk.activeObjects, RecordRow.class, stream, record), RfcRow.class, page.getId(), row);
            RfcStore late = Stores.of(before).rfcs();

            assertThat(attempt(() -> late.change(page.getId(), locked -> {
                        locked.write("Another name", List.of(), null, List.of());
                        return locked;
                    })))
                    .isEqualTo(RefusalCode.LOST_RACE);
            assertThat(desk.store.find(page.getId()).orElseThrow().rfc().status())
                    .isEqualTo(Status.REJECTED);
        }
    }

    /** @return which finds some rows as they were */
    private static ActiveObjects reading(ActiveObjects real, Class<?> row, Object value, Object[] old) {
        return (ActiveObjects) Proxy.newProxyInstance(
                IsolationTest.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> {
                    boolean isOld = method.getName().equals("find")
                            && arguments[0] == row
                            && arguments.length == 3
                            && List.of((Object[]) arguments[2]).contains(value);
                    try {
                        return isOld ? old : method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void users(ServiceFixture desk, int count) {
        IntStream.range(0, count).forEach(i -> desk.user("user" + i));
    }

    private static List<Delegation> delegations(ServiceFixture desk) {
        return new DelegationStore(desk.activeObjects).pending(desk.now().instant());
    }

    private static Object name(ServiceFixture desk, String user, String delegate) {
        return desk.as(
                user,
                () -> attempt(() -> {
                    desk.delegations.name(delegate, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9), null);
                    return DONE;
                }));
    }

    private static Page accepted(ServiceFixture desk, Space space, String title) {
        Page page = desk.rfc(space, title, "lead");
        desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));
        return page;
    }

    private static Object supersede(ServiceFixture desk, Page page, String number) {
        return desk.as(
                "author",
                () -> attempt(() -> {
                    desk.links.link(page.getId(), Relation.SUPERSEDED_BY, number);
                    return DONE;
                }));
    }

    /** @return what came of it, or why it was refused */
    private static Object attempt(Supplier<Object> work) {
        try {
            return work.get();
        } catch (Refused e) {
            return e.refusal().reason();
        } catch (RuntimeException e) {
            if (LostRace.isBehind(e)) {
                return RefusalCode.LOST_RACE;
            }
            throw e;
        }
    }
}
