package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of examples in docs/approvals.md. */
class ApprovalsNeededTest {

    private static final Barred AUTHOR = new Barred("author", Map.of());

    private static final Set<String> ACTIVE = Set.of("ann", "bob", "carl", "dora", "tess", "tom", "author");

    @ParameterizedTest(name = "{0} of {1} and {2}, {3} approved, {4} abstained: {5} of {6}, {7}")
    @CsvSource({
        // Named people
        "any,       ann bob carl,        '',            ann,          '',            1, 1, met",
        "2,         ann bob carl,        '',            ann,          '',            1, 2, open",
        "majority,  ann bob carl,        '',            ann,          '',            1, 2, open",
        "majority,  ann bob carl,        '',            ann bob,      '',            2, 2, met",
        "majority,  ann bob carl dora,   '',            ann bob,      '',            2, 3, open",
        "majority,  ann bob,             '',            ann,          '',            1, 2, open",
        "majority,  ann,                 '',            ann,          '',            1, 1, met",
        "all-but-1, ann bob carl dora,   '',            ann bob,      '',            2, 3, open",
        "all-but-1, ann bob carl dora,   '',            ann bob carl, '',            3, 3, met",
        "all-but-2, ann bob carl,        '',            ann,          '',            1, 1, met",
        "all,       ann bob carl,        '',            ann bob,      '',            2, 3, open",
        // One member of each group
        "majority,  ann bob,             testers,       ann tess,     '',            2, 2, met",
        "majority,  ann bob,             testers,       tess tom,     '',            1, 2, open",
        "all-but-1, ann,                 testers leads, ann tom,      '',            2, 2, met",
        "3,         ann,                 testers,       ann tess tom, '',            3, 3, met",
        // In two groups, or named and in a group
        "all,       '',                  testers leads, tess,         '',            2, 2, met",
        "majority,  ann,                 testers leads, tess,         '',            2, 2, met",
        "all,       tess,                testers,       tess,         '',            2, 2, met",
        "all-but-1, tess ann,            testers,       tess,         '',            2, 2, met",
        "2,         tess,                testers leads, tess,         '',            1, 2, open",
        // Abstentions
        "all,       ann bob carl,        '',            ann,          bob,           1, 2, open",
        "majority,  ann bob carl,        '',            ann,          bob,           1, 2, open",
        "majority,  ann bob carl,        '',            ann,          bob carl,      1, 1, met",
        "majority,  ann bob carl dora,   '',            ann bob,      carl,          2, 2, met",
        "majority,  ann bob,             '',            '',           ann bob,       0, 1, blocked",
        "all-but-1, ann bob carl,        '',            ann,          bob,           1, 2, open",
        "all-but-1, ann bob carl,        '',            ann carl,     bob,           2, 2, met",
        "all-but-1, ann bob carl,        '',            ann,          bob carl,      1, 1, met",
        "all-but-2, ann bob carl dora,   '',            ann,          bob,           1, 2, open",
        "all-but-2, ann bob carl,        '',            '',           ann bob carl,  0, 1, blocked",
        "majority,  '',                  testers,       '',           tess tom,      0, 1, blocked",
        // Authors, who may not approve
        "all,       ann author,          '',            ann,          '',            1, 1, met",
        "majority,  ann bob author,      '',            ann,          '',            1, 2, open",
        "all-but-1, ann bob carl author, '',            ann bob,      '',            2, 2, met",
        "all-but-1, ann author,          '',            ann,          '',            1, 0, blocked",
        "majority,  author,              '',            '',           '',            0, 1, blocked",
        "majority,  ann,                 authors,       ann,          '',            1, 2, blocked",
        // Deactivated people
        "all,       ann gone,            '',            ann,          '',            1, 2, blocked",
        "majority,  ann gone,            '',            ann,          '',            1, 2, blocked",
        "majority,  ann bob gone,        '',            ann,          '',            1, 2, open",
        "majority,  ann bob gone,        '',            ann bob,      '',            2, 2, met",
        "all-but-1, ann bob gone,        '',            ann bob,      '',            2, 2, met",
        "all-but-1, ann gone former,     '',            ann,          '',            1, 2, blocked",
        "majority,  ann gone,            '',            ann gone,     '',            2, 2, met",
        // Everybody may be missing
        "all-but-1, ann,                 '',            ann,          '',            1, 0, blocked",
        "all-but-3, ann bob,             testers,       ann bob tess, '',            3, 0, blocked",
    })
    void roleIsMetByTheApprovalsThatItNeeds(
            String needed,
            String users,
            String groups,
            String approving,
            String abstaining,
            int approvals,
            int most,
            String state) {
        RoleStatus status =
                status(new Role("Lead", words(users), words(groups), Quorum.parse(needed)), approving, abstaining);

        assertThat(status.approvals()).as("approvals").isEqualTo(approvals);
        assertThat(status.needed()).as("needed").isEqualTo(most);
        assertThat(status.met() ? "met" : status.blocked() ? "blocked" : "open").isEqualTo(state);
    }

    @Test
    void quorumThatSparesEverybodySaysSo() {
        Role role = new Role("Lead", List.of("ann", "author"), List.of(), Quorum.parse("all but 1"));

        assertThat(status(role, "ann", "").problems())
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.NOBODY_NEEDED, 1),
                        RoleProblem.of(RoleProblem.Kind.AUTHOR, "author"));
    }

    @Test
    void largeGroupIsOneUnitAndOnlyItsFirstMembersAreLookedAt() {
        Role role = new Role("Lead", List.of("ann"), List.of("thousands"), Quorum.MAJORITY);
        People people = new People();
        RoleStatus status = status(people, role, "ann", "");

        assertThat(status.needed()).isEqualTo(2);
        assertThat(status.awaited().groups()).containsExactly("thousands");
        assertThat(status.awaited().members("thousands")).hasValueSatisfying(first -> {
            assertThat(first.users()).containsExactly("member0", "member1", "member2", "member3", "member4");
            assertThat(first.all()).isFalse();
        });
        assertThat(people.looked).isPositive().isLessThan(10);
    }

    @Test
    void nobodyMeetsARoleByAbstaining() {
        List<String> people = List.of("ann", "bob", "carl", "dora");
        for (String needed : List.of("any", "majority", "all-but-1", "all-but-2", "all-but-3", "all")) {
            for (int count = 0; count <= people.size(); count++) {
                String abstaining = String.join(" ", people.subList(0, count));

                assertThat(status(new Role("Lead", people, List.of(), Quorum.parse(needed)), "", abstaining)
                                .met())
                        .as("%s, of whom %s abstained", needed, abstaining)
                        .isFalse();
            }
        }
    }

    private static RoleStatus status(Role role, String approving, String abstaining) {
        return status(new People(), role, approving, abstaining);
    }

    private static RoleStatus status(People people, Role role, String approving, String abstaining) {
        List<Decision> decisions = Stream.concat(
                        words(approving).stream().map(user -> decision(user, Choice.APPROVED)),
                        words(abstaining).stream().map(user -> decision(user, Choice.ABSTAINED)))
                .toList();
        RoleStatus status = new ApprovalTally(AUTHOR.users(), "now", List.of(), EquivalentTexts.NONE, people)
                .tally(role, decisions);
        return new RoleValidator(AUTHOR, people, user -> true).of(status);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Decision decision(String user, Choice choice) {
        return new Decision(2, "lead", user, choice, "", Instant.EPOCH, 1, "now");
    }

    /** Tess is in both groups, Tom in one; Gone and Former are deactivated. */
    private static final class People implements Directory {

        private int looked;

        @Override
        public boolean userExists(String userKey) {
            return true;
        }

        @Override
        public boolean isActive(String userKey) {
            return ACTIVE.contains(userKey) || userKey.startsWith("member");
        }

        @Override
        public boolean groupExists(String group) {
            return true;
        }

        @Override
        public Stream<String> members(String group) {
            return switch (group) {
                case "testers" -> Stream.of("tess", "tom");
                case "leads" -> Stream.of("tess");
                case "authors" -> Stream.of("author");
                default -> IntStream.range(0, 5000).peek(each -> looked++).mapToObj(each -> "member" + each);
            };
        }

        @Override
        public boolean isMember(String userKey, String group) {
            return !group.equals("thousands") && members(group).anyMatch(userKey::equals);
        }

        @Override
        public String nameOf(String userKey) {
            return userKey;
        }
    }
}
