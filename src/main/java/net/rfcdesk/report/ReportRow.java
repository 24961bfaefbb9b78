package net.rfcdesk.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Awaited;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.OpenRequests;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.ReviewRules;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * One RFC in a report.
 *
 * @param urlPath of the page, without the site's base URL
 * @param decideBy the day that the page names
 * @param overdue whether it should have been decided before the reader's today
 * @param minimumApprovals how many people must approve at least, or had to when it was accepted; 0 for no minimum
 * @param waitingFor user keys of those whose turn it is by name, and who can approve; empty unless it is open
 * @param waitingForGroups names of the groups that have a member who can approve and has not decided
 * @param consulted who is asked for advice and has not answered; nobody unless it is open
 * @param bypassed whether it was accepted without all approvals
 * @param loosened whether roles asked for less than they once did when it was accepted
 * @param changed whether its content is no longer the one that was accepted
 * @param open what approvers asked for and is not resolved, as the record tells
 * @param superseded whether another RFC takes its place
 * @param dueForReview whether somebody is to look whether it still holds
 */
public record ReportRow(
        Rfc rfc,
        String urlPath,
        @Nullable LocalDate decideBy,
        boolean overdue,
        List<RoleStatus> roles,
        int minimumApprovals,
        List<String> waitingFor,
        List<String> waitingForGroups,
        Awaited consulted,
        boolean bypassed,
        boolean loosened,
        boolean changed,
        OpenRequests open,
        boolean superseded,
        boolean dueForReview) {

    public ReportRow {
        roles = List.copyOf(roles);
        waitingFor = List.copyOf(waitingFor);
        waitingForGroups = List.copyOf(waitingForGroups);
    }

    static ReportRow of(
            ListedRfc listed, List<RoleStatus> roles, History history, SpaceSettings settings, LocalDate today) {
        Awaited awaited = awaited(listed, roles, true);
        return new ReportRow(
                listed.rfc(),
                listed.urlPath(),
                listed.decideBy(),
                Deadline.isOver(listed.decideBy(), listed.rfc().status(), today),
                roles,
                history.minimumApprovals(listed.rfc(), settings),
                awaited.users(),
                awaited.groups(),
                awaited(listed, roles, false),
                history.bypass().isPresent(),
                history.isLoosened(),
                history.isChangedSinceAccepted(listed.rfc().fingerprint()),
                history.openRequests(listed.rfc(), listed.roles(), settings),
                history.successor().isPresent(),
                isDueForReview(listed, history, settings, today));
    }

    static boolean isDueForReview(ListedRfc listed, History history, SpaceSettings settings, LocalDate today) {
        return ReviewRules.dueOn(
                        ReviewRules.months(settings, history.reviewMonths().orElse(null)),
                        listed.rfc().status(),
                        history.reviewedAt().orElse(null))
                .filter(day -> ReviewRules.isDue(day, today))
                .isPresent();
    }

    private static Awaited awaited(ListedRfc listed, List<RoleStatus> roles, boolean required) {
        return listed.rfc().status().isOpen()
                ? Awaited.of(roles.stream()
                        .filter(each -> each.role().isRequired() == required)
                        .map(RoleStatus::awaited)
                        .toList())
                : Awaited.NOBODY;
    }

    public Progress progress() {
        return Progress.of(roles, minimumApprovals);
    }

    /** @return the roles that an open RFC is waiting for, also those whose stage is yet to come */
    public List<RoleStatus> missing() {
        return rfc.status().isOpen()
                ? roles.stream()
                        .filter(each -> each.role().isRequired() && !each.met())
                        .toList()
                : List.of();
    }

    /** @return the names of those who are asked for advice and have not answered: people first, then groups */
    public List<String> consultedNames(Directory directory) {
        return consulted.names(directory);
    }

    /** @return the names of those whose turn it is: people first, then groups */
    public List<String> awaitedNames(Directory directory) {
        return new Awaited(waitingFor, waitingForGroups).names(directory);
    }

    /** @return how long it has been open, or was until it was decided */
    public Duration age(Now now) {
        Instant end = rfc.decidedAt() == null ? now.instant() : rfc.decidedAt();
        return Duration.between(rfc.openedAt(), end);
    }
}
