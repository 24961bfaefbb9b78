package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenRequestsTest {

    private static final Role LEAD = new Role("Lead", List.of("ann", "bob"), List.of(), Quorum.ANY);

    @Test
    void concernsAndConditionsThatAreNotResolvedAreCounted() {
        assertThat(open(
                        decision("ann", Choice.CHANGES_REQUESTED, "one"),
                        decision("bob", Choice.APPROVED_WITH_CONDITIONS, "one")))
                .isEqualTo(new OpenRequests(1, 1));
        assertThat(open(
                        decision("ann", Choice.CHANGES_REQUESTED, "one").resolve(2),
                        decision("bob", Choice.APPROVED_WITH_CONDITIONS, "one").resolve(2)))
                .isEqualTo(new OpenRequests(0, 0));
    }

    @Test
    void eachConcernOfAPersonIsCounted() {
        Decision both = decision("ann", Choice.CHANGES_REQUESTED, "one")
                .asking(new Request(3, "ann", "And this", Instant.EPOCH));

        assertThat(open(both)).isEqualTo(new OpenRequests(2, 0));
        assertThat(open(both.resolve(2))).isEqualTo(new OpenRequests(1, 0));
    }

    @Test
    void concernOutlivesTheTextThatItIsAboutAndAConditionDoesNot() {
        assertThat(open(
                        decision("ann", Choice.CHANGES_REQUESTED, "before"),
                        decision("bob", Choice.APPROVED_WITH_CONDITIONS, "before")))
                .isEqualTo(new OpenRequests(1, 0));
    }

    @Test
    void whatSomebodyWhoIsNoLongerAskedWantedIsNotOpen() {
        assertThat(open(decision("eve", Choice.CHANGES_REQUESTED, "one"))).isEqualTo(new OpenRequests(0, 0));
    }

    @Test
    void concernsOfPeopleWhoDoNotDecideAreCounted() {
        Request concern = new Request(3, "eve", "Too slow", Instant.EPOCH);

        assertThat(OpenRequests.of(List.of(), List.of(concern, concern.resolve(null))))
                .isEqualTo(new OpenRequests(1, 0));
    }

    private static OpenRequests open(Decision... decisions) {
        EquivalentTexts none = new EquivalentTexts(List.of(), List.of());
        ApprovalTally tally = new ApprovalTally(Set.of(), "one", List.of(), none, (user, group) -> false);
        return OpenRequests.of(tally.tally(List.of(LEAD), List.of(decisions)), List.of());
    }

    private static Decision decision(String user, Choice choice, String text) {
        return new Decision(2, LEAD.id(), user, choice, "Why", Instant.EPOCH, 1, text);
    }
}
