package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.host.FoundPeople.FoundUser;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
final class PeopleSearchTest {
    @Mock
    private UserManager userManager;

    @Mock
    private UserAccessor userAccessor;

    @Mock
    private PermissionManager permissionManager;

    @Mock
    private People people;

    private PeopleSearch search;

    @BeforeEach
    void logIn() {
        search = new PeopleSearch(userManager, userAccessor, permissionManager, people);
        ConfluenceUser author = mock(ConfluenceUser.class);
        lenient().when(people.currentUser()).thenReturn(Optional.of(author));
        lenient()
                .when(permissionManager.hasPermission(
                        author, Permission.VIEW, PermissionManager.TARGET_PEOPLE_DIRECTORY))
                .thenReturn(true);
        lenient()
                .when(userManager.findGroupNamesByPrefix(anyString(), anyInt(), anyInt()))
                .thenReturn(List.of());
    }

    @Test
    void findsTheUserOfThatNameAndGroupsThatBeginSo() {
        exists("lead", true);
        when(userManager.findGroupNamesByPrefix("lead", 0, 8)).thenReturn(List.of("leads", "lead-users"));

        assertThat(search.find(" lead ", 8))
                .isEqualTo(new FoundPeople(
                        List.of(new FoundUser("key-of-lead", "lead", "Lead")), List.of("leads", "lead-users")));
    }

    @Test
    void findsNoUserWhoIsDeactivated() {
        exists("lead", false);

        assertThat(search.find("lead", 8).users()).isEmpty();
    }

    @Test
    void findsNoMoreGroupsThanAskedForWhateverTheHostReturns() {
        when(userManager.findGroupNamesByPrefix("g", 0, 2)).thenReturn(List.of("g1", "g2", "g3"));

        assertThat(search.find("g", 2).groups()).containsExactly("g1", "g2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void findsNobodyByBlanks(String words) {
        assertThat(search.find(words, 8)).isEqualTo(new FoundPeople(List.of(), List.of()));
    }

    @Test
    void refusesAnonymousVisitors() {
        when(people.currentUser()).thenReturn(Optional.empty());

        refused(RefusalCode.LOGIN_REQUIRED);
        verifyNoInteractions(permissionManager);
    }

    @Test
    void refusesWhomTheHostLetsLookUpNobody() {
        when(permissionManager.hasPermission(any(), any(), any())).thenReturn(false);

        refused(RefusalCode.MAY_NOT_BROWSE_PEOPLE);
    }

    private void refused(RefusalCode reason) {
        assertThatThrownBy(() -> search.find("lead", 8))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    private void exists(String name, boolean active) {
        UserKey key = mock(UserKey.class);
        when(key.getStringValue()).thenReturn("key-of-" + name);
        ConfluenceUser user = mock(ConfluenceUser.class);
        when(user.getKey()).thenReturn(key);
        when(user.getName()).thenReturn(name);
        when(user.getFullName()).thenReturn("Lead");
        when(userAccessor.getUserByName(name)).thenReturn(user);
        when(people.isActive("key-of-" + name)).thenReturn(active);
    }
}
