package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.ApprovalRequests;
import net.rfcdesk.approval.CachingDirectory;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.Representative;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.RequiredRoles;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.RoleValidator;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.record.History;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.StoredRfc;

/** Reads many RFCs at once: a page's text only when it was saved without being noticed. */
public final class RfcLists {

    private final RecordStore records;
    private final PageReader reader;
    private final Access access;
    private final People people;

    public RfcLists(RecordStore records, PageReader reader, Access access, People people) {
        this.records = records;
        this.reader = reader;
        this.access = access;
        this.people = people;
    }

    /** @return the RFCs as their pages are now, in the same order, without those that the current user may not view */
    public List<ListedRfc> listed(List<StoredRfc> rows) {
        return listed(rows, List.of());
    }

    /** @param padding page ids that the host is asked for as well, and that are not listed. @return as above */
    public List<ListedRfc> listed(List<StoredRfc> rows, List<Long> padding) {
        Map<Long, AbstractPage> viewable = access.viewablePages(
                Stream.concat(rows.stream().map(row -> row.rfc().pageId()), padding.stream())
                        .toList());
        return rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(viewable.get(row.rfc().pageId())).map(page -> listed(row, page)))
                .toList();
    }

    private ListedRfc listed(StoredRfc stored, AbstractPage page) {
        return page.getVersion() == stored.rfc().pageVersion()
                ? new ListedRfc(stored.rfc(), page.getUrlPath(), stored.roles(), stored.decideBy(), viewers(page))
                : changed(stored, page);
    }

    private ListedRfc changed(StoredRfc stored, SpaceContentEntityObject page) {
        PageSnapshot now = reader.read(page);
        List<Role> roles = now.rolesAfter(stored.roles());
        return new ListedRfc(
                asOf(now.of(stored.rfc()), stored.rfc(), roles),
                now.urlPath(),
                roles,
                now.deadline().day(),
                viewers(page));
    }

    /** In statements of its own, for an accepted one. */
    private Rfc asOf(Rfc now, Rfc recorded, List<Role> roles) {
        if (recorded.status() != Status.ACCEPTED) {
            return now;
        }
        LoadedRecords read = records.histories(now.pageId(), now.spaceKey());
        return RfcEvaluator.asOf(now, recorded, roles, read.ofPage(now.pageId()), read.settingsOf(now.spaceKey()));
    }

    private Predicate<String> viewers(ContentEntityObject page) {
        return user -> access.mayView(user, page);
    }

    /** @return the people and groups of the site, for one list: it asks the host about each only once */
    public Directory directory() {
        return new CachingDirectory(people);
    }

    /**
     * @param directory as {@link #directory()} gives it
     * @return how far each role's approval has come, on the text as it is now; as long as the RFC is open, also whom it waits for
     */
    public List<RoleStatus> roleStatuses(
            ListedRfc listed, History history, SpaceSettings settings, Directory directory) {
        Rfc rfc = listed.rfc();
        List<RoleStatus> statuses = history.tally(rfc, listed.roles(), settings, directory);
        RoleValidator validator = new RoleValidator(history.barred(rfc, settings), directory, listed.mayView());
        return rfc.status().isOpen()
                ? statuses.stream()
                        .map(each -> each.met() ? each : validator.of(each))
                        .toList()
                : statuses;
    }

    /** How the roles that count for an RFC follow from those of its page. */
    public interface CountedRoles {
        List<Role> of(Rfc rfc, List<Role> onPage);
    }

    /** @return for RFCs of the same spaces as these; it reads these spaces in a statement of its own */
    public CountedRoles countedRoles(List<StoredRfc> rows) {
        LoadedRecords spaces = records.histories(
                rows.stream().map(row -> StreamId.space(row.rfc().spaceKey())).collect(Collectors.toSet()));
        return (rfc, onPage) ->
                RequiredRoles.of(spaces.settingsOf(rfc.spaceKey())).appliedTo(rfc, onPage);
    }

    /**
     * @param roles that count for the RFC
     * @return without reading its page, whether one of them may wait for that user, or somebody on whose behalf they decide
     */
    public boolean mayWaitFor(Representative representative, Rfc rfc, List<Role> roles) {
        Requester requester = representative.in(rfc.spaceKey());
        return rfc.status().isOpen()
                && roles.stream().anyMatch(role -> deciders(requester).anyMatch(user -> role.asks(user, people)));
    }

    /** @return the decisions that wait for that user, their own and those that they make on somebody's behalf, also as somebody who is consulted */
    public List<PendingDecision> pendingDecisions(
            Representative representative,
            ListedRfc listed,
            History history,
            SpaceSettings settings,
            Directory directory) {
        Requester requester = representative.in(listed.rfc().spaceKey());
        ApprovalRequests requests = history.approvalRequests();
        DecisionRules rules = new DecisionRules(directory, history.barred(listed.rfc(), settings), listed.mayView());
        return roleStatuses(listed, history, settings, directory).stream()
                .filter(status -> !status.blocked())
                .flatMap(status -> deciders(requester)
                        .filter(status::isAwaiting)
                        .filter(user -> rules.cannotDecide(requester, user, listed.rfc(), status)
                                .isEmpty())
                        .map(user -> new PendingDecision(
                                status.role().name(),
                                user,
                                !status.role().isRequired(),
                                requests.of(status, user, directory).orElse(null))))
                .toList();
    }

    private static Stream<String> deciders(Requester requester) {
        return Stream.concat(
                Stream.ofNullable(requester.user()),
                requester.delegateOf().stream().sorted());
    }
}
