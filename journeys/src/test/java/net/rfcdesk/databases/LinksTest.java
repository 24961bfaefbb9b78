package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.LinkedRfc;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.permission.Subject;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RFCs are linked from both sides, also by several users at once. */
class LinksTest {

    @ParameterizedTest
    @EnumSource
    void whatIsSupersededIsDeprecatedAndBothSaySo(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page old = accepted(desk, space, "Old");
            Page young = desk.rfc(space, "Young", "lead");

            RfcPage shown = link(desk, old, Relation.SUPERSEDED_BY, "RFC-2");

            assertThat(shown.rfc().status()).isEqualTo(Status.DEPRECATED);
            assertThat(links(shown)).containsExactly(tuple(Relation.SUPERSEDED_BY, "Young", true));
            assertThat(links(read(desk, young))).containsExactly(tuple(Relation.SUPERSEDES, "Old", true));
            assertThat(desk.kinds(old)).endsWith(EntryKind.SUPERSEDED, EntryKind.STATUS_CHANGED);
            assertThat(desk.kinds(young)).endsWith(EntryKind.SUPERSEDES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linkCanBeMadeFromTheNewOne(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page old = accepted(desk, desk.space("OPS"), "Old");
            Page young = desk.rfc(desk.space("DS"), "Young", "lead");

            link(desk, young, Relation.SUPERSEDES, "ops rfc-1");

            assertThat(links(read(desk, old))).containsExactly(tuple(Relation.SUPERSEDED_BY, "Young", true));
            assertThat(read(desk, old).rfc().status()).isEqualTo(Status.DEPRECATED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void chainIsFollowedToItsEnd(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page first = accepted(desk, space, "First");
            Page second = accepted(desk, space, "Second");
            Page third = accepted(desk, space, "Third");
            desk.rfc(space, "Fourth", "lead");
            link(desk, first, Relation.SUPERSEDED_BY, "2");
            link(desk, second, Relation.SUPERSEDED_BY, "3");
            assertThat(read(desk, first).last().listed().rfc().title()).isEqualTo("Third");

            link(desk, third, Relation.SUPERSEDED_BY, "4");

            assertThat(read(desk, first).last().listed().rfc().title()).isEqualTo("Fourth");
            assertThat(read(desk, third).last()).isNull();

            onlyAuthorViews(desk, third);
            assertThat(desk.as("lead", () -> desk.rfcs.get(first.getId())).last())
                    .as("what is behind a page that may not be viewed")
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cannotSupersedeInACircle(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page first = accepted(desk, space, "First");
            Page second = accepted(desk, space, "Second");
            Page third = accepted(desk, space, "Third");
            link(desk, first, Relation.SUPERSEDED_BY, "2");
            link(desk, second, Relation.SUPERSEDED_BY, "3");

            assertRefused(RefusalCode.SUPERSESSION_CIRCLE, () -> link(desk, third, Relation.SUPERSEDED_BY, "1"));
            assertRefused(RefusalCode.SUPERSESSION_CIRCLE, () -> link(desk, first, Relation.SUPERSEDES, "3"));

            onlyAuthorViews(desk, second);
            assertThatThrownBy(() -> desk.as("lead", () -> desk.links.link(third.getId(), Relation.SUPERSEDED_BY, "1")))
                    .hasMessageContaining("RFC-3")
                    .hasMessageNotContaining("RFC-2");
            assertRefused(RefusalCode.LINK_TO_ITSELF, () -> link(desk, third, Relation.SUPERSEDED_BY, "3"));
            assertRefused(RefusalCode.SUPERSEDED_ALREADY, () -> link(desk, first, Relation.SUPERSEDED_BY, "3"));
        }
    }

    /** Each of them would be right without the other. */
    @ParameterizedTest
    @EnumSource
    void twoAtOnceMakeNoCircle(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                pages.add(accepted(desk, space, "Page " + i));
            }
            List<Callable<Boolean>> runners = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Page old = pages.get(i);
                String next = String.valueOf((i + 1) % 4 + 1);
                runners.add(() -> isLinked(desk, old, next));
            }

            List<Boolean> linked = RaceTest.atOnce(runners);

            assertThat(linked).containsOnlyOnce(false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void relatedRfcsAreLinkedBothWaysUntilOneSideTakesItBack(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page one = desk.rfc(space, "One", "lead");
            Page other = desk.rfc(space, "Other", "lead");
            link(desk, one, Relation.RELATED_TO, "RFC-2");
            assertThat(links(read(desk, other))).containsExactly(tuple(Relation.RELATED_TO, "One", true));
            assertRefused(RefusalCode.LINKED_ALREADY, () -> link(desk, other, Relation.RELATED_TO, "RFC-1"));

            int entry = read(desk, other).links().get(0).entry();
            unlink(desk, other, entry);

            assertThat(read(desk, one).links()).isEmpty();
            assertThat(read(desk, other).links()).isEmpty();
            assertThat(desk.kinds(one)).endsWith(EntryKind.RELATED, EntryKind.UNLINKED);
            assertRefused(RefusalCode.LINK_UNKNOWN, () -> unlink(desk, other, entry));
            link(desk, one, Relation.RELATED_TO, "RFC-2");
            assertThat(read(desk, other).links()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linkToAPageThatIsGoneSaysSoAndCanBeTakenBack(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page one = desk.rfc(space, "One", "lead");
            Page other = desk.rfc(space, "Other", "lead");
            link(desk, one, Relation.RELATED_TO, "RFC-2");
            desk.as("author", () -> {
                desk.pages.trash(other.getId());
                return null;
            });
            assertThat(links(read(desk, one))).containsExactly(tuple(Relation.RELATED_TO, null, true));
            desk.as("author", () -> {
                desk.pages.purge(other.getId());
                return null;
            });

            int entry = read(desk, one).links().get(0).entry();
            unlink(desk, one, entry);

            assertThat(read(desk, one).links()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void copyOfAPageSaysOfWhichRfcItIsOne(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            String macro = "<ac:structured-macro ac:name=\"rfc-status\" ac:macro-id=\"4f8e\" />";
            Page page = desk.as("author", () -> desk.pages.create(space, 0, "Original", macro, Set.of()));
            desk.rfc(space, "Another", "lead");

            Page copy = desk.as("author", () -> desk.pages.copy(page.getId(), space, 0, "Copy"));

            assertThat(desk.kinds(copy)).containsExactly(EntryKind.REGISTERED, EntryKind.COPIED);
            assertThat(links(read(desk, copy))).containsExactly(tuple(Relation.COPIED_FROM, "Original", false));
            assertThat(read(desk, page).links()).isEmpty();
            assertRefused(RefusalCode.LINK_UNKNOWN, () -> unlink(desk, copy, 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void cannotLinkWhatOneMayNotEdit(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page old = accepted(desk, space, "Old");
            Page young = desk.rfc(space, "Young", "lead");
            onlyAuthorEdits(desk, old);

            assertRefused(
                    RefusalCode.MAY_NOT_EDIT,
                    () -> desk.as("lead", () -> desk.links.link(old.getId(), Relation.RELATED_TO, "2")));
            assertRefused(
                    RefusalCode.MAY_NOT_EDIT_OTHER,
                    () -> desk.as("lead", () -> desk.links.link(young.getId(), Relation.SUPERSEDES, "1")));

            link(desk, young, Relation.SUPERSEDES, "1");
            LinkedRfc link =
                    desk.as("lead", () -> desk.rfcs.get(young.getId()).links().get(0));
            assertThat(link.removable()).isFalse();
            assertRefused(
                    RefusalCode.MAY_NOT_EDIT_OTHER,
                    () -> desk.as("lead", () -> desk.links.unlink(young.getId(), link.entry())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void cannotLinkWhatOneMayNotSee(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            Page one = desk.rfc(space, "One", "lead");
            Page secret = desk.rfc(space, "Secret", "lead");
            link(desk, one, Relation.RELATED_TO, "2");
            onlyAuthorViews(desk, secret);

            RfcPage shown = desk.as("lead", () -> desk.rfcs.get(one.getId()));
            assertThat(links(shown)).containsExactly(tuple(Relation.RELATED_TO, null, true));
            assertRefused(
                    RefusalCode.RFC_UNKNOWN,
                    () -> desk.as("lead", () -> desk.links.link(one.getId(), Relation.RELATED_TO, "RFC-2")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void cannotLinkWithWhatIsNotThere(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page one = desk.rfc(desk.space("DS"), "One", "lead");
            desk.rfc(one.getSpace(), "Other", "lead");

            assertRefused(RefusalCode.RFC_UNKNOWN, () -> link(desk, one, Relation.RELATED_TO, "RFC-9"));
            assertRefused(RefusalCode.RFC_UNKNOWN, () -> link(desk, one, Relation.RELATED_TO, "the other one"));
            assertRefused(RefusalCode.NOT_SUPERSEDABLE, () -> link(desk, one, Relation.SUPERSEDED_BY, "2"));
            assertRefused(RefusalCode.VALUE_INVALID, () -> link(desk, one, Relation.COPIED_FROM, "2"));
        }
    }

    private static boolean isLinked(ServiceFixture desk, Page old, String next) {
        try {
            link(desk, old, Relation.SUPERSEDED_BY, next);
            return true;
        } catch (Refused refused) {
            assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.SUPERSESSION_CIRCLE);
            return false;
        }
    }

    private static Page accepted(ServiceFixture desk, Space space, String title) {
        Page page = desk.rfc(space, title, "lead");
        desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));
        return page;
    }

    private static void onlyAuthorViews(ServiceFixture desk, Page page) {
        restrict(desk, page, Permission.VIEW);
    }

    private static void onlyAuthorEdits(ServiceFixture desk, Page page) {
        restrict(desk, page, Permission.EDIT);
    }

    private static void restrict(ServiceFixture desk, Page page, Permission permission) {
        desk.as("author", () -> {
            desk.permissions.restrict(
                    page, permission, List.of(Subject.user(desk.user("author").getKey())));
            return null;
        });
    }

    private static RfcPage link(ServiceFixture desk, Page page, Relation relation, String number) {
        return desk.as("author", () -> desk.links.link(page.getId(), relation, number));
    }

    private static RfcPage unlink(ServiceFixture desk, Page page, int entry) {
        return desk.as("author", () -> desk.links.unlink(page.getId(), entry));
    }

    private static RfcPage read(ServiceFixture desk, Page page) {
        return desk.as("author", () -> desk.rfcs.get(page.getId()));
    }

    private static List<Tuple> links(RfcPage page) {
        return page.links().stream().map(LinksTest::told).toList();
    }

    private static Tuple told(LinkedRfc link) {
        String title = link.seen() ? link.listed().rfc().title() : null;
        return tuple(link.relation(), title, link.removable());
    }

    private static void assertRefused(RefusalCode reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }
}
