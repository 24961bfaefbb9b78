package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryTest {

    private static final Role LEAD = new Role("Lead", List.of("ann"), List.of(), Quorum.ANY);

    @Test
    void newestDecisionOfAPersonForARoleCounts() {
        History history = history(
                Entry.decided(by("ann"), "lead", Choice.CHANGES_REQUESTED, "Why?"),
                Entry.decided(by("ann"), "lead", Choice.APPROVED, ""));

        assertThat(history.decisions())
                .singleElement()
                .extracting(Decision::entry, Decision::choice)
                .containsExactly(2, Choice.APPROVED);
    }

    @Test
    void withdrawnDecisionIsGoneFromTheDecisionsButNotFromTheRecord() {
        History decided = history(Entry.decided(by("ann"), "lead", Choice.APPROVED, ""));
        History history = decided.with(
                Entry.withdrawn(by("ann"), decided.decisions().get(0)).numbered(2));

        assertThat(history.decisions()).isEmpty();
        assertThat(history.entries()).hasSize(2);
    }

    @Test
    void resolvedDecisionStaysAndIsResolvedUntilTheNext() {
        Entry request = Entry.decided(by("ann"), "lead", Choice.CHANGES_REQUESTED, "Why?");
        Decision asking = history(request).decisions().get(0);
        Entry resolving =
                Entry.resolved(by("ann"), asking.role(), asking.requests().get(0));

        assertThat(history(request, resolving).decisions())
                .extracting(Decision::resolved)
                .containsExactly(true);
        assertThat(history(request, resolving, request).decisions())
                .extracting(Decision::resolved)
                .containsExactly(false);
    }

    @Test
    void concernBelongsToTheDecisionThatItWasAddedToUntilTheNext() {
        Entry request = Entry.decided(by("ann"), "lead", Choice.CHANGES_REQUESTED, "Why?");
        Entry concern =
                Entry.concernRaised(by("ann"), history(request).decisions().get(0), "And how?");
        Decision both = history(request, concern).decisions().get(0);
        Entry resolving = Entry.resolved(by("ann"), both.role(), both.requests().get(0));

        assertThat(both.requests()).extracting(Request::text).containsExactly("Why?", "And how?");
        assertThat(history(request, concern, resolving).decisions().get(0).openRequests())
                .extracting(Request::entry)
                .containsExactly(2);
        assertThat(history(request, concern, request).decisions().get(0).requests())
                .extracting(Request::text)
                .containsExactly("Why?");
    }

    @Test
    void samePersonDecidesForEachRoleByItself() {
        History decided = history(
                Entry.decided(by("ann"), "lead", Choice.APPROVED, ""),
                Entry.decided(by("ann"), "security", Choice.APPROVED, ""));
        Entry withdrawal = Entry.withdrawn(by("ann"), decided.decisions().get(0));

        assertThat(decided.with(withdrawal.numbered(3)).decisions())
                .extracting(Decision::role)
                .containsExactly("security");
    }

    @Test
    void decisionForSomebodyElseIsTheirs() {
        Entry own = Entry.decided(by("ann"), "lead", Choice.CHANGES_REQUESTED, "Why?");
        Entry delegated = Entry.decided(by("bob"), "lead", Choice.APPROVED, "").onBehalfOf(new Actor("ann", "ann"));

        assertThat(history(own, delegated).decisions())
                .extracting(Decision::entry, Decision::user, Decision::by)
                .containsExactly(tuple(2, "ann", "bob"));
    }

    @Test
    void otherRfcsAreThoseThatItWasLinkedWithUntilThatWasTakenBack() {
        Entry related = Entry.linked(by("ann"), Relation.RELATED_TO, 13, new RfcRef("OPS", RfcNumber.of(3)));
        Entry superseded = Entry.linked(by("ann"), Relation.SUPERSEDED_BY, 14, new RfcRef("DS", RfcNumber.of(4)));
        History linked = history(related, superseded);

        assertThat(linked.references())
                .containsExactly(
                        new RelatedRfc(1, Relation.RELATED_TO, 13, new RfcRef("OPS", RfcNumber.of(3))),
                        new RelatedRfc(2, Relation.SUPERSEDED_BY, 14, new RfcRef("DS", RfcNumber.of(4))));
        assertThat(linked.successor()).map(RelatedRfc::pageId).contains(14L);
        Entry unlinked = Entry.unlinked(by("bob"), linked.references().get(1));
        assertThat(linked.with(unlinked.numbered(3)).references())
                .extracting(RelatedRfc::relation)
                .containsExactly(Relation.RELATED_TO);
        assertThat(linked.with(unlinked.numbered(3)).successor()).isEmpty();
    }

    private static AuditStamp later(String user) {
        AuditStamp stamp = by(user);
        return new AuditStamp(stamp.actor(), stamp.at().plusSeconds(60), stamp.pageVersion(), stamp.fingerprint());
    }

    @Test
    void savesUpToAVersionAreItsEdits() {
        History history = history(
                Entry.of(EntryKind.REGISTERED, text(1, "one")),
                Entry.of(EntryKind.EDITED, text(2, "two")),
                Entry.of(EntryKind.EDITED, text(3, "three")));

        assertThat(history.editsUpTo(2))
                .extracting(Edit::entry, Edit::before, Edit::fingerprint)
                .containsExactly(tuple(2, "one", "two"));
    }

    @Test
    void saveThatFollowsOnAVersionNobodyNoticedIsNotAlone() {
        History history = history(
                Entry.of(EntryKind.REGISTERED, text(1, "one")),
                Entry.of(EntryKind.EDITED, text(2, "two")),
                Entry.of(EntryKind.EDITED, text(4, "four")));

        assertThat(history.editsUpTo(4)).extracting(Edit::alone).containsExactly(true, false);
    }

    @Test
    void rewrittenLinksMakeTextsEquivalent() {
        History history = history(
                Entry.of(EntryKind.REGISTERED, text(1, "one")),
                Entry.of(EntryKind.LINKS_REWRITTEN, text(2, "two")),
                Entry.of(EntryKind.EDITED, text(3, "three")));

        assertThat(history.equivalentTexts().between("one", "two")).contains(List.of());
        assertThat(history.equivalentTexts().between("two", "one")).isEmpty();
        assertThat(history.equivalentTexts().between("one", "three")).isEmpty();
        assertThat(history.knows(1, "two")).isTrue();
        assertThat(history.knows(2, "one")).isFalse();
        assertThat(history.knows(1, "three")).isFalse();
    }

    @Test
    void minorEditHoldsUntilSomebodyObjects() {
        History edited =
                history(Entry.of(EntryKind.REGISTERED, text(1, "one")), Entry.of(EntryKind.EDITED, text(2, "two")));
        History minor =
                edited.with(Entry.minor(text(2, "two"), edited.editsUpTo(2).get(0), "A typo")
                        .numbered(3));
        History objected =
                minor.with(Entry.objected(by("ann"), minor.minorEdits().get(0)).numbered(4));

        assertThat(minor.equivalentTexts().between("one", "two")).contains(minor.minorEdits());
        assertThat(objected.equivalentTexts().between("one", "two")).isEmpty();
        assertThat(objected.minorEdits())
                .extracting(each -> each.objection().user())
                .containsExactly("ann");
    }

    @Test
    void versionIsKnownByTheOnlyContentThatItHad() {
        History history = history(
                Entry.of(EntryKind.REGISTERED, text(1, "one")),
                Entry.of(EntryKind.EDITED, text(2, "two")),
                Entry.of(EntryKind.EDITED, text(2, "another two")));

        assertThat(history.knows(1, "one")).isTrue();
        assertThat(history.knows(1, "two")).isFalse();
        assertThat(history.knows(2, "two")).isFalse();
        assertThat(history.knows(3, "three")).isFalse();
    }

    @Test
    void bypassIsKnownForAsLongAsTheStatusStemsFromIt() {
        Entry bypass = Entry.bypassed(by("admin"), Status.PROPOSED, "It burns.");
        Entry implemented = Entry.statusChanged(by("ann"), Status.ACCEPTED, Status.IMPLEMENTED, "");
        Entry proposed = Entry.statusChanged(by("ann"), Status.ACCEPTED, Status.PROPOSED, "Anew");

        assertThat(history(bypass, implemented).bypass())
                .get()
                .extracting(Bypass::user, Bypass::reason)
                .containsExactly("admin", "It burns.");
        assertThat(history(bypass, proposed).bypass()).isEmpty();
        assertThat(history(bypass, proposed, bypass).bypass()).isPresent();
    }

    @Test
    void newestChangeOfTheStatusIsHowTheRfcCameByIt() {
        Entry approval = Entry.decided(by("ann"), "lead", Choice.APPROVED, "").numbered(1);
        Entry acceptance = Entry.statusChanged(by("ann"), Status.PROPOSED, Status.ACCEPTED, approval);
        Entry implemented = Entry.statusChanged(by("bob"), Status.ACCEPTED, Status.IMPLEMENTED, "In 2.0");

        assertThat(history(approval).transition()).isEmpty();
        assertThat(history(approval, acceptance).transition())
                .get()
                .extracting(Transition::to, Transition::user, Transition::cause)
                .containsExactly(Status.ACCEPTED, "ann", Cause.DECISION);
        assertThat(history(approval, acceptance, implemented).transition())
                .get()
                .extracting(Transition::from, Transition::to, Transition::reason, Transition::cause)
                .containsExactly(Status.ACCEPTED, Status.IMPLEMENTED, "In 2.0", null);
    }

    @Test
    void equivalentTextIsAcceptedUnlessApprovalsWereBypassed() {
        Entry registered = Entry.of(EntryKind.REGISTERED, text(1, "one"));
        Entry accepted = Entry.statusChanged(text(1, "one"), Status.PROPOSED, Status.ACCEPTED, "");
        Entry bypassed = Entry.bypassed(text(1, "one"), Status.PROPOSED, "It burns.");
        Entry edited = Entry.of(EntryKind.EDITED, text(2, "two"));
        Edit edit = history(registered, accepted, edited).editsUpTo(2).get(0);
        Entry minor = Entry.minor(text(2, "two"), edit, "A typo");

        assertThat(history(registered, accepted, edited).isAccepted("two")).isFalse();
        assertThat(history(registered, accepted, edited, minor).isAccepted("two"))
                .isTrue();
        assertThat(history(registered, bypassed, edited, minor).isAccepted("two"))
                .isFalse();
        assertThat(history(registered, bypassed, edited, minor).isAccepted("one"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void historicDecisionCountsForNothing(HistoricChoice choice) {
        Entry registered = Entry.registered(text(1, "one"), new RfcRef("DS", RfcNumber.of(1)), "Title", List.of(LEAD));
        Entry historic = Entry.historicDecision(
                text(1, "one"),
                new Detail.HistoricDecision("ann", "", choice, "lead", "Approved", "2024-05-31", "Elsewhere"),
                "Good");
        History history = history(registered, historic);
        Rfc rfc = history.state(1, "author").orElseThrow().rfc();
        List<RoleStatus> tally = history.tally(rfc, List.of(LEAD), SpaceSettings.DEFAULTS, (user, group) -> true);

        assertThat(tally).singleElement().satisfies(role -> {
            assertThat(role.decisions()).isEmpty();
            assertThat(role.met()).isFalse();
        });
        assertThat(history.decisions()).isEmpty();
        assertThat(history.concerns()).isEmpty();
        assertThat(history.hasApprovals()).isFalse();
        assertThat(history.openRequests(rfc, List.of(LEAD), SpaceSettings.DEFAULTS))
                .isEqualTo(history(registered).openRequests(rfc, List.of(LEAD), SpaceSettings.DEFAULTS));
        assertThat(history.progress(rfc, List.of(LEAD), SpaceSettings.DEFAULTS, (user, group) -> true))
                .isEqualTo(history(registered)
                        .progress(rfc, List.of(LEAD), SpaceSettings.DEFAULTS, (user, group) -> true));
        assertThat(history.acceptanceOf(rfc, List.of(LEAD), SpaceSettings.DEFAULTS, (user, group) -> true)
                        .roles())
                .allMatch(role -> role.decisions().isEmpty());
        assertThat(rfc.status()).isEqualTo(Status.PROPOSED);
        assertThat(history.transition()).isEmpty();
        assertThat(history.acceptance()).isEmpty();
        assertThat(history.reviewedAt()).isEmpty();
        assertThat(history.commentPeriod()).isEmpty();
        assertThat(history.approvalRequests()).isEqualTo(history(registered).approvalRequests());
        assertThat(history.barred(rfc, SpaceSettings.DEFAULTS))
                .isEqualTo(history(registered).barred(rfc, SpaceSettings.DEFAULTS));
        assertThat(history.roles()).isEqualTo(history(registered).roles());
        assertThat(history.references()).isEmpty();
    }

    private static History history(Entry... entries) {
        History history = new History(List.of());
        for (Entry entry : entries) {
            history = history.with(entry.numbered(history.entries().size() + 1));
        }
        return history;
    }

    private static AuditStamp by(String user) {
        return new AuditStamp(new Actor(user, user), Instant.EPOCH, 1, "print");
    }

    private static AuditStamp text(int version, String fingerprint) {
        return new AuditStamp(Actor.NOBODY, Instant.EPOCH, version, fingerprint);
    }
}
