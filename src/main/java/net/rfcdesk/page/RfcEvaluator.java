package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Barred;
import net.rfcdesk.approval.CachingDirectory;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.CommentPeriodRules;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.DelegationRules;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.ReviewRules;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.RoleValidator;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.record.History;
import net.rfcdesk.record.RelatedRfc;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LoadedRecords;
import org.jspecify.annotations.Nullable;

/** Works out what an RFC is for the current user: from its page's text, its record and the people of the site. */
public final class RfcEvaluator {

    private final PageReader reader;
    private final Access access;
    private final People people;
    private final CurrentRequester requester;
    private final LinkReader links;

    public RfcEvaluator(PageReader reader, Access access, People people, CurrentRequester requester, LinkReader links) {
        this.reader = reader;
        this.access = access;
        this.people = people;
        this.requester = requester;
        this.links = links;
    }

    /** @param recorded the RFC as its record has it */
    RfcPage evaluate(Rfc recorded, LoadedRecords records, SpaceContentEntityObject page) {
        return evaluate(recorded, records, page, reader.read(page));
    }

    /** @param now of the same page. @return as above, without reading the page's text again */
    RfcPage evaluate(Rfc recorded, LoadedRecords records, SpaceContentEntityObject page, PageSnapshot now) {
        SpaceSettings settings = records.settingsOf(now.spaceKey());
        History history = records.ofPage(now.pageId()).reading(now.fingerprint(), now.sections());
        Rfc rfc =
                asOf(now.of(recorded), recorded, now.roles(), history, settings).numbered(settings.prefix());
        boolean reopened = rfc.status() != recorded.status();
        Barred barred = history.barred(rfc, settings);
        // Of an old version nobody asks who may view it: what can be done is done with the newest.
        Predicate<String> mayView = now.latest() ? viewers(page) : user -> true;
        Directory directory = new CachingDirectory(people);
        List<RoleStatus> roleStatuses = new RoleValidation(now, settings, new RoleValidator(barred, directory, mayView))
                .of(rfc, history.tally(rfc, now.roles(), settings, directory));
        List<MinorEdit> minorEdits = history.minorEdits();
        Delegates delegates = requester.delegates(approvers(roleStatuses)).in(now.spaceKey());
        CommentPeriod commentPeriod = history.commentPeriod(
                        rfc, () -> Progress.of(roleStatuses, settings.minimumApprovals()))
                .orElse(null);
        Refusal commentRefusal = CommentPeriodRules.cannotBecome(
                        settings, Status.ACCEPTED, commentPeriod, requester.now())
                .orElse(null);
        DecisionRules rules = new DecisionRules(directory, barred, mayView);
        Permissions permissions = now.latest()
                ? check(page, rfc, settings, rules, delegates, history, commentPeriod, commentRefusal)
                        .of(rfc, roleStatuses, history.concerns(), minorEdits)
                : PermissionCheck.none(requester.user().orElse(null), roleStatuses);
        List<RelatedRfc> chain = links.viewableChain(history.successor());
        Integer reviewMonths = history.reviewMonths().orElse(null);
        LocalDate reviewOn = ReviewRules.dueOn(
                        ReviewRules.months(settings, reviewMonths),
                        rfc.status(),
                        history.reviewedAt().orElse(null))
                .orElse(null);
        LocalDate today = requester.today();
        return new RfcPage(
                rfc,
                now.urlPath(),
                now.latest(),
                settings,
                barred,
                history.coAuthors(rfc),
                reopened ? null : history.transition().orElse(null),
                reopened ? null : history.bypass().orElse(null),
                reopened
                        ? new AcceptanceFacts(null, false, false, history.loosenings(settings))
                        : acceptance(rfc, history, settings, roleStatuses),
                commentPeriod,
                commentRefusal,
                now.latest() && rfc.pageVersion() == recorded.pageVersion() ? closing(rfc, settings, history) : null,
                now.deadline(),
                Deadline.isOver(now.deadline().day(), rfc.status(), today),
                reviewOn,
                ReviewRules.isDue(reviewOn, today),
                reviewMonths,
                roleStatuses,
                now.latest() && rfc.status().isOpen()
                        ? AwaitedRole.of(roleStatuses, history.approvalRequests(), delegates, directory)
                        : List.of(),
                now.roles().stream().map(Role::id).collect(Collectors.toSet()),
                history.minimumApprovals(rfc, settings),
                history.concerns(),
                minorEdits,
                history.renamings(),
                links.of(history.references(), permissions.links()),
                chain.size() < 2
                        ? null
                        : links.of(chain.subList(chain.size() - 1, chain.size()), false)
                                .get(0),
                delegates,
                permissions);
    }

    /** A save that is not written down yet is seen all the same: what it makes of an accepted RFC shows at once. */
    static Rfc asOf(Rfc now, Rfc recorded, List<Role> roles, History history, SpaceSettings settings) {
        boolean reopened = now.pageVersion() > recorded.pageVersion()
                && (StatusRules.isReopenedByItself(settings, now.status(), history.isAccepted(now.fingerprint()))
                        || StatusRules.isReopenedByRole(settings, now.status(), history.addsRole(roles)));
        return reopened ? now.reopened() : now;
    }

    private Predicate<String> viewers(ContentEntityObject page) {
        Map<String, Boolean> known = new HashMap<>();
        return user -> known.computeIfAbsent(user, each -> access.mayView(each, page));
    }

    private PermissionCheck check(
            SpaceContentEntityObject page,
            Rfc rfc,
            SpaceSettings settings,
            DecisionRules rules,
            Delegates delegates,
            History history,
            @Nullable CommentPeriod commentPeriod,
            @Nullable Refusal commentRefusal) {
        boolean administers = access.mayAdminister(page.getSpaceKey());
        return new PermissionCheck(
                settings,
                rules,
                new DelegationRules(people),
                requester.alone(),
                delegates,
                access.mayEdit(page),
                requester.mayBypass(settings, administers),
                administers,
                access.mayAdministerSite(),
                history.authors(rfc),
                history.hasApprovals(),
                ReviewRules.months(settings, history.reviewMonths().orElse(null)),
                commentPeriod,
                commentRefusal,
                history.bypass().isPresent());
    }

    /** Where the space does not want it any more, nothing is rejected. */
    private static @Nullable Closing closing(Rfc rfc, SpaceSettings settings, History history) {
        return settings.closingDays() > 0 && rfc.status().isOpen()
                ? history.closing().orElse(null)
                : null;
    }

    private static List<String> approvers(List<RoleStatus> roleStatuses) {
        return roleStatuses.stream()
                .flatMap(each -> each.role().users().stream())
                .toList();
    }

    private static AcceptanceFacts acceptance(
            Rfc rfc, History history, SpaceSettings settings, List<RoleStatus> roleStatuses) {
        Optional<Integer> version = history.acceptedVersion();
        Progress progress = Progress.of(roleStatuses, history.minimumApprovals(rfc, settings));
        boolean permitted = history.bypass().isPresent() || progress.isComplete();
        boolean changed = version.isPresent() && (history.isChangedSinceAccepted(rfc.fingerprint()) || !permitted);
        return new AcceptanceFacts(version.orElse(null), changed, history.isLoosened(), history.loosenings(settings));
    }
}
