package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import java.time.Duration;
import net.rfcdesk.approval.Choice;
import org.junit.jupiter.api.Test;

/** How much views and clicks ask of the database. */
class StatementsTest {

    private static final String OUTBOX = "_RFC_OUTBOX";

    @Test
    void rfcIsReadInTwoHoweverLongItsRecordIs() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead", "security");
            Integer before = null;
            for (int i = 0; i < 30; i++) {
                Integer previous = before;
                before = desk.as(
                        "lead",
                        () -> desk.approvals
                                .decide(page.getId(), "lead", Choice.CHANGES_REQUESTED, "Why?", 1, previous)
                                .roles()
                                .get(0)
                                .decisions()
                                .get(0)
                                .decision()
                                .entry());
            }

            assertThat(desk.statements(() -> desk.rfcs.find(page))).isEqualTo(2);
        }
    }

    /** The RFC, its lock, its record, an entry, how far the record has come, the RFC, and the delegates that the answer names. */
    @Test
    void approvalTakesSeven() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead", "security");

            assertThat(desk.statements(() -> approve(desk, "lead", page))).isEqualTo(7);
        }
    }

    @Test
    void askingTakesAsManyAsAnApproval() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead", "security");

            assertThat(desk.statements(() -> desk.as("author", () -> desk.asking.ask(page.getId(), "Please"))))
                    .isEqualTo(7);
        }
    }

    @Test
    void approvalThatAcceptsTakesOneMore() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead", "security");
            approve(desk, "lead", page);

            assertThat(desk.statements(() -> approve(desk, "security", page))).isEqualTo(8);
        }
    }

    /** That people are to be told is noted in the row of the RFC, which a click writes anyway. */
    @Test
    void noClickReadsOrWritesTheOutbox() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead", "security");

            assertThat(desk.statements(OUTBOX, () -> approve(desk, "lead", page)))
                    .isZero();
            assertThat(desk.statements(OUTBOX, () -> desk.as("author", () -> desk.asking.ask(page.getId(), "Please"))))
                    .isZero();
            assertThat(desk.statements(OUTBOX, () -> approve(desk, "security", page)))
                    .isZero();

            desk.clock.pass(Duration.ofMinutes(2));
            assertThat(desk.statements(OUTBOX, () -> desk.planner.run(() -> false)))
                    .isPositive();
        }
    }

    private static void approve(ServiceFixture desk, String role, Page page) {
        desk.as(role, () -> desk.approvals.decide(page.getId(), role, Choice.APPROVED, "", 1, null));
    }
}
