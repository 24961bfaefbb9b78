package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

    private static final Role BEFORE = role("all", 2, List.of("ann", "bob"), "testers");

    @Test
    void sameRoleIsNotLooser() {
        assertThat(BEFORE.isLooserThan(BEFORE)).isFalse();
        assertThat(role("All", 2, List.of("bob", "ann"), "testers").isLooserThan(BEFORE))
                .isFalse();
    }

    @Test
    void roleThatNamesFewerIsLooser() {
        assertThat(role("all", 2, List.of("ann"), "testers").isLooserThan(BEFORE))
                .isTrue();
        assertThat(role("all", 2, List.of("ann", "bob")).isLooserThan(BEFORE)).isTrue();
    }

    @Test
    void roleThatNamesOthersInTheirPlaceIsLooser() {
        assertThat(role("all", 2, List.of("ann", "carl"), "testers").isLooserThan(BEFORE))
                .isTrue();
    }

    @Test
    void roleThatNamesMoreIsNotLooser() {
        for (String needed : List.of("any", "2", "majority", "all-but-1", "all")) {
            Role few = role(needed, 1, List.of("ann"), "testers");
            Role more = role(needed, 1, List.of("ann", "bob"), "testers", "leads");

            assertThat(more.isLooserThan(few)).as(needed).isFalse();
            assertThat(few.isLooserThan(more)).as(needed).isTrue();
        }
    }

    @Test
    void roleThatNeedsFewerIsLooser() {
        assertThat(role("majority", 2, List.of("ann", "bob"), "testers").isLooserThan(BEFORE))
                .isTrue();
        assertThat(BEFORE.isLooserThan(role("majority", 2, List.of("ann", "bob"), "testers")))
                .isFalse();
    }

    @Test
    void roleOfAnotherStageIsLooser() {
        for (int stage : List.of(1, 3, Role.NO_STAGE)) {
            assertThat(role("all", stage, List.of("ann", "bob"), "testers").isLooserThan(BEFORE))
                    .isTrue();
        }
    }

    @Test
    void roleThatStandsForLessIsLooser() {
        Role two = BEFORE.standingFor(List.of("Keys", "Cost"));

        for (List<String> less : List.of(List.of("Keys"), List.of("Keys", "Plan"), List.of("Plan"))) {
            assertThat(BEFORE.standingFor(less).isLooserThan(two))
                    .as("%s", less)
                    .isTrue();
            assertThat(BEFORE.standingFor(less).isLooserThan(BEFORE))
                    .as("%s", less)
                    .isTrue();
        }
        assertThat(BEFORE.standingFor(List.of("Plan", "Cost", "Keys")).isLooserThan(two))
                .isFalse();
        assertThat(BEFORE.isLooserThan(two)).isFalse();
    }

    @Test
    void otherPeopleStandForTheSame() {
        Role keys = BEFORE.standingFor(List.of("Keys"));

        assertThat(keys.asking(List.of("carl"), List.of()).sections()).containsExactly("Keys");
        assertThat(keys.without(List.of("ann")).sections()).containsExactly("Keys");
    }

    private static Role role(String needed, int stage, List<String> users, String... groups) {
        return new Role("Lead", users, List.of(groups), Quorum.parse(needed), stage);
    }
}
