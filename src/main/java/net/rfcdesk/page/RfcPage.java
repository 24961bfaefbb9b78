package net.rfcdesk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.approval.AssignmentRules;
import net.rfcdesk.approval.Barred;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.OutdatedApprovals;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Renaming;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.RequiredRoles;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SettingsScope;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * An RFC as its page shows it to the current user: read once, never changed.
 *
 * @param urlPath of the page, without the site's base URL
 * @param latest false when an old version of the page is being looked at: then the user may do nothing
 * @param settings of its space
 * @param barred who may not decide on it because they wrote it
 * @param coAuthors by user key, the versions by which people other than the author changed the content since another text was accepted
 * @param transition by which it came to its status; none when it has had no other
 * @param bypass by which it was accepted; none when it waited for every role, or still does
 * @param acceptance what it was accepted with
 * @param commentPeriod none when there is none, or something has stopped it
 * @param commentRefusal why nobody can accept it yet, once all approvals are in; none when it has no comment period, or that is over
 * @param closing that it is rejected unless something happens; none when that is not so
 * @param deadline as the page names it
 * @param overdue whether it should have been decided before the reader's today
 * @param reviewOn the first day on which it is due for review; none when it never is
 * @param dueForReview whether that day has come where the reader is
 * @param reviewMonths that it has for itself, 0 for never; none where those of its space count
 * @param roles in the page's order, then those that it has no macro for
 * @param awaited the roles that wait for decisions, as long as it is open
 * @param onPage identities of the roles that it has a macro for
 * @param minimumApprovals how many people must approve at least, or had to when it was accepted; 0 for no minimum
 * @param concerns of people who do not decide, oldest first
 * @param minorEdits saves that were marked as minor, also those to which somebody objects; oldest first
 * @param renamings how the page got the titles that it has had, oldest first
 * @param links with other RFCs, in the order in which they were made
 * @param last of those that supersede it one after the other, as far as the user may view them; none when only one does, or none
 * @param delegates of those who are named on the page, and of the user
 */
public record RfcPage(
        Rfc rfc,
        String urlPath,
        boolean latest,
        SpaceSettings settings,
        Barred barred,
        Map<String, List<Integer>> coAuthors,
        @Nullable Transition transition,
        @Nullable Bypass bypass,
        AcceptanceFacts acceptance,
        @Nullable CommentPeriod commentPeriod,
        @Nullable Refusal commentRefusal,
        @Nullable Closing closing,
        Deadline deadline,
        boolean overdue,
        @Nullable LocalDate reviewOn,
        boolean dueForReview,
        @Nullable Integer reviewMonths,
        List<RoleStatus> roles,
        List<AwaitedRole> awaited,
        Set<String> onPage,
        int minimumApprovals,
        List<Request> concerns,
        List<MinorEdit> minorEdits,
        List<Renaming> renamings,
        List<LinkedRfc> links,
        @Nullable LinkedRfc last,
        Delegates delegates,
        Permissions permissions) {

    public RfcPage {
        coAuthors = Map.copyOf(coAuthors);
        roles = List.copyOf(roles);
        awaited = List.copyOf(awaited);
        onPage = Set.copyOf(onPage);
        concerns = List.copyOf(concerns);
        minorEdits = List.copyOf(minorEdits);
        renamings = List.copyOf(renamings);
        links = List.copyOf(links);
    }

    /** @return whether all approvals are in, and somebody still has to accept it */
    public boolean isReadyToAccept() {
        return isComplete() && commentRefusal == null;
    }

    /** @return whether all approvals are in, and people can comment before it is accepted, or will */
    public boolean isCommented() {
        return isComplete() && commentRefusal != null;
    }

    private boolean isComplete() {
        return latest
                && rfc.status().isOpen()
                && progress().roles() > 0
                && progress().isComplete();
    }

    public Progress progress() {
        return Progress.of(roles, minimumApprovals);
    }

    /** @return whether the text has changed under decisions that are waited for, or everybody who is waited for has been asked before */
    public boolean isAskedAgain() {
        return awaited.stream().anyMatch(AwaitedRole::isDecidedBefore)
                || awaited.stream().allMatch(AwaitedRole::isKnown);
    }

    /** @return whose text made decisions count no longer */
    public List<OutdatedApprovals> outdatedApprovals() {
        return OutdatedApprovals.of(roles);
    }

    /** @return the minor edit that this save was marked as, if somebody objects to it */
    public Optional<MinorEdit> disputed(Edit edit) {
        return minorEdits.stream()
                .filter(each -> each.disputes(edit.before(), edit.fingerprint()))
                .findFirst();
    }

    /** @return the title that the page had when that decision was made; empty when it has the same now */
    public Optional<String> titleAt(Decision decision) {
        return renamings.stream()
                .filter(each -> each.entry() > decision.entry())
                .findFirst()
                .map(Renaming::from)
                .filter(title -> !title.equals(rfc.title()));
    }

    /** @return the roles that count although the page has no macro for them */
    public List<RoleStatus> notOnPage() {
        return roles.stream().filter(each -> !onPage.contains(each.role().id())).toList();
    }

    /** @return whose settings require the role of every RFC; empty when only the page asks for it */
    public Optional<SettingsScope> requiredBy(Role role) {
        return RequiredRoles.of(settings).requiredBy(role);
    }

    /** @return whose settings say who is asked for the role, so that the page cannot; empty when the page says it */
    public Optional<SettingsScope> fixedBy(Role role) {
        return RequiredRoles.of(settings).fixedBy(role);
    }

    /** @return whether the current user may change who is asked for the role */
    public boolean mayAssign(Role role) {
        return permissions.assigns()
                && onPage.contains(role.id())
                && AssignmentRules.cannotAssign(settings, role).isEmpty();
    }

    /**
     * @param user user key of somebody whom the role waits for
     * @return how they were asked last; empty when nobody has
     */
    public Optional<Asked> askedOf(Role role, String user) {
        return awaited.stream()
                .filter(each -> each.role().id().equals(role.id()))
                .flatMap(each -> each.people().stream())
                .filter(each -> each.user().equals(user))
                .findFirst()
                .map(AwaitedRole.Person::asked);
    }

    /** @param name of the role, as the macro's parameter has it */
    public Optional<RoleStatus> role(String name) {
        String id = Role.id(name);
        return roles.stream().filter(each -> each.role().id().equals(id)).findFirst();
    }
}
