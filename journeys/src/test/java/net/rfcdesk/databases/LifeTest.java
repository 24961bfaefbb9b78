package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An RFC follows its page through everything that can happen to it, on every database that is supported. */
class LifeTest {

    @ParameterizedTest
    @EnumSource
    void pageBecomesAnRfcWhenItsFirstMacroIsSaved(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.as("author", () -> desk.pages.create(desk.space("DS"), 0, "Idea", "<p>x</p>", Set.of()));
            assertThat(desk.store.find(page.getId())).isEmpty();

            desk.as(
                    "author",
                    () -> desk.pages.update(page.getId(), 1, "Idea", ServiceFixture.macro("rfc-status"), "", false));

            assertThat(rfc(desk, page).number()).hasToString("RFC-1");
            assertThat(rfc(desk, page).author()).isEqualTo(desk.key("author"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void renamedPageIsListedUnderItsNewName(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Old");

            desk.as("author", () -> desk.pages.update(page.getId(), 1, "New", page.getBodyAsString(), "", false));

            assertThat(rfc(desk, page).title()).isEqualTo("New");
            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.RENAMED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void copyIsAnRfcOfItsOwn(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page page = desk.rfc(space, "Original", "lead");
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));

            Page copy = desk.as("author", () -> desk.pages.copy(page.getId(), space, 0, "Copy"));

            assertThat(rfc(desk, copy).number()).hasToString("RFC-2");
            assertThat(desk.kinds(copy)).containsExactly(EntryKind.REGISTERED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageThatMovesGetsANumberOfItsNewSpaceAndKeepsItsRecord(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("AA"), "Nomad");
            Space target = desk.space("BB");
            desk.rfc(target, "Native");

            desk.as("author", () -> desk.pages.move(page.getId(), target, 0));

            assertThat(rfc(desk, page).spaceKey()).isEqualTo("BB");
            assertThat(rfc(desk, page).number()).hasToString("RFC-2");
            assertThat(desk.history(page.getId()).entries())
                    .last()
                    .extracting(Entry::kind, Entry::detail)
                    .containsExactly(
                            EntryKind.MOVED,
                            new Detail.Moved(new RfcRef("AA", RfcNumber.of(1)), new RfcRef("BB", RfcNumber.of(2))));
        }
    }

    /** Nobody knows whether Confluence tells of each page below one that moves. */
    @ParameterizedTest
    @EnumSource
    void pagesBelowOneThatMovesAreFollowed(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space from = desk.space("AA");
            Page top = desk.as("author", () -> desk.pages.create(from, 0, "Top", "<p>x</p>", Set.of()));
            Page below = desk.as(
                    "author",
                    () -> desk.pages.create(from, top.getId(), "Below", ServiceFixture.macro("rfc-status"), Set.of()));
            Page deep = desk.as(
                    "author",
                    () -> desk.pages.create(from, below.getId(), "Deep", ServiceFixture.macro("rfc-status"), Set.of()));
            Space to = desk.space("BB");

            desk.as("author", () -> {
                desk.unwatched.move(top.getId(), to, 0);
                desk.events.publish(
                        new PageMoveEvent(desk.pages.byId(top.getId()).orElseThrow()));
                return top;
            });

            assertThat(List.of(rfc(desk, below).spaceKey(), rfc(desk, deep).spaceKey()))
                    .containsOnly("BB");
            assertThat(desk.history(deep.getId()).last().actor().name()).isEqualTo("author");
            assertThat(desk.kinds(deep)).containsExactly(EntryKind.REGISTERED, EntryKind.MOVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberThatAPageEverHadFindsIt(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space first = desk.space("AA");
            Page page = desk.rfc(first, "Nomad");
            Space second = desk.space("BB");

            desk.as("author", () -> desk.pages.move(page.getId(), second, 0));
            desk.rfc(first, "Native");
            assertThat(desk.store.pageOf("AA", 1)).contains(page.getId());
            assertThat(desk.store.pageOf("BB", 1)).contains(page.getId());
            assertThat(desk.store.pageOf("BB", 2)).isEmpty();

            desk.as("author", () -> desk.pages.move(page.getId(), first, 0));
            assertThat(rfc(desk, page).number()).hasToString("RFC-1");
            assertThat(desk.store.pageOf("BB", 1)).contains(page.getId());

            desk.as("author", () -> desk.pages.move(page.getId(), second, 0));
            assertThat(rfc(desk, page).number()).hasToString("RFC-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageInTheTrashIsNotListedUntilItIsRestored(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Twice");

            trash(desk, page);
            assertThat(desk.titles("DS")).isEmpty();

            desk.as("author", () -> desk.pages.restore(page.getId()));
            assertThat(desk.titles("DS")).containsExactly("Twice");
            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.TRASHED, EntryKind.RESTORED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordGoesWithThePageAndItsNumberIsNotGivenAgain(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page page = desk.rfc(space, "Gone");
            trash(desk, page);

            desk.as("author", () -> {
                desk.pages.purge(page.getId());
                return null;
            });

            assertThat(desk.store.find(page.getId())).isEmpty();
            assertThat(desk.history(page.getId()).entries()).isEmpty();
            assertThat(rfc(desk, desk.rfc(space, "Next")).number()).hasToString("RFC-2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreGivenAlsoInTheSpaceWithTheLongestKey(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("K".repeat(255)), "Long");

            assertThat(rfc(desk, page).number()).hasToString("RFC-1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void spaceTakesItsRfcsAlongButNotTheirNumbers(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Gone");

            desk.as("author", () -> {
                desk.spaces.delete(page.getSpace());
                return null;
            });

            assertThat(desk.store.find(page.getId())).isEmpty();
            assertThat(rfc(desk, desk.rfc(desk.space("DS"), "Anew")).number()).hasToString("RFC-2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void amendmentWithoutChangeOfContentChangesNothing(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Amended");
            long revision = rfc(desk, page).revision();

            desk.as("author", () -> desk.pages.amend(page.getId(), body -> body + "<p></p>"));

            assertThat(rfc(desk, page).revision()).isEqualTo(revision);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rfcThatCouldNotFollowIsRightWhenItIsReadAndMendedByTheNextSave(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Lagging", "lead");
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));
            String body = page.getBodyAsString();
            desk.as("author", () -> desk.unwatched.update(page.getId(), 1, "Lagging", body + "<p>More</p>", "", false));

            assertThat(rfc(desk, page).pageVersion()).isEqualTo(1);
            RfcPage read = desk.as("reader", () -> desk.rfcs.get(page.getId()));
            assertThat(read.progress().met()).isZero();
            assertThat(read.rfc().pageVersion()).isEqualTo(2);

            desk.as("author", () -> desk.pages.update(page.getId(), 2, "Lagging", body + "<p>Most</p>", "", false));
            assertThat(rfc(desk, page).pageVersion()).isEqualTo(3);
            assertThat(rfc(desk, page).status()).isEqualTo(Status.PROPOSED);
            assertThat(desk.kinds(page)).endsWith(EntryKind.EDITED, EntryKind.STATUS_CHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rfcThatCouldNotFollowIsMendedByTheNextDecision(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Lagging", "lead", "security");
            String body = page.getBodyAsString();
            desk.as("author", () -> desk.unwatched.update(page.getId(), 1, "Renamed", body + "<p>More</p>", "", false));

            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 2, null));

            assertThat(rfc(desk, page).pageVersion()).isEqualTo(2);
            assertThat(rfc(desk, page).title()).isEqualTo("Renamed");
            assertThat(desk.kinds(page))
                    .containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.RENAMED, EntryKind.DECIDED);
            assertThat(desk.history(page.getId())
                            .last(EntryKind.EDITED)
                            .orElseThrow()
                            .actor()
                            .name())
                    .isEqualTo("author");
            assertThat(desk.as("reader", () -> desk.rfcs.get(page.getId()))
                            .progress()
                            .met())
                    .isOne();
        }
    }

    private static void trash(ServiceFixture desk, Page page) {
        desk.as("author", () -> {
            desk.pages.trash(page.getId());
            return null;
        });
    }

    private static Rfc rfc(ServiceFixture desk, Page page) {
        return desk.store.find(page.getId()).orElseThrow().rfc();
    }
}
