package net.rfcdesk.notify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Works out who is to be told what of an RFC, by comparing it as it was when people were last told with how it is now: what was undone
 * meanwhile is not told. Nobody is told of what they did themselves, or of a status or a comment period that came of it.
 */
final class NoticeRules {

    private final @Nullable RfcSnapshot before;
    private final RfcSnapshot now;
    private final List<Entry> entries;
    private final RemovedMacros removed;
    private final Audience audience;
    private final Delegates delegates;
    private final PlannedNotices.Builder news = new PlannedNotices.Builder();

    private NoticeRules(
            @Nullable RfcSnapshot before,
            RfcSnapshot now,
            List<Entry> entries,
            RemovedMacros removed,
            Audience audience) {
        this.before = before;
        this.now = now;
        this.entries = entries;
        this.removed = removed;
        this.audience = audience;
        this.delegates = now.delegates(audience);
    }

    /**
     * @param before none when nobody was ever told of it
     * @param entries that its record has had since, oldest first
     * @param removed from its page since
     */
    static PlannedNotices between(
            @Nullable RfcSnapshot before,
            RfcSnapshot now,
            List<Entry> entries,
            RemovedMacros removed,
            Audience audience) {
        return new NoticeRules(before, now, entries, removed, audience).news();
    }

    private PlannedNotices news() {
        boolean wasOpen = before != null && before.rfc().status() != Status.DRAFT;
        if (now.rfc().status() == Status.PROPOSED && !wasOpen) {
            news.happened(Notice.of(NoticeKind.PROPOSED, lastActor(NoticeRules::proposes), List.of(), ""));
        }
        now.roles().forEach(this::pending);
        entries.forEach(this::happened);
        macrosRemoved();
        if (now.rfc().status() != statusBefore()) {
            statusChanged();
        }
        boolean wasComplete =
                before != null && before.complete() && statusBefore().isOpen();
        boolean waits = now.history().commentPeriod().isPresent();
        if (now.complete() && now.rfc().status().isOpen() && !wasComplete && !waits) {
            author(Notice.of(NoticeKind.COMPLETE, lastActor(entry -> true), List.of(), ""));
        }
        return news.build(PublicEvents.of(now, statusBefore(), entries, news.people()));
    }

    private Status statusBefore() {
        if (before != null) {
            return before.rfc().status();
        }
        return now.history().entries().get(0).to() == Status.DRAFT ? Status.DRAFT : Status.PROPOSED;
    }

    /** @return user key; none when nobody was logged in, or nothing of that happened */
    private @Nullable String lastActor(Predicate<Entry> what) {
        return entries.stream()
                .filter(what)
                .reduce((older, newer) -> newer)
                .map(entry -> entry.actor().key())
                .orElse(null);
    }

    private static boolean proposes(Entry entry) {
        return entry.kind() == EntryKind.REGISTERED || entry.to() == Status.PROPOSED;
    }

    /** Tells those whose decision the role has begun to wait for. */
    private void pending(RoleStatus roleStatus) {
        String role = roleStatus.role().id();
        for (String user : now.pending().getOrDefault(role, Set.of())) {
            Optional<Notice> notice = requested(roleStatus, user)
                    .or(() -> before != null && before.isPending(role, user)
                            ? Optional.empty()
                            : Optional.of(begun(roleStatus, user)));
            notice.ifPresent(each -> ask(roleStatus, user, each));
        }
    }

    /** Those who are away are told, and so are those who decide for them. */
    private void ask(RoleStatus roleStatus, String user, Notice notice) {
        news.tell(user, notice);
        now.delegateOf(user, roleStatus, delegates, audience)
                .ifPresent(delegate -> news.tell(delegate, notice.onBehalfOf(user)));
    }

    /** Somebody asked for it. */
    private Optional<Notice> requested(RoleStatus roleStatus, String user) {
        boolean asked = entries.stream()
                .flatMap(entry -> entry.detail(Detail.ApprovalRequested.class).stream())
                .flatMap(detail -> detail.roles().stream())
                .anyMatch(each -> each.role().equals(roleStatus.role().id()) && each.asks(user, audience.directory()));
        return asked
                ? now.history()
                        .approvalRequests()
                        .of(roleStatus, user, audience.directory())
                        .map(each -> requested(roleStatus, each))
                : Optional.empty();
    }

    private static Notice requested(RoleStatus roleStatus, Asked asked) {
        NoticeKind kind = asked.again() ? NoticeKind.ASKED_AGAIN : NoticeKind.ASKED;
        return Notice.of(kind, asked.by(), name(roleStatus), asked.note());
    }

    /** The page asks by itself. */
    private Notice begun(RoleStatus roleStatus, String user) {
        Optional<EvaluatedDecision> known = roleStatus.evaluatedOf(user);
        Edit edit = known.map(EvaluatedDecision::changedBy).orElse(null);
        if (known.isEmpty() || edit == null) {
            return Notice.of(NoticeKind.ASKED, asker(roleStatus), name(roleStatus), "");
        }
        Decision decision = known.get().decision();
        NoticeKind kind = decision.requestsChanges() ? NoticeKind.REVISED : NoticeKind.OUTDATED;
        return Notice.of(kind, edit.user(), name(roleStatus), "").comparing(comparison(decision.pageVersion()));
    }

    private Comparison comparison(int from) {
        return new Comparison(now.rfc().pageId(), from, now.rfc().pageVersion());
    }

    /** @return who named the role's people, or proposed the RFC; none when it is because of an earlier stage */
    private @Nullable String asker(RoleStatus roleStatus) {
        return lastActor(entry -> proposes(entry)
                || entry.kind() == EntryKind.ASSIGNED && roleStatus.role().id().equals(entry.role()));
    }

    private static List<String> name(RoleStatus roleStatus) {
        return List.of(roleStatus.role().name());
    }

    /** Tells of an entry that still holds. */
    private void happened(Entry entry) {
        switch (entry.kind()) {
            case DECIDED -> decided(entry);
            case CONCERN_RAISED -> concernRaised(entry);
            case ANSWERED -> news.tell(requester(entry), notice(NoticeKind.ANSWERED, entry));
            case RESOLVED -> resolved(entry);
            case RESOLVED_FOR -> {
                resolved(entry);
                news.tell(requester(entry), notice(NoticeKind.RESOLVED, entry));
            }
            case MARKED_MINOR -> carriedOver(entry);
            case OBJECTED -> author(notice(NoticeKind.OBJECTED, entry));
            case ROLE_LEFT -> author(notice(NoticeKind.ROLE_LEFT, entry));
            case AUTHOR_CHANGED -> author(notice(NoticeKind.AUTHOR_CHANGED, entry));
            case SUPERSEDED -> superseded(entry);
            case COMMENT_PERIOD_STARTED -> commentPeriodStarted(entry);
            case COMMENT_PERIOD_STOPPED -> author(notice(NoticeKind.COMMENT_PERIOD_STOPPED, entry));
            default -> {
                // The others show in whom the roles wait for, and in the status.
            }
        }
    }

    private void macrosRemoved() {
        String editor = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.EDITED)
                .reduce((older, newer) -> newer)
                .map(entry -> entry.actor().key())
                .orElse(null);
        if (!removed.roles().isEmpty()) {
            author(Notice.of(NoticeKind.ROLES_REMOVED, editor, removed.roles(), ""));
        }
        if (removed.status()) {
            author(Notice.of(NoticeKind.STATUS_REMOVED, editor, List.of(), ""));
        }
    }

    private void author(Notice notice) {
        news.tell(now.rfc().author(), notice);
    }

    private Notice notice(NoticeKind kind, Entry entry) {
        List<String> roles = Optional.ofNullable(entry.role()).flatMap(now::role).stream()
                .flatMap(each -> name(each).stream())
                .toList();
        return Notice.of(kind, entry.actor().key(), roles, entry.reason());
    }

    private void decided(Entry entry) {
        boolean holds = now.history().decisions().stream()
                .anyMatch(each -> each.entry() == entry.sequence() && !each.resolved());
        if (holds && entry.choice() == Choice.CHANGES_REQUESTED) {
            author(notice(NoticeKind.CHANGES_REQUESTED, entry));
        } else if (holds && entry.choice() == Choice.APPROVED_WITH_CONDITIONS) {
            author(notice(NoticeKind.CONDITIONS, entry));
        } else if (holds) {
            news.happened(notice(NoticeKind.DECIDED, entry));
        }
    }

    private void commentPeriodStarted(Entry entry) {
        boolean runs = now.history()
                .commentPeriod()
                .filter(period -> period.entry() == entry.sequence())
                .isPresent();
        if (runs && now.rfc().status().isOpen()) {
            String until = entry.detail(Detail.CommentPeriodStarted.class)
                    .map(period -> period.until().toString())
                    .orElse("");
            everybody(
                    Notice.of(NoticeKind.COMMENT_PERIOD_STARTED, null, List.of(), until),
                    entry.actor().key());
        }
    }

    private void concernRaised(Entry entry) {
        boolean holds = Stream.concat(
                        now.history().decisions().stream().flatMap(each -> each.openRequests().stream()),
                        now.history().concerns().stream().filter(Request::open))
                .anyMatch(each -> each.entry() == entry.sequence());
        if (holds) {
            author(notice(entry.about() == null ? NoticeKind.CONCERN_RAISED : NoticeKind.CHANGES_REQUESTED, entry));
        }
    }

    /** The author never heard of what was asked for since. */
    private void resolved(Entry entry) {
        if (entries.stream().noneMatch(each -> Objects.equals(each.sequence(), entry.about()))) {
            author(notice(NoticeKind.RESOLVED, entry));
        }
    }

    /** @return user key of the person who wants changed what an entry is about */
    private @Nullable String requester(Entry entry) {
        return now.history().entries().stream()
                .filter(each -> Objects.equals(each.sequence(), entry.about()))
                .map(Entry::approver)
                .findFirst()
                .orElse(null);
    }

    private void carriedOver(Entry entry) {
        for (RoleStatus each : now.roles()) {
            each.decisions().stream()
                    .filter(evaluated -> evaluated.validity() == Validity.CARRIED_OVER)
                    .filter(evaluated ->
                            evaluated.carriedOverBy().stream().anyMatch(minor -> minor.entry() == entry.sequence()))
                    .map(EvaluatedDecision::decision)
                    .forEach(decision -> news.tell(
                            decision.user(),
                            Notice.of(NoticeKind.CARRIED_OVER, entry.actor().key(), name(each), entry.reason())
                                    .comparing(comparison(decision.pageVersion()))));
        }
    }

    private void superseded(Entry entry) {
        String successor = entry.detail(Detail.Related.class)
                .map(related -> related.rfc().number().toString())
                .orElse("");
        boolean holds = now.history()
                .successor()
                .filter(each -> each.entry() == entry.sequence())
                .isPresent();
        if (holds) {
            String by = entry.actor().key();
            everybody(Notice.of(NoticeKind.SUPERSEDED, by, List.of(), successor), by);
        }
    }

    /** @param cause user key of the person whose act caused it; none when nobody's did */
    private void everybody(Notice notice, @Nullable String cause) {
        news.happened(notice);
        now.involved(audience).forEach(user -> news.tell(user, notice, cause));
    }

    /** A status that was imported is no news. */
    private void statusChanged() {
        Optional<Transition> transition = now.history().transition();
        if (transition.filter(each -> each.cause() == Cause.IMPORT).isPresent()) {
            return;
        }
        String cause = transition.map(Transition::user).orElse(null);
        String by = transition.filter(each -> each.cause() == null).isPresent() ? cause : null;
        String reason = transition.map(Transition::reason).orElse("");
        Status status = now.rfc().status();
        boolean bypassed = transition.filter(Transition::bypass).isPresent();
        switch (status) {
            case ACCEPTED ->
                everybody(
                        Notice.of(bypassed ? NoticeKind.BYPASSED : NoticeKind.ACCEPTED, by, List.of(), reason), cause);
            case REJECTED -> everybody(Notice.of(NoticeKind.REJECTED, by, List.of(), reason), cause);
            case PROPOSED -> {
                if (statusBefore() != Status.DRAFT) {
                    news.tell(now.rfc().author(), Notice.of(NoticeKind.REOPENED, by, List.of(), reason), cause);
                }
            }
            default -> everybody(Notice.of(NoticeKind.STATUS_CHANGED, by, List.of(), status.name()), cause);
        }
    }
}
