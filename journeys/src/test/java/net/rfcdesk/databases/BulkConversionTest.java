package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.Run.State;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.transfer.PageSelection;
import net.rfcdesk.transfer.Runner.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages become RFCs in bulk, and what they were before, on every database. */
class BulkConversionTest {

    private static final String TEXT = "<p title=\"a &gt; b\">Caf&eacute;</p>\n<h2>Why</h2><p>So.</p>";
    private static final Map<String, Status> NO_STATUSES = Map.of();

    private ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private Space space;
    private Page parent;

    @AfterEach
    void close() {
        desk.close();
    }

    private void on(Databases databases) {
        desk.close();
        desk = new ServiceFixture(databases.open());
        space = desk.space("DS");
        desk.as(
                "author",
                () -> desk.settings.change(
                        "DS",
                        before -> new SpaceSettings(
                                before.policies(),
                                before.prefix(),
                                before.bypassers(),
                                List.of(new Role("Board", List.of(desk.key("lead")), List.of(), Quorum.ANY)),
                                Set.of())));
        desk.choose("DS", Policy.AUTHOR_MAY_BYPASS, true);
        parent = page("Decisions", 0);
    }

    private Page page(String title, long below, String... labels) {
        return desk.as("author", () -> {
            Page page = desk.pages.create(space, below, title, TEXT, Set.of());
            for (String label : labels) {
                desk.pages.addLabel(page.getId(), label);
            }
            return page;
        });
    }

    @ParameterizedTest
    @EnumSource
    void pagesBecomeRfcsByOneVersionAndNothingElseChanges(Databases databases) {
        on(databases);
        Page one = page("One", parent.getId());
        Page two = page("Two", one.getId());
        Page beside = page("Beside", 0);

        Run run = preview(below("Decisions"), NO_STATUSES);
        assertThat(outcomes(run)).containsExactly(Outcome.WAITING, Outcome.WAITING);
        assertThat(desk.store.find(one.getId())).isEmpty();
        start(run);

        assertThat(work()).isEqualTo(new Progress(2, true));

        assertThat(outcomes(run)).containsExactly(Outcome.DONE, Outcome.DONE);
        assertThat(List.of(one, two)).allSatisfy(page -> {
            Page saved = desk.pages.byId(page.getId()).orElseThrow();
            assertThat(saved.getVersion()).isEqualTo(2);
            assertThat(saved.getBodyAsString())
                    .contains(TEXT)
                    .matches("(?s)<ac:structured-macro ac:name=\"rfc-status\".*<p title.*So\\.</p>"
                            + "<ac:structured-macro ac:name=\"rfc-approval\".*");
            assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED);
        });
        assertThat(desk.store.find(beside.getId())).isEmpty();
        assertThat(desk.store.find(parent.getId())).isEmpty();
        assertThat(read(one).rfc().number().value()).isEqualTo(1);
        assertThat(read(two).rfc().number().value()).isEqualTo(2);

        Run again = preview(below("Decisions"), NO_STATUSES);
        assertThat(reasons(again))
                .containsExactly("rfc-desk.refusal.already-an-rfc", "rfc-desk.refusal.already-an-rfc");
        start(again);
        assertThat(work()).isEqualTo(new Progress(0, true));
        assertThat(desk.pages.byId(one.getId()).orElseThrow().getVersion()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void labelSaysTheStatusAndTheRecordSaysSo(Databases databases) {
        on(databases);
        Page adopted = page("Adopted", 0, "decision", "adopted");
        Page shipped = page("Shipped", 0, "decision", "shipped");
        Page refusedPage = page("Refused", 0, "decision", "wontdo");
        Page open = page("Open", 0, "decision");
        Page torn = page("Torn", 0, "decision", "wontdo", "adopted");
        page("Left out", 0, "decision", "private");

        Run run = preview(
                new PageSelection("", Set.of("decision"), Set.of("private"), List.of()),
                Map.of("adopted", Status.ACCEPTED, "shipped", Status.IMPLEMENTED, "wontdo", Status.REJECTED));
        start(run);
        work();

        assertThat(outcomes(run))
                .containsExactly(Outcome.DONE, Outcome.DONE, Outcome.DONE, Outcome.DONE, Outcome.SKIPPED);
        assertThat(reasons(run)).last().isEqualTo("rfc-desk.refusal.labels-disagree");
        assertThat(desk.store.find(torn.getId())).isEmpty();
        assertThat(desk.kinds(adopted))
                .containsExactly(EntryKind.REGISTERED, EntryKind.STATUS_IMPORTED, EntryKind.BYPASSED);
        assertThat(desk.history(adopted.getId()).last(StatusImported.class))
                .contains(new StatusImported(StatusImported.Source.LABEL, "adopted", Status.ACCEPTED));
        assertThat(read(adopted).rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read(adopted).bypass()).isNotNull();
        assertThat(read(adopted).transition().cause()).isEqualTo(Cause.IMPORT);
        assertThat(desk.kinds(shipped))
                .containsExactly(
                        EntryKind.REGISTERED, EntryKind.STATUS_IMPORTED, EntryKind.BYPASSED, EntryKind.STATUS_CHANGED);
        assertThat(read(shipped).rfc().status()).isEqualTo(Status.IMPLEMENTED);
        assertThat(read(refusedPage).rfc().status()).isEqualTo(Status.REJECTED);
        assertThat(read(open).rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(desk.as("author", () -> desk.records.readAll(adopted.getId()))
                        .check()
                        .intact())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsToldOfAStatusThatWasBroughtAlong(Databases databases) {
        on(databases);
        desk.notifications.run(() -> false);
        Page adopted = page("Adopted", 0, "adopted");
        Run run = preview(labelled("adopted"), Map.of("adopted", Status.ACCEPTED));
        start(run);
        work();

        desk.plan();

        assertThat(desk.transactions.run(() -> desk.outbox.newest(Channel.MAIL, null, 10)))
                .noneMatch(message -> message.pageId() == adopted.getId());
    }

    @ParameterizedTest
    @EnumSource
    void whatMayNotBeDoneIsNamedInThePreviewAndAgainInTheRun(Databases databases) {
        on(databases);
        Page locked = page("Locked", 0, "old");
        Page broken = page("Broken", 0, "old");
        Page later = page("Later", 0, "old", "adopted");
        desk.restrict(locked, Permission.EDIT, "security");
        desk.as("author", () -> desk.pages.update(broken.getId(), 1, "Broken", "<p>open", "", false));
        desk.choose("DS", Policy.AUTHOR_MAY_BYPASS, false);

        Run run = preview(labelled("old"), Map.of("adopted", Status.ACCEPTED));

        assertThat(reasons(run))
                .containsExactly(
                        "rfc-desk.refusal.may-not-edit",
                        "rfc-desk.refusal.page-unreadable",
                        "rfc-desk.refusal.own-bypass");

        desk.choose("DS", Policy.AUTHOR_MAY_BYPASS, true);
        Run allowed = preview(labelled("old"), Map.of("adopted", Status.ACCEPTED));
        desk.choose("DS", Policy.AUTHOR_MAY_BYPASS, false);
        start(allowed);
        work();

        assertThat(reasons(allowed)).last().isEqualTo("rfc-desk.refusal.own-bypass");
        assertThat(outcomes(allowed)).containsOnly(Outcome.SKIPPED);
        assertThat(desk.pages.byId(later.getId()).orElseThrow().getVersion()).isOne();
        assertThat(desk.store.find(later.getId())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreNamedByTheirNumbersAndThoseThatAreNotThereAsWell(Databases databases) {
        on(databases);
        Page one = page("One", 0);
        Page hidden = page("Hidden", 0);
        desk.restrict(hidden, Permission.VIEW, "security");

        Run run = preview(
                new PageSelection("", Set.of(), Set.of(), List.of(one.getId(), hidden.getId(), 1L)), NO_STATUSES);

        assertThat(outcomes(run)).containsExactlyInAnyOrder(Outcome.WAITING, Outcome.SKIPPED, Outcome.SKIPPED);
        var report = desk.as("author", () -> desk.runs.report("DS", run.id(), 0, 10));
        assertThat(report.pages()).containsOnlyKeys(one.getId());
        refused(() -> preview(new PageSelection("", Set.of(), Set.of(), List.of()), NO_STATUSES), RefusalCode.NO_PAGES);
        refused(() -> preview(below("Nowhere"), NO_STATUSES), RefusalCode.PAGE_NOT_FOUND);
        refused(() -> preview(labelled("nothing"), NO_STATUSES), RefusalCode.NO_PAGES);
        refused(
                () -> desk.as("reader", () -> desk.conversions.preview("DS", labelled("old"), NO_STATUSES)),
                RefusalCode.MAY_NOT_CHANGE_SETTINGS);
    }

    @ParameterizedTest
    @EnumSource
    void undoGivesPagesTheirTextBackByteForByte(Databases databases) {
        on(databases);
        Page one = page("One", 0, "old", "adopted");
        Page two = page("Two", 0, "old");
        desk.choose("DS", Policy.STATUS_LABELS, true);
        Run run = preview(labelled("old"), Map.of("adopted", Status.ACCEPTED));
        start(run);
        work();
        desk.searchIndex.update(() -> false);
        assertThat(desk.pages.labels(one)).contains("rfc-accepted");

        undo(run);
        assertThat(work()).isEqualTo(new Progress(2, true));

        assertThat(outcomes(run)).containsExactly(Outcome.UNDONE, Outcome.UNDONE);
        assertThat(state(run)).isEqualTo(State.UNDONE);
        assertThat(List.of(one, two)).allSatisfy(page -> {
            Page saved = desk.pages.byId(page.getId()).orElseThrow();
            assertThat(saved.getBodyAsString()).isEqualTo(TEXT);
            assertThat(saved.getVersion()).isEqualTo(3);
            assertThat(desk.store.find(page.getId())).isEmpty();
            assertThat(desk.history(page.getId()).entries()).isEmpty();
            assertThat(desk.pages.properties().of(List.of(page.getId()))).isEmpty();
        });
        assertThat(desk.pages.labels(one)).containsExactlyInAnyOrder("old", "adopted");
        desk.reconciler.run(() -> false);
        assertThat(desk.store.find(one.getId())).isEmpty();

        Run again = preview(labelled("old"), NO_STATUSES);
        start(again);
        work();
        assertThat(read(one).rfc().number().value()).isGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void pageOnWhichSomethingHappenedStaysAnRfc(Databases databases) {
        on(databases);
        Page decided = page("Decided", 0, "old");
        Page withdrawn = page("Withdrawn", 0, "old");
        Page edited = page("Edited", 0, "old");
        Page asked = page("Asked", 0, "old");
        Page untouched = page("Untouched", 0, "old");
        Run run = preview(labelled("old"), NO_STATUSES);
        start(run);
        work();
        desk.decide(decided, "lead", "Board", Choice.CHANGES_REQUESTED, "Why?");
        int entry = desk.decide(withdrawn, "lead", "Board", Choice.CHANGES_REQUESTED, "Why?")
                .roles()
                .get(0)
                .decisions()
                .get(0)
                .decision()
                .entry();
        desk.as("lead", () -> desk.approvals.withdraw(withdrawn.getId(), entry));
        String body = desk.pages.byId(edited.getId()).orElseThrow().getBodyAsString();
        desk.as("author", () -> desk.pages.update(edited.getId(), 2, "Edited", body + "<p>More</p>", "", false));
        desk.as("author", () -> desk.asking.ask(asked.getId(), "Please"));

        undo(run);
        work();

        assertThat(outcomes(run))
                .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.UNDONE);
        assertThat(reasons(run))
                .startsWith(
                        "rfc-desk.refusal.undo-decided",
                        "rfc-desk.refusal.undo-decided",
                        "rfc-desk.refusal.undo-edited",
                        "rfc-desk.refusal.undo-changed");
        assertThat(List.of(decided, withdrawn, edited, asked))
                .allSatisfy(page -> assertThat(desk.store.find(page.getId())).isPresent());
        assertThat(desk.store.find(untouched.getId())).isEmpty();
    }

    private static PageSelection below(String title) {
        return new PageSelection(title, Set.of(), Set.of(), List.of());
    }

    private static PageSelection labelled(String label) {
        return new PageSelection("", Set.of(label), Set.of(), List.of());
    }

    private Run preview(PageSelection selection, Map<String, Status> statuses) {
        return desk.as("author", () -> desk.conversions.preview("DS", selection, statuses));
    }

    private void start(Run run) {
        desk.as("author", () -> {
            desk.runs.start("DS", run.id());
            return run;
        });
    }

    private void undo(Run run) {
        desk.as("author", () -> {
            desk.runs.undo("DS", run.id());
            return run;
        });
    }

    private Progress work() {
        Progress progress = desk.runner.run(() -> false);
        desk.followed();
        return progress;
    }

    private RfcPage read(Page page) {
        return desk.as("author", () -> desk.rfcs.get(page.getId()));
    }

    private State state(Run run) {
        return desk.transactions
                .run(() -> desk.runStore.find(run.id()))
                .orElseThrow()
                .state();
    }

    private List<Outcome> outcomes(Run run) {
        return items(run).stream().map(RunItem::outcome).toList();
    }

    private List<String> reasons(Run run) {
        return items(run).stream().map(RunItem::reason).toList();
    }

    private List<RunItem> items(Run run) {
        return desk.transactions.run(() -> desk.runStore.items(run.id(), 0, 100));
    }
}
