package net.rfcdesk.wiki.permission;

import static com.atlassian.confluence.security.Permission.ADMINISTER;
import static com.atlassian.confluence.security.Permission.EDIT;
import static com.atlassian.confluence.security.Permission.VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import java.util.Arrays;
import java.util.List;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static final WikiUser ANONYMOUS = null;

    private final Engine wiki = Engine.inMemory();
    private final Permissions permissions = wiki.permissions;
    private final WikiUser author = wiki.user("author");
    private final WikiUser reader = wiki.user("reader");
    private final Space space = wiki.space(author, "DEV");
    private final Page plan = wiki.page(author, space, "Plan");
    private final Page part = wiki.page(author, space, plan.getId(), "Part", "<p/>");

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void manyPagesAreDecidedUponAsEachOfThem() {
        Page below = wiki.page(author, space, part.getId(), "Below", "<p/>");
        Space other = wiki.space(author, "OTHER");
        Page elsewhere = wiki.page(author, other, "Elsewhere");
        wiki.as(author, () -> {
            permissions.restrict(part, VIEW, List.of(Subject.user(author.getKey())));
            permissions.restrict(elsewhere, EDIT, List.of(Subject.user(author.getKey())));
            return null;
        });
        List<Page> all = List.of(below, elsewhere, plan, part);

        for (WikiUser user : Arrays.asList(author, reader, ANONYMOUS)) {
            for (Permission permission : List.of(VIEW, EDIT, ADMINISTER)) {
                assertThat(permissions.<Page>getPermittedEntities(user, permission, all))
                        .containsExactlyElementsOf(all.stream()
                                .filter(page -> permissions.hasPermission(user, permission, page))
                                .toList());
            }
        }
        assertThat(permissions.<Page>getPermittedEntities(reader, VIEW, all)).containsExactly(elsewhere, plan);
    }

    @Test
    void creatorOfASpaceMayDoEverythingInIt() {
        assertThat(SpacePermission.values())
                .allSatisfy(permission -> assertThat(permissions.allows(author, permission, space))
                        .isTrue());
    }

    @Test
    void loggedInUserMayViewAndEditANewSpaceButNotAdministerIt() {
        assertThat(permissions.hasPermission(reader, VIEW, plan)).isTrue();
        assertThat(permissions.hasPermission(reader, EDIT, plan)).isTrue();
        assertThat(permissions.hasPermission(reader, ADMINISTER, plan)).isFalse();
        assertThat(permissions.allows(reader, SpacePermission.DELETE, space)).isFalse();
    }

    @Test
    void anonymousVisitorMayViewOnlyWhatTheSpaceGrants() {
        assertThat(permissions.hasPermission(ANONYMOUS, VIEW, plan)).isFalse();

        grant(SpacePermission.VIEW, Subject.anonymous());

        assertThat(permissions.hasPermission(ANONYMOUS, VIEW, plan)).isTrue();
        assertThat(permissions.hasPermission(ANONYMOUS, EDIT, plan)).isFalse();
    }

    @Test
    void whatAnonymousVisitorsMayViewEveryUserMayView() {
        revokeFromEveryone(SpacePermission.VIEW);
        assertThat(permissions.hasPermission(reader, VIEW, plan)).isFalse();

        grant(SpacePermission.VIEW, Subject.anonymous());

        assertThat(permissions.hasPermission(reader, VIEW, plan)).isTrue();
    }

    @Test
    void whoMayNotViewASpaceMayNotEditItEither() {
        revokeFromEveryone(SpacePermission.VIEW);

        assertThat(permissions.hasPermission(reader, EDIT, plan)).isFalse();
    }

    @Test
    void deactivatedUserHasNoPermission() {
        grant(SpacePermission.VIEW, Subject.anonymous());

        wiki.deactivate(author);

        assertThat(permissions.hasPermission(author, VIEW, plan)).isFalse();
        assertThat(permissions.hasPermission(author, VIEW, PermissionManager.TARGET_APPLICATION))
                .isFalse();
    }

    @Test
    void viewRestrictionIsInheritedFromAncestors() {
        restrict(plan, VIEW, Subject.user(author.key()));

        assertThat(permissions.hasPermission(reader, VIEW, plan)).isFalse();
        assertThat(permissions.hasPermission(reader, VIEW, part)).isFalse();
        assertThat(permissions.hasPermission(reader, EDIT, part)).isFalse();
        assertThat(permissions.hasPermission(author, VIEW, part)).isTrue();
    }

    @Test
    void editRestrictionHoldsForThePageItselfOnly() {
        restrict(plan, EDIT, Subject.user(author.key()));

        assertThat(permissions.hasPermission(reader, VIEW, plan)).isTrue();
        assertThat(permissions.hasPermission(reader, EDIT, plan)).isFalse();
        assertThat(permissions.hasPermission(reader, EDIT, part)).isTrue();
    }

    @Test
    void restrictionToAGroupLetsItsMembersIn() {
        wiki.users.createGroup("security-team");
        wiki.users.addMember("security-team", author.key());
        restrict(plan, VIEW, Subject.group("security-team"));

        assertThat(permissions.hasPermission(reader, VIEW, plan)).isFalse();
        wiki.users.addMember("security-team", reader.key());
        assertThat(permissions.hasPermission(reader, VIEW, plan)).isTrue();
    }

    @Test
    void removedRestrictionHoldsNoMore() {
        restrict(plan, VIEW, Subject.user(author.key()));
        assertThat(permissions.restrictions(plan, VIEW)).containsExactly(Subject.user(author.key()));

        restrict(plan, VIEW);

        assertThat(permissions.restrictions(plan, VIEW)).isEmpty();
        assertThat(permissions.hasPermission(reader, VIEW, plan)).isTrue();
    }

    @Test
    void historicalVersionIsRestrictedAsItsPageIsNow() {
        wiki.as(author, () -> wiki.pages.update(plan.getId(), 1, "Plan", "<p>2</p>", "", false));
        long old = wiki.as(author, () -> wiki.pages.version(plan.getId(), 1))
                .orElseThrow()
                .contentId();
        restrict(plan, VIEW, Subject.user(author.key()));

        Page historical = wiki.pages.byId(old).orElseThrow();

        assertThat(permissions.hasPermission(reader, VIEW, historical)).isFalse();
    }

    @Test
    void siteAdministratorAdministersEverySpaceButPageRestrictionsHold() {
        WikiUser admin = wiki.administrator("admin");
        restrict(plan, VIEW, Subject.user(author.key()));

        assertThat(permissions.hasPermission(admin, ADMINISTER, PermissionManager.TARGET_APPLICATION))
                .isTrue();
        assertThat(permissions.hasPermission(admin, ADMINISTER, space)).isTrue();
        assertThat(permissions.hasPermission(admin, VIEW, plan)).isFalse();
        assertThat(permissions.hasPermission(author, ADMINISTER, PermissionManager.TARGET_APPLICATION))
                .isFalse();
    }

    @Test
    void manyPagesAreFilteredAsEachWouldBe() {
        Page open = wiki.page(author, space, "Open");
        Space closed = wiki.space(author, "OPS");
        Page hidden = wiki.page(author, closed, "Hidden");
        wiki.as(author, () -> permissions.revoke(closed, SpacePermission.VIEW, Subject.group(Users.EVERYONE)));
        restrict(plan, VIEW, Subject.user(author.key()));

        List<Page> all = List.of(hidden, part, open, plan);

        assertThat(permissions.viewable(reader, all)).containsExactly(open);
        assertThat(permissions.viewable(author, all)).containsExactlyElementsOf(all);
        assertThat(permissions.viewable(ANONYMOUS, all)).isEmpty();
    }

    @Test
    void onlyAdministratorsOfTheSpaceChangeItsPermissions() {
        assertThatThrownBy(() -> wiki.as(
                        reader, () -> permissions.grant(space, SpacePermission.ADMINISTER, Subject.user(reader.key()))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> wiki.as(
                        reader, () -> permissions.revoke(space, SpacePermission.VIEW, Subject.user(author.key()))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void onlyThoseWhoMayEditAPageRestrictIt() {
        restrict(plan, EDIT, Subject.user(author.key()));

        assertThatThrownBy(() ->
                        wiki.as(reader, () -> permissions.restrict(plan, EDIT, List.of(Subject.user(reader.key())))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void targetThatIsNeitherPageNorSpaceIsRefused() {
        assertThatThrownBy(() -> permissions.hasPermission(author, VIEW, "a page"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void grant(SpacePermission permission, Subject subject) {
        wiki.as(author, () -> permissions.grant(space, permission, subject));
    }

    private void revokeFromEveryone(SpacePermission permission) {
        wiki.as(author, () -> permissions.revoke(space, permission, Subject.group(Users.EVERYONE)));
    }

    private void restrict(Page page, Permission permission, Subject... subjects) {
        wiki.as(author, () -> permissions.restrict(page, permission, List.of(subjects)));
    }
}
