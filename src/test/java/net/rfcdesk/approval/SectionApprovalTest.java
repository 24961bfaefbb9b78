package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.approval.RoleProblem.Kind;
import org.junit.jupiter.api.Test;

/** What counts for a role that stands for sections of its page. Texts are called as what is in their sections. */
class SectionApprovalTest {

    private static final String KEYS = "Keys";
    private static final String COST = "Cost";

    private final List<Edit> edits = new ArrayList<>();
    private final List<Edit> rewritings = new ArrayList<>();
    private final List<MinorEdit> minorEdits = new ArrayList<>();
    private SectionTexts texts = SectionTexts.NONE;

    SectionApprovalTest() {
        read("k1 c1", "k1", "c1");
        read("k1 c2", "k1", "c2");
        read("k2 c1", "k2", "c1");
        read("k2 c2", "k2", "c2");
        read("k3 c2", "k3", "c2");
        read("- c1", "", "c1");
    }

    @Test
    void editElsewhereOutdatesNothing() {
        edit("k1 c1", "k1 c2");

        EvaluatedDecision evaluated = tally("k1 c2", role(KEYS), approval("k1 c1", KEYS));

        assertThat(evaluated.validity()).isEqualTo(Validity.STANDS);
        assertThat(evaluated.changedBy()).isNull();
        assertThat(tally("k1 c2", role(COST), approval("k1 c1", COST)).validity())
                .isEqualTo(Validity.OUTDATED);
        assertThat(tally("k1 c2", role(), approval("k1 c1")).validity()).isEqualTo(Validity.OUTDATED);
    }

    @Test
    void saveThatChangedTheSectionIsToBlameAndNoEarlierOne() {
        edit("k1 c1", "k1 c2");
        Edit second = edit("k1 c2", "k2 c2");
        edit("k2 c2", "k3 c2");

        EvaluatedDecision evaluated = tally("k3 c2", role(KEYS), approval("k1 c1", KEYS));

        assertThat(evaluated.validity()).isEqualTo(Validity.OUTDATED);
        assertThat(evaluated.changedBy()).isEqualTo(second);
    }

    @Test
    void sectionThatIsRestoredCountsAgainWhateverTheRestSays() {
        edit("k1 c1", "k2 c1");
        edit("k2 c1", "k1 c2");

        assertThat(tally("k1 c2", role(KEYS), approval("k1 c1", KEYS)).validity())
                .isEqualTo(Validity.STANDS);
    }

    @Test
    void allSectionsOfTheRoleMatter() {
        assertThat(tally("k1 c2", role(KEYS, COST), approval("k1 c1", KEYS, COST))
                        .validity())
                .isEqualTo(Validity.OUTDATED);
        assertThat(tally("k1 c1", role(COST, KEYS), approval("k1 c1", KEYS, COST))
                        .validity())
                .isEqualTo(Validity.STANDS);
    }

    @Test
    void textWhoseSectionsAreNotKnownIsEqualToItselfAlone() {
        assertThat(tally("k1 c1", role(KEYS), approval("unknown", KEYS)).validity())
                .isEqualTo(Validity.OUTDATED);
        assertThat(tally("unknown", role(KEYS), approval("k1 c1", KEYS)).validity())
                .isEqualTo(Validity.OUTDATED);
        assertThat(tally("unknown", role(KEYS), approval("unknown", KEYS)).validity())
                .isEqualTo(Validity.STANDS);
    }

    @Test
    void roleIsNotMetWithoutItsSections() {
        for (String text : List.of("- c1", "unknown")) {
            RoleStatus status = status(text, role(KEYS), approval(text, KEYS));

            assertThat(status.decisions().get(0).counts()).isTrue();
            assertThat(status.met()).isFalse();
            assertThat(status.state()).isEqualTo(RoleState.BLOCKED);
            assertThat(status.problems()).containsExactly(RoleProblem.of(Kind.SECTION_UNKNOWN, KEYS));
        }
        assertThat(status("k1 c1", role(KEYS), approval("k1 c1", KEYS)).met()).isTrue();
    }

    @Test
    void approvalOfSectionsIsNoneOfMore() {
        for (Role wider : List.of(role(), role(KEYS, COST), role(COST))) {
            RoleStatus status = status("k1 c1", wider, approval("k1 c1", KEYS));

            assertThat(status.decisions().get(0).validity()).isEqualTo(Validity.COVERS_LESS);
            assertThat(status.decisions().get(0).changedBy()).isNull();
            assertThat(status.met()).isFalse();
            assertThat(status.state()).isEqualTo(RoleState.OUTDATED);
            assertThat(status.isAwaiting("ann")).isTrue();
        }
        assertThat(OutdatedApprovals.of(List.of(status("k1 c1", role(), approval("k1 c1", KEYS)))))
                .isEmpty();
    }

    @Test
    void approvalOfMoreIsOneOfItsSections() {
        assertThat(tally("k1 c2", role(KEYS), approval("k1 c1")).validity()).isEqualTo(Validity.STANDS);
        assertThat(tally("k1 c2", role(KEYS), approval("k1 c1", KEYS, COST)).validity())
                .isEqualTo(Validity.STANDS);
        assertThat(tally("k2 c1", role(KEYS), approval("k1 c1")).validity()).isEqualTo(Validity.OUTDATED);
    }

    @Test
    void minorEditOfTheSectionCarriesOver() {
        edit("k1 c1", "k1 c2");
        MinorEdit minor = minor(edit("k1 c2", "k2 c2"));

        EvaluatedDecision evaluated = tally("k2 c2", role(KEYS), approval("k1 c1", KEYS));

        assertThat(evaluated.validity()).isEqualTo(Validity.CARRIED_OVER);
        assertThat(evaluated.carriedOverBy()).containsExactly(minor);
        assertThat(tally("k2 c2", role(), approval("k1 c1")).validity()).isEqualTo(Validity.OUTDATED);
    }

    @Test
    void minorEditElsewhereCarriesNothingOver() {
        minor(edit("k1 c1", "k1 c2"));

        EvaluatedDecision evaluated = tally("k1 c2", role(KEYS), approval("k1 c1", KEYS));

        assertThat(evaluated.validity()).isEqualTo(Validity.STANDS);
        assertThat(evaluated.carriedOverBy()).isEmpty();
    }

    @Test
    void objectionMattersWhereTheSaveChangedTheSection() {
        Edit elsewhere = edit("k1 c1", "k1 c2");
        Edit within = edit("k1 c2", "k2 c2");
        objected(elsewhere);

        assertThat(tally("k1 c2", role(KEYS), approval("k1 c1", KEYS)).validity())
                .isEqualTo(Validity.STANDS);

        objected(within);
        assertThat(tally("k2 c2", role(KEYS), approval("k1 c1", KEYS)).validity())
                .isEqualTo(Validity.OUTDATED);
    }

    @Test
    void noDetourLeadsAroundAnObjection() {
        objected(edit("k1 c2", "k2 c2"));
        minor(edit("k1 c1", "k3 c2"));
        minor(edit("k3 c2", "k2 c1"));

        assertThat(tally("k3 c2", role(KEYS), approval("k1 c1", KEYS)).validity())
                .isEqualTo(Validity.CARRIED_OVER);
        assertThat(tally("k2 c2", role(KEYS), approval("k1 c1", KEYS)).validity())
                .isEqualTo(Validity.OUTDATED);
    }

    @Test
    void rewrittenLinkInTheSectionOutdatesNothing() {
        rewritings.add(edit("k1 c2", "k2 c2"));

        assertThat(tally("k2 c1", role(KEYS), approval("k1 c1", KEYS)).validity())
                .isEqualTo(Validity.STANDS);
    }

    @Test
    void requestForChangesIsRevisedWhenItsSectionChanged() {
        edit("k1 c1", "k1 c2");
        Decision request = decision("k1 c1", Choice.CHANGES_REQUESTED, KEYS);

        assertThat(status("k1 c2", role(KEYS), request).isAwaiting("ann")).isFalse();

        edit("k1 c2", "k2 c2");
        assertThat(status("k2 c2", role(KEYS), request).isAwaiting("ann")).isTrue();
        assertThat(tally("k2 c2", role(), request).validity()).isEqualTo(Validity.STANDS);
    }

    private void read(String text, String keys, String cost) {
        texts = texts.with(text, Map.of(KEYS, keys)).with(text, Map.of(COST, cost));
    }

    private Edit edit(String before, String after) {
        int number = 10 + edits.size();
        Edit edit = new Edit(number, number, before, after, true, "author", Instant.EPOCH);
        edits.add(edit);
        return edit;
    }

    private MinorEdit minor(Edit edit) {
        MinorEdit minor = new MinorEdit(100 + minorEdits.size(), edit, "A typo", Instant.EPOCH, null);
        minorEdits.add(minor);
        return minor;
    }

    private void objected(Edit edit) {
        minorEdits.add(new MinorEdit(
                100 + minorEdits.size(), edit, "A typo", Instant.EPOCH, new Objection("ann", Instant.EPOCH)));
    }

    private EvaluatedDecision tally(String now, Role role, Decision decision) {
        return status(now, role, decision).decisions().get(0);
    }

    private RoleStatus status(String now, Role role, Decision decision) {
        EquivalentTexts equivalentTexts = new EquivalentTexts(rewritings, minorEdits, texts);
        return new ApprovalTally(Set.of(), now, edits, equivalentTexts, (user, group) -> false)
                .tally(role, List.of(decision));
    }

    private static Role role(String... sections) {
        return new Role("Lead", List.of("ann"), List.of(), Quorum.ANY).standingFor(List.of(sections));
    }

    private static Decision approval(String text, String... sections) {
        return decision(text, Choice.APPROVED, sections);
    }

    private static Decision decision(String text, Choice choice, String... sections) {
        return new Decision(5, "lead", "ann", choice, "", Instant.EPOCH, 1, text).about(List.of(sections));
    }
}
