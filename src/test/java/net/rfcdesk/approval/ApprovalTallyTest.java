package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalTallyTest {

    private static final Set<String> AUTHOR = Set.of("author");

    private static final String NOW = "the text as it is";
    private static final String BEFORE = "the text as it was";

    @Test
    void anyoneOfThoseWhoAreAskedIsEnough() {
        RoleStatus roleStatus = tally(role("any", List.of("ann", "bob")), approved("bob"));

        assertThat(roleStatus.met()).isTrue();
        assertThat(roleStatus.approvals()).isEqualTo(1);
        assertThat(roleStatus.needed()).isEqualTo(1);
    }

    @Test
    void numberOfApprovalsIsWaitedFor() {
        Role role = role("2", List.of("ann", "bob", "carl"));

        assertThat(tally(role, approved("ann")).met()).isFalse();
        assertThat(tally(role, approved("ann"), approved("carl")).met()).isTrue();
    }

    @Test
    void allMeansEveryUserAndOneMemberOfEachGroup() {
        Role role = role("all", List.of("ann", "bob"), "testers");

        assertThat(tally(role, approved("ann"), approved("bob")).met()).isFalse();
        assertThat(tally(role, approved("ann"), approved("bob")).needed()).isEqualTo(3);
        assertThat(tally(role, approved("ann"), approved("bob"), approved("tess"))
                        .met())
                .isTrue();
    }

    @Test
    void approvalThatTheAuthorGaveWhileTheyMightGoesOnCounting() {
        for (String needed : List.of("any", "1", "all")) {
            RoleStatus alone = tally(role(needed, List.of("author")), approved("author"));

            assertThat(alone.met()).as(needed).isTrue();
            assertThat(alone.approvals()).isEqualTo(1);
            assertThat(alone.needed()).isEqualTo(1);
        }
        RoleStatus ofTwo = tally(role("all", List.of("ann", "author")), approved("author"));
        assertThat(ofTwo.approvals()).isEqualTo(1);
        assertThat(ofTwo.needed()).isEqualTo(2);
        assertThat(tally(role("all", List.of("ann", "author")), approved("author"), approved("ann"))
                        .met())
                .isTrue();
        assertThat(tally(role("2", List.of("ann", "author")), approved("author"), approved("ann"))
                        .met())
                .isTrue();
    }

    @Test
    void authorWhoAbstainedWhileTheyMightIsNotWaitedFor() {
        RoleStatus roleStatus = tally(
                role("all", List.of("ann", "author")), approved("ann"), decision("author", Choice.ABSTAINED, NOW));

        assertThat(roleStatus.met()).isTrue();
        assertThat(roleStatus.needed()).isEqualTo(1);
    }

    @Test
    void stateIsTheFirstThatHolds() {
        Role two = role("2", List.of("ann", "bob", "carl"));

        assertThat(tally(two).state()).isEqualTo(RoleState.WAITING);
        assertThat(tally(two, approved("ann"), approved("bob")).state()).isEqualTo(RoleState.APPROVED);
        assertThat(tally(two, approved("ann"), decision("bob", Choice.APPROVED_WITH_CONDITIONS, NOW))
                        .state())
                .isEqualTo(RoleState.CONDITIONALLY_APPROVED);
        assertThat(tally(two, approved("ann"), decision("bob", Choice.APPROVED, BEFORE))
                        .state())
                .isEqualTo(RoleState.OUTDATED);
        assertThat(tally(two, decision("ann", Choice.CHANGES_REQUESTED, NOW), decision("bob", Choice.APPROVED, BEFORE))
                        .state())
                .isEqualTo(RoleState.CHANGES_REQUESTED);
        assertThat(tally(role("many", List.of("ann")), decision("ann", Choice.CHANGES_REQUESTED, NOW))
                        .state())
                .isEqualTo(RoleState.BLOCKED);
        assertThat(tally(two).waitingFor(List.of("First")).state()).isEqualTo(RoleState.NOT_OPEN);
    }

    @Test
    void stageThatIsNoneCountsToTheFirstForOthers() {
        Role broken = new Role("Lead", List.of("ann"), List.of(), Quorum.ANY, Role.NO_STAGE);
        Role first = new Role("Product", List.of("bob"), List.of(), Quorum.ANY, 1);
        Role second = new Role("Security", List.of("carl"), List.of(), Quorum.ANY, 2);
        List<RoleStatus> roleStatuses = new ApprovalTally(
                        AUTHOR, NOW, List.of(), EquivalentTexts.NONE, ApprovalTallyTest::isMember)
                .tally(List.of(broken, first, second), List.of());

        assertThat(roleStatuses.get(0).open()).isTrue();
        assertThat(roleStatuses.get(1).open()).isTrue();
        assertThat(roleStatuses.get(2).waitsFor()).containsExactly("Lead", "Product");
    }

    @Test
    void allDoesNotWaitForTheAuthor() {
        assertThat(tally(role("all", List.of("ann", "author")), approved("ann")).met())
                .isTrue();
    }

    @Test
    void allOfNobodyIsNeverMet() {
        assertThat(tally(role("all", List.of())).met()).isFalse();
    }

    @Test
    void quorumThatIsNoneIsNeverMet() {
        assertThat(tally(role("both", List.of("ann")), approved("ann")).met()).isFalse();
    }

    @Test
    void approvalOfAnotherTextIsOutdated() {
        RoleStatus roleStatus = tally(role("any", List.of("ann")), decision("ann", Choice.APPROVED, BEFORE));

        assertThat(roleStatus.decisions())
                .extracting(EvaluatedDecision::validity)
                .containsExactly(Validity.OUTDATED);
        assertThat(roleStatus.met()).isFalse();
    }

    @Test
    void outdatedDecisionNamesTheFirstSaveThatChangedItsText() {
        Edit before = edit(1, 4, BEFORE);
        Edit sameText = edit(3, 5, BEFORE);
        Edit first = edit(4, 6, "another text");
        Edit second = edit(5, 7, NOW);
        ApprovalTally tally = new ApprovalTally(
                AUTHOR,
                NOW,
                List.of(before, sameText, first, second),
                EquivalentTexts.NONE,
                ApprovalTallyTest::isMember);

        RoleStatus roleStatus =
                tally.tally(role("any", List.of("ann")), List.of(decision("ann", Choice.APPROVED, BEFORE)));

        assertThat(roleStatus.decisions())
                .extracting(EvaluatedDecision::changedBy)
                .containsExactly(first);
    }

    @Test
    void decisionThatStandsNamesNoSave() {
        ApprovalTally tally = new ApprovalTally(
                AUTHOR, NOW, List.of(edit(3, 5, "another text")), EquivalentTexts.NONE, ApprovalTallyTest::isMember);

        assertThat(tally.tally(role("any", List.of("ann")), List.of(approved("ann")))
                        .decisions())
                .extracting(EvaluatedDecision::changedBy)
                .containsOnlyNulls();
    }

    @Test
    void approvalStandsAgainWhenTheTextIsRestored() {
        Role role = role("any", List.of("ann"));
        Decision decision = decision("ann", Choice.APPROVED, BEFORE);

        assertThat(new ApprovalTally(AUTHOR, BEFORE, List.of(), EquivalentTexts.NONE, ApprovalTallyTest::isMember)
                        .tally(role, List.of(decision))
                        .met())
                .isTrue();
    }

    @Test
    void approvalOfSomebodyWhoIsNoLongerAskedDoesNotCount() {
        RoleStatus roleStatus = tally(role("any", List.of("ann")), approved("bob"));

        assertThat(roleStatus.decisions())
                .extracting(EvaluatedDecision::validity)
                .containsExactly(Validity.NO_LONGER_ASKED);
        assertThat(roleStatus.met()).isFalse();
    }

    @Test
    void approvalOfAGroupsMemberCounts() {
        assertThat(tally(role("any", List.of(), "testers"), approved("tess")).met())
                .isTrue();
    }

    @Test
    void requestForChangesOutweighsApprovals() {
        Role role = role("any", List.of("ann", "bob"));

        RoleStatus roleStatus = tally(role, approved("ann"), decision("bob", Choice.CHANGES_REQUESTED, NOW));

        assertThat(roleStatus.changesRequested()).isTrue();
        assertThat(roleStatus.met()).isFalse();
    }

    @Test
    void requestForChangesHoldsUpAlsoTheTextThatWasChanged() {
        Role role = role("any", List.of("ann", "bob"));
        Decision request = decision("bob", Choice.CHANGES_REQUESTED, BEFORE);

        assertThat(tally(role, approved("ann"), request).changesRequested()).isTrue();
        assertThat(tally(role, approved("ann"), request).met()).isFalse();
        assertThat(tally(role, approved("ann"), request.resolve(2)).met()).isTrue();
    }

    @Test
    void requestForChangesOfSomebodyWhoIsNoLongerAskedHoldsNobodyUp() {
        RoleStatus roleStatus =
                tally(role("any", List.of("ann")), approved("ann"), decision("bob", Choice.CHANGES_REQUESTED, NOW));

        assertThat(roleStatus.met()).isTrue();
    }

    @Test
    void decisionIsCarriedOverByAMinorEdit() {
        Edit edit = edit(3, 2, NOW);
        MinorEdit minorEdit = new MinorEdit(4, edit, "A typo", Instant.EPOCH, null);
        Decision decision = decision("ann", Choice.APPROVED, BEFORE);

        RoleStatus carriedOver = tally(minorEdit, edit, decision);
        RoleStatus objected = tally(minorEdit.objectedTo(new Objection("ann", Instant.EPOCH)), edit, decision);

        assertThat(carriedOver.decisions())
                .containsExactly(new EvaluatedDecision(decision, Validity.CARRIED_OVER, null, List.of(minorEdit)));
        assertThat(carriedOver.met()).isTrue();
        assertThat(objected.decisions())
                .containsExactly(new EvaluatedDecision(decision, Validity.OUTDATED, edit, List.of()));
        assertThat(objected.met()).isFalse();
    }

    @Test
    void decisionForAnotherRoleIsNotOursToCount() {
        Role other = new Role("Other", List.of("ann"), List.of(), Quorum.ANY);

        assertThat(tally(other, approved("ann")).decisions()).isEmpty();
    }

    @Test
    void roleIsTheSameInAnyCaseAndSpacing() {
        assertThat(new Role("  Security TEAM ", List.of(), List.of(), Quorum.ANY).id())
                .isEqualTo(Role.id("security team"));
    }

    @Test
    void approvalWithConditionsCounts() {
        RoleStatus roleStatus =
                tally(role("any", List.of("ann")), decision("ann", Choice.APPROVED_WITH_CONDITIONS, NOW));

        assertThat(roleStatus.met()).isTrue();
        assertThat(roleStatus.conditional()).isTrue();
    }

    @Test
    void resolvedConditionsAreNoConditions() {
        Decision resolved =
                decision("ann", Choice.APPROVED_WITH_CONDITIONS, NOW).resolve(2);

        assertThat(tally(role("any", List.of("ann")), resolved).met()).isTrue();
        assertThat(tally(role("any", List.of("ann")), resolved).conditional()).isFalse();
    }

    @Test
    void resolvedRequestForChangesHoldsNobodyUp() {
        Decision resolved = decision("bob", Choice.CHANGES_REQUESTED, NOW).resolve(2);

        assertThat(tally(role("any", List.of("ann", "bob")), approved("ann"), resolved)
                        .met())
                .isTrue();
    }

    @Test
    void abstentionIsNoApproval() {
        Role role = role("2", List.of("ann", "bob"));

        assertThat(tally(role, approved("ann"), decision("bob", Choice.ABSTAINED, NOW))
                        .met())
                .isFalse();
    }

    @Test
    void allDoesNotWaitForWhoAbstains() {
        Role role = role("all", List.of("ann", "bob"));

        assertThat(tally(role, approved("ann"), decision("bob", Choice.ABSTAINED, NOW))
                        .met())
                .isTrue();
    }

    @Test
    void roleOfWhichEverybodyAbstainedIsNotMet() {
        Role role = role("all", List.of("ann", "bob"));

        assertThat(tally(role, decision("ann", Choice.ABSTAINED, NOW), decision("bob", Choice.ABSTAINED, NOW))
                        .met())
                .isFalse();
    }

    @Test
    void roleWaitsForEveryRoleOfEarlierStages() {
        Role lead = new Role("Lead", List.of("ann"), List.of(), Quorum.ANY, 1);
        Role security = new Role("Security", List.of("bob"), List.of(), Quorum.ANY, 2);
        Role product = new Role("Product", List.of("carl"), List.of(), Quorum.ANY, 3);
        ApprovalTally tally =
                new ApprovalTally(AUTHOR, NOW, List.of(), EquivalentTexts.NONE, ApprovalTallyTest::isMember);

        assertThat(tally.tally(List.of(product, security, lead), List.of(approved("ann"))))
                .extracting(each -> each.role().name(), RoleStatus::waitsFor, RoleStatus::open)
                .containsExactly(
                        tuple("Product", List.of("Security"), false),
                        tuple("Security", List.of(), true),
                        tuple("Lead", List.of(), true));
    }

    @Test
    void progressCountsTheRolesThatAreMet() {
        RoleStatus met = tally(role("any", List.of("ann")), approved("ann"));
        RoleStatus open = tally(role("any", List.of("bob")));

        assertThat(Progress.of(List.of(met, open), 0)).isEqualTo(new Progress(1, 2));
        assertThat(Progress.of(List.of(met, open), 0).isComplete()).isFalse();
        assertThat(Progress.of(List.of(met), 0).isComplete()).isTrue();
    }

    private static RoleStatus tally(Role role, Decision... decisions) {
        return new ApprovalTally(AUTHOR, NOW, List.of(), EquivalentTexts.NONE, ApprovalTallyTest::isMember)
                .tally(role, Arrays.asList(decisions));
    }

    private static RoleStatus tally(MinorEdit minorEdit, Edit edit, Decision decision) {
        EquivalentTexts equivalentTexts = new EquivalentTexts(List.of(), List.of(minorEdit));
        return new ApprovalTally(AUTHOR, NOW, List.of(edit), equivalentTexts, ApprovalTallyTest::isMember)
                .tally(role("any", List.of("ann")), List.of(decision));
    }

    private static boolean isMember(String user, String group) {
        return group.equals("testers") && Set.of("tess", "tom").contains(user);
    }

    private static Role role(String needed, List<String> users, String... groups) {
        return new Role("Lead", users, List.of(groups), Quorum.parse(needed));
    }

    private static Edit edit(int entry, int pageVersion, String fingerprint) {
        return new Edit(entry, pageVersion, BEFORE, fingerprint, true, "author", Instant.EPOCH);
    }

    private static Decision approved(String user) {
        return decision(user, Choice.APPROVED, NOW);
    }

    private static Decision decision(String user, Choice choice, String fingerprint) {
        return new Decision(2, "lead", user, choice, "", Instant.EPOCH, 1, fingerprint);
    }
}
