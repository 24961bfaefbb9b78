package net.rfcdesk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.BodyContent;
import com.atlassian.confluence.pages.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.StoredRfc;
import org.junit.jupiter.api.Test;

class RfcListsTest {

    private static final long PAGE = 7;
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final People people = mock(People.class);
    private final Access access = mock(Access.class);
    private final RfcLists lists =
            new RfcLists(mock(RecordStore.class), new PageReader(new RoleResolver(people)), access, people);

    @Test
    void listedRfcWhosePageDidNotChangeKeepsItsApprovals() {
        pageHas(1, "<p>unread & malformed");

        assertThat(Progress.of(
                                lists.roleStatuses(
                                        listed(), approvedByLead(), SpaceSettings.DEFAULTS, lists.directory()),
                                0)
                        .isComplete())
                .isTrue();
    }

    @Test
    void listedRfcWhoseChangedTextCannotBeReadHasNoApprovalsAndFailsNoList() {
        pageHas(2, "<p>unread & malformed");

        assertThat(Progress.of(
                                lists.roleStatuses(
                                        listed(), approvedByLead(), SpaceSettings.DEFAULTS, lists.directory()),
                                0)
                        .met())
                .isZero();
        assertThat(listed().rfc().title()).isEqualTo("Title now");
    }

    private ListedRfc listed() {
        return lists.listed(List.of(stored())).get(0);
    }

    private void pageHas(int version, String body) {
        BodyContent content = mock(BodyContent.class);
        when(content.getBody()).thenReturn(body);
        Page page = mock(Page.class);
        when(page.getVersion()).thenReturn(version);
        when(page.getTitle()).thenReturn("Title now");
        when(page.getUrlPath()).thenReturn("/x");
        when(page.getBodyContent()).thenReturn(content);
        when(access.viewablePages(List.of(PAGE))).thenReturn(Map.of(PAGE, page));
    }

    private static StoredRfc stored() {
        Rfc rfc = new Rfc(
                PAGE,
                "S",
                RfcNumber.of(1),
                "Title",
                "author",
                Status.PROPOSED,
                NOW,
                NOW,
                null,
                1,
                "fingerprint of version 1",
                1);
        return new StoredRfc(
                rfc,
                "Author",
                List.of(new Role("Lead", List.of("lead"), List.of(), Quorum.parse("any"))),
                null,
                null,
                false);
    }

    private static History approvedByLead() {
        AuditStamp stamp = new AuditStamp(new Actor("lead", "lead"), NOW, 1, "fingerprint of version 1");
        return new History(
                List.of(Entry.decided(stamp, "lead", Choice.APPROVED, "").numbered(1)));
    }
}
