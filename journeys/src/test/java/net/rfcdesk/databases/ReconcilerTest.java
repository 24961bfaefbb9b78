package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.lifecycle.Reconciler;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Changes of pages that nobody listened to are found, also by several nodes at once, and however often it is stopped. */
class ReconcilerTest {

    @ParameterizedTest
    @EnumSource
    void pagesThatGotOurMacrosBecomeRfcs(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page idea = unnoticed(desk, space, "Idea", ServiceFixture.macro("rfc-status"));
            Page other = unnoticed(desk, space, "Other", "<p>About rfc-status</p>");

            assertThat(run(desk)).isEqualTo(new Reconciler.Outcome(1, 0, true));

            assertThat(rfc(desk, idea).number()).hasToString("RFC-1");
            assertThat(desk.history(idea.getId()).entries())
                    .singleElement()
                    .extracting(Entry::kind, Entry::actor)
                    .containsExactly(EntryKind.REGISTERED, Actor.NOBODY);
            assertThat(desk.store.find(other.getId())).isEmpty();
            assertThat(run(desk)).isEqualTo(new Reconciler.Outcome(0, 0, true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void saveThatWentUnnoticedIsToldOfWhoMadeIt(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "Changed", "lead");
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));
            String body = page.getBodyAsString() + "<p>More</p>";
            desk.as("security", () -> desk.unwatched.update(page.getId(), 1, "Renamed", body, "", false));

            assertThat(run(desk).reconciled()).isOne();

            assertThat(desk.kinds(page)).endsWith(EntryKind.EDITED, EntryKind.RENAMED, EntryKind.STATUS_CHANGED);
            assertThat(desk.history(page.getId())
                            .last(EntryKind.EDITED)
                            .orElseThrow()
                            .actor()
                            .name())
                    .isEqualTo("security");
            assertThat(rfc(desk, page).status()).isEqualTo(Status.PROPOSED);
            assertThat(desk.titles("DS")).containsExactly("Renamed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageThatMovedWentOrCameBackUnnoticedIsFollowed(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Space elsewhere = desk.space("OPS");
            Page moved = desk.rfc(space, "Moved");
            Page trashed = desk.rfc(space, "Trashed");
            Page restored = desk.rfc(space, "Restored");
            Page purged = desk.rfc(space, "Purged");
            trash(desk, restored);
            desk.as("author", () -> {
                desk.unwatched.move(moved.getId(), elsewhere, 0);
                desk.unwatched.trash(trashed.getId());
                desk.unwatched.restore(restored.getId());
                desk.unwatched.trash(purged.getId());
                desk.unwatched.purge(purged.getId());
                return null;
            });

            assertThat(run(desk)).isEqualTo(new Reconciler.Outcome(4, 0, true));

            assertThat(desk.kinds(moved)).endsWith(EntryKind.MOVED);
            assertThat(desk.kinds(trashed)).endsWith(EntryKind.TRASHED);
            assertThat(desk.kinds(restored)).endsWith(EntryKind.TRASHED, EntryKind.RESTORED);
            assertThat(desk.store.find(purged.getId())).isEmpty();
            assertThat(desk.titles("OPS")).containsExactly("Moved");
            assertThat(desk.titles("DS")).containsExactly("Restored");
            assertThat(run(desk)).isEqualTo(new Reconciler.Outcome(0, 0, true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void runThatIsStoppedGoesOnWhereItWas(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            for (String key : List.of("AA", "BB")) {
                Space space = desk.space(key);
                IntStream.range(0, 3)
                        .forEach(i -> unnoticed(desk, space, "Page " + i, ServiceFixture.macro("rfc-status")));
            }
            // Two home pages are looked at, too: by the fourth page of six something is left in either case.
            AtomicInteger asked = new AtomicInteger();

            Reconciler.Outcome stopped = desk.reconciler.run(() -> asked.incrementAndGet() > 4);
            assertThat(stopped.finished()).isFalse();
            assertThat(stopped.reconciled()).isBetween(1, 4);
            asked.set(0);
            Reconciler.Outcome rest = desk.reconciler.run(() -> asked.incrementAndGet() < 0);

            assertThat(rest).isEqualTo(new Reconciler.Outcome(6 - stopped.reconciled(), 0, true));
            assertThat(asked.get()).as("pages that it looked at once more").isLessThan(6 + 2 + 6);
            assertThat(desk.titles("AA")).hasSize(3);
            assertThat(desk.titles("BB")).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rfcThatCannotBeWrittenKeepsNoOtherFromBeingFound(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            desk.database
                    .jdbc()
                    .sql("alter table \"" + desk.table("_RFC")
                            + "\" add constraint fails check (\"TITLE\" <> 'Broken')")
                    .update();
            unnoticed(desk, space, "Broken", ServiceFixture.macro("rfc-status"));
            Page sound = unnoticed(desk, space, "Sound", ServiceFixture.macro("rfc-status"));

            assertThat(run(desk)).isEqualTo(new Reconciler.Outcome(1, 1, true));

            assertThat(rfc(desk, sound).number()).hasToString("RFC-1");
        }
    }

    /** Two nodes run it, while editors save the same pages. */
    @ParameterizedTest
    @EnumSource
    void severalAtOnceRegisterEachPageOnce(Databases databases) throws Exception {
        int count = 12;
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            List<Page> pages = IntStream.range(0, count)
                    .mapToObj(i -> unnoticed(desk, space, "Page " + i, ServiceFixture.macro("rfc-status")))
                    .toList();
            List<Callable<Integer>> runners = new ArrayList<>();
            runners.add(() -> run(desk).reconciled());
            runners.add(() -> run(desk).reconciled());
            runners.add(() -> saveAll(desk, pages));

            RaceTest.atOnce(runners);
            run(desk);

            assertThat(pages.stream().map(page -> rfc(desk, page).number().value()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, count).boxed().toList());
            assertThat(pages).allSatisfy(page -> assertThat(desk.kinds(page)).containsOnlyOnce(EntryKind.REGISTERED));
        }
    }

    /** From the last to the first, so that they meet; a save that the database prefers another change to is made again. */
    private static int saveAll(ServiceFixture desk, List<Page> pages) {
        for (int i = pages.size() - 1; i >= 0; i--) {
            Page page = pages.get(i);
            String body = page.getBodyAsString() + "<p>More</p>";
            boolean saved = false;
            while (!saved) {
                try {
                    desk.as("author", () -> desk.pages.update(page.getId(), 1, page.getTitle(), body, "", false));
                    saved = true;
                } catch (RuntimeException lostTheRace) {
                    saved = desk.pages.byId(page.getId()).orElseThrow().getVersion() > 1;
                }
            }
        }
        return 0;
    }

    /** As nobody, as jobs do it; what is logged nobody needs to see here. */
    private static Reconciler.Outcome run(ServiceFixture desk) {
        Logger log = (Logger) LoggerFactory.getLogger(Reconciler.class);
        log.setLevel(Level.OFF);
        return desk.reconciler.run(() -> false);
    }

    private static Page unnoticed(ServiceFixture desk, Space space, String title, String body) {
        return desk.as("author", () -> desk.unwatched.create(space, 0, title, body, Set.of()));
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
