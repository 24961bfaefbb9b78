package net.rfcdesk.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Barred;
import net.rfcdesk.approval.CachingDirectory;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.CommentPeriodRules;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.ReviewRules;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.RoleValidator;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.lifecycle.CommentPeriods;
import net.rfcdesk.lifecycle.StatusAfterSave;
import net.rfcdesk.page.PageSnapshot;
import net.rfcdesk.page.RoleValidation;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LockedRfc;
import org.jspecify.annotations.Nullable;

/** One user's change of an RFC: nobody else can change it meanwhile, and everything is read afresh. */
final class RfcTransaction {

    private final LockedRfc locked;
    private final PageSnapshot page;
    private final Requester requester;
    private final PageRights rights;
    private final AuditStamp stamp;
    private final Directory directory;

    RfcTransaction(
            LockedRfc locked,
            PageSnapshot page,
            Requester requester,
            PageRights rights,
            AuditStamp stamp,
            Directory directory) {
        this.locked = locked;
        this.page = page;
        this.requester = requester;
        this.rights = rights;
        this.stamp = stamp;
        this.directory = directory;
    }

    /**
     * What the host permits.
     *
     * @param mayEdit whether the requester may edit the page
     * @param mayBypass whether the requester may accept the RFC without all approvals
     * @param administers whether the requester administers the RFC's space
     * @param mayView whether a user, given by key, may view the page
     */
    record PageRights(boolean mayEdit, boolean mayBypass, boolean administers, Predicate<String> mayView) {}

    Requester requester() {
        return requester;
    }

    boolean mayEdit() {
        return rights.mayEdit();
    }

    /** Whether the requester may accept the RFC without all approvals. */
    boolean mayBypass() {
        return rights.mayBypass();
    }

    /** Whether the requester administers the RFC's space. */
    boolean administers() {
        return rights.administers();
    }

    /** Whether a user, given by key, may view the page. */
    Predicate<String> mayView() {
        return rights.mayView();
    }

    /** How the RFC's space wants it to be handled. */
    SpaceSettings settings() {
        return locked.settings();
    }

    /** Who may not decide because they wrote the RFC. */
    Barred barred() {
        return locked.history().barred(rfc(), settings());
    }

    DecisionRules rules() {
        return new DecisionRules(directory, barred(), mayView());
    }

    /** The author, and those who handed the RFC over. */
    Set<String> authors() {
        return locked.history().authors(rfc());
    }

    AuditStamp stamp() {
        return stamp;
    }

    Rfc rfc() {
        return page.of(locked.stored().rfc());
    }

    Progress progress() {
        return locked.history().progress(rfc(), page.roles(), locked.settings(), directory);
    }

    /** None when there is none, or something has stopped it. */
    @Nullable
    CommentPeriod commentPeriod() {
        return locked.history().commentPeriod(rfc(), this::progress).orElse(null);
    }

    /** Why it cannot be accepted by hand as long as people can comment. */
    Optional<Refusal> cannotBecome(Status to) {
        return CommentPeriodRules.cannotBecome(settings(), to, commentPeriod(), stamp.at());
    }

    /** After how many months it is due for review; 0 for never. */
    int reviewMonths() {
        return ReviewRules.months(settings(), ownReviewMonths());
    }

    /** As above; none where those of its space count. */
    @Nullable
    Integer ownReviewMonths() {
        return locked.history().reviewMonths().orElse(null);
    }

    /** @param cause the entry that brought that about by itself; none when the requester chose it */
    void beginCommentPeriod(@Nullable Entry cause) {
        write(Entry.commentPeriodStarted(stamp, CommentPeriodRules.end(settings(), stamp.at()), cause));
    }

    /** What was done in this transaction may have stopped it. */
    void followCommentPeriod() {
        CommentPeriods.stopIfInterrupted(locked, stamp, directory);
    }

    List<RoleStatus> roleStatuses() {
        return locked.history().tally(rfc(), page.roles(), locked.settings(), directory);
    }

    /** As above, with what is wrong with each role, and whom it waits for. */
    List<RoleStatus> validatedRoles() {
        RoleValidator validator = new RoleValidator(barred(), new CachingDirectory(directory), mayView());
        return new RoleValidation(page, settings(), validator).of(rfc(), roleStatuses());
    }

    /** @return the newest of each person and role, also of roles that the page no longer has */
    List<Decision> decisions() {
        return locked.history().decisions();
    }

    /** @return what people who do not decide want changed */
    List<Request> concerns() {
        return locked.history().concerns();
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#VERSION_UNKNOWN} */
    Edit edit(int pageVersion) {
        return locked.history()
                .edit(pageVersion)
                .orElseThrow(() -> Refusal.of(RefusalCode.VERSION_UNKNOWN, pageVersion)
                        .in("version")
                        .exception());
    }

    /** Whether what was accepted is there again, and nothing else happened to the status since it was proposed again by itself. */
    boolean isAcceptedAgain() {
        return StatusAfterSave.isAcceptedAgain(locked, directory);
    }

    /** Whether it was accepted without all approvals. */
    boolean isBypassed() {
        return locked.history().bypass().isPresent();
    }

    List<MinorEdit> minorEdits() {
        return locked.history().minorEdits();
    }

    /** @param role identity of a role. @return whether the RFC waits for it; so it does for one that the page no longer has */
    boolean isRequired(String role) {
        return roleStatuses().stream()
                .map(RoleStatus::role)
                .filter(each -> each.id().equals(role))
                .allMatch(Role::isRequired);
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#ROLE_UNKNOWN} */
    RoleStatus roleStatus(String role) {
        return roleStatuses().stream()
                .filter(each -> each.role().id().equals(Role.id(role)))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.ROLE_UNKNOWN, role).in("role").exception());
    }

    /** The host may still hold the page as it was before this transaction began; the stored version tells. */
    void requireSameContentAs(int seen) {
        int newest = Math.max(page.version(), locked.stored().rfc().pageVersion());
        VersionCheck.requireKnown(seen, newest);
        boolean same = seen == newest || locked.history().knows(seen, page.fingerprint());
        if (page.version() < newest || !same) {
            throw Refusal.of(RefusalCode.PAGE_CHANGED)
                    .comparing(new Comparison(page.pageId(), seen, newest))
                    .exception();
        }
    }

    /**
     * Our macros are no part of the content: what the role stands for may have changed although the content has not.
     *
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_CHANGED}
     */
    void requireSameSectionsAs(int seen, Role role) {
        if (locked.history().standsForOthersSince(role.id(), seen)) {
            throw Refusal.of(RefusalCode.PAGE_CHANGED)
                    .comparing(new Comparison(page.pageId(), seen, page.version()))
                    .exception();
        }
    }

    /** @return by heading, the fingerprints of the sections that the role stands for; none when it stands for the whole page */
    Map<String, String> sections(Role role) {
        return role.sections().stream()
                .collect(Collectors.toMap(
                        heading -> heading, heading -> page.sections().getOrDefault(heading, "")));
    }

    /** For what is about the text as it is now, whichever the user was looking at. */
    void requireNewest() {
        if (page.version() < locked.stored().rfc().pageVersion()) {
            throw Refusal.of(RefusalCode.LOST_RACE).exception();
        }
    }

    void become(Status status, String reason) {
        write(Entry.statusChanged(stamp, rfc().status(), status, reason));
    }

    /** Because of what was written last. */
    void becomeByItself(Status status) {
        write(Entry.statusChanged(stamp, rfc().status(), status, last()));
    }

    /** What happened until now, also in this transaction. */
    History history() {
        return locked.history();
    }

    /** What was written last. */
    Entry last() {
        return locked.history().last();
    }

    void bypass(String reason) {
        write(Entry.bypassed(stamp, rfc().status(), reason));
    }

    /**
     * Notes the status that it had before it was an RFC here, and takes it on.
     *
     * @param path the statuses on the way there, that one included
     */
    void bring(StatusImported imported, List<Status> path) {
        write(Entry.statusImported(stamp, imported));
        Entry cause = last();
        for (Status next : path) {
            boolean bypasses = next == Status.ACCEPTED && !progress().isComplete();
            write(
                    bypasses
                            ? Entry.bypassed(stamp, rfc().status(), cause)
                            : Entry.statusChanged(stamp, rfc().status(), next, cause));
        }
    }

    /**
     * Says something to what somebody asks for.
     *
     * @param role identity of the one for which they do; none for somebody who does not decide
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    void answer(@Nullable String role, Request request, @Nullable String text) {
        rules().cannotAnswer(requester, mayEdit(), rfc(), roleStatuses(), request)
                .ifPresent(Refusal::raise);
        write(Entry.answered(stamp, role, request, ReasonText.checked(text, true)));
    }

    /**
     * Makes somebody else the author.
     *
     * @param name of the new author, to sort by
     */
    void handOver(String author, String name, String reason) {
        page.requireReadable();
        Entry entry = Entry.authorChanged(stamp, rfc().author(), author, reason);
        locked.write(name, page.roles(), page.deadline().day(), List.of(entry));
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_UNREADABLE} */
    void write(Entry entry) {
        page.requireReadable();
        Entry whole =
                entry.under(() -> locked.history().acceptanceOf(rfc(), page.roles(), locked.settings(), directory));
        locked.write(locked.stored().authorName(), page.roles(), page.deadline().day(), List.of(whole));
    }
}
