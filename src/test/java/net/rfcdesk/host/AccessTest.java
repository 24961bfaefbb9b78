package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import java.util.List;
import java.util.Map;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The current user is anonymous: the host knows them as null. */
class AccessTest {

    private final PageManager pageManager = mock();
    private final SpaceManager spaceManager = mock();
    private final PermissionManager permissionManager = mock();
    private final ContentPermissionManager restrictions = mock();
    private final UserManager userManager = mock();
    private final UserAccessor userAccessor = mock();
    private final Page page = mock();
    private final Access access = new Access(
            pageManager, spaceManager, permissionManager, restrictions, new People(userManager, userAccessor));

    @BeforeEach
    void pageMayBeViewedByAnybody() {
        when(pageManager.getAbstractPage(1)).thenReturn(page);
        when(permissionManager.hasPermission(null, Permission.VIEW, page)).thenReturn(true);
    }

    @Test
    void pageIsFound() {
        assertThat(access.page(1)).isSameAs(page);
    }

    @Test
    void cannotSeeAPageThatIsNotThere() {
        assertThatThrownBy(() -> access.page(2)).isInstanceOf(Refused.class);
    }

    @Test
    void cannotSeeAPageThatMayNotBeViewed() {
        when(permissionManager.hasPermission(null, Permission.VIEW, page)).thenReturn(false);

        assertThatThrownBy(() -> access.page(1)).isInstanceOf(Refused.class);
    }

    @Test
    void cannotSeeAPageInTheTrash() {
        when(page.isDeleted()).thenReturn(true);

        assertThat(access.viewablePage(1)).isEmpty();
    }

    @Test
    void cannotSeeADraft() {
        when(page.isDraft()).thenReturn(true);

        assertThat(access.viewablePage(1)).isEmpty();
    }

    @Test
    void pageIsFoundByItsTitleOnlyWhereItMayBeViewed() {
        Page hidden = page(3);
        when(pageManager.getPage("DEMO", "RFCs")).thenReturn(page);
        when(pageManager.getPage("DEMO", "Hidden")).thenReturn(hidden);
        when(permissionManager.hasPermission(null, Permission.VIEW, hidden)).thenReturn(false);

        assertThat(access.viewablePage("DEMO", "RFCs")).contains(page);
        assertThat(access.viewablePage("DEMO", "Hidden")).isEmpty();
        assertThat(access.viewablePage("DEMO", "Nothing")).isEmpty();
    }

    @Test
    void ofManyPagesTheSameAreSeenAsOneByOne() {
        Page trashed = page(2);
        Page hidden = page(3);
        Page viewable = page(4);
        when(trashed.isDeleted()).thenReturn(true);
        when(pageManager.getAbstractPages(List.of(2L, 3L, 4L, 5L))).thenReturn(List.of(viewable, hidden, trashed));
        when(permissionManager.getPermittedEntities(null, Permission.VIEW, List.<AbstractPage>of(viewable, hidden)))
                .thenReturn(List.of(viewable));

        assertThat(access.viewablePages(List.of(2L, 3L, 4L, 5L))).containsExactly(Map.entry(4L, viewable));
    }

    @Test
    void hostIsNotAskedAboutNoPages() {
        assertThat(access.viewablePages(List.of())).isEmpty();
        verifyNoInteractions(pageManager, permissionManager);
    }

    private static Page page(long id) {
        Page page = mock();
        when(page.getId()).thenReturn(id);
        return page;
    }

    @Test
    void spaceIsAdministeredByWhomTheHostAllowsTo() {
        Space space = mock();
        when(spaceManager.getSpace("DS")).thenReturn(space);
        assertThat(access.mayAdminister("DS")).isFalse();

        when(permissionManager.hasPermission(null, Permission.ADMINISTER, space))
                .thenReturn(true);
        assertThat(access.mayAdminister("DS")).isTrue();
    }

    @Test
    void cannotAdministerASpaceThatIsNotThere() {
        assertThat(access.mayAdminister("XX")).isFalse();
    }

    @Test
    void cannotSeeASpaceThatIsNotThere() {
        assertThat(access.mayViewSpace("XX")).isFalse();
    }
}
