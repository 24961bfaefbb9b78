package net.rfcdesk.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.AcceptanceBasis;
import net.rfcdesk.approval.ApprovalRequest;
import net.rfcdesk.approval.ApprovalRequests;
import net.rfcdesk.approval.ApprovalTally;
import net.rfcdesk.approval.Barred;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.CommentPeriodRules;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Departure;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EquivalentTexts;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.Membership;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Objection;
import net.rfcdesk.approval.OpenRequests;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Renaming;
import net.rfcdesk.approval.Reopening;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.RequiredRoles;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleBasis;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SectionTexts;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one RFC, or to a space, oldest first.
 *
 * @param read what is known of the sections of texts of which there are no entries yet
 */
public record History(List<Entry> entries, SectionTexts read) {

    public History {
        entries = List.copyOf(entries);
    }

    public History(List<Entry> entries) {
        this(entries, SectionTexts.NONE);
    }

    /** @param sections of that text, as {@link Detail#sections()}. @return the same history, for a page that has that text */
    public History reading(String fingerprint, Map<String, String> sections) {
        return new History(entries, read.with(fingerprint, sections));
    }

    /**
     * @param author user key of the page's creator, whom the record does not name; none when nobody was logged in
     * @return what the record amounts to; empty when it does not tell how the RFC began
     */
    public Optional<RfcState> state(long pageId, @Nullable String author) {
        if (entries.isEmpty() || entries.get(0).kind() != EntryKind.REGISTERED) {
            return Optional.empty();
        }
        List<Entry> later = entries.subList(1, entries.size());
        return RfcState.of(pageId, author, entries.get(0)).map(begun -> {
            RfcState state = begun;
            for (Entry next : later) {
                state = state.after(next);
            }
            return state;
        });
    }

    /** @return the roles that the page had, as the record tells */
    public List<Role> roles() {
        return RoleHistory.roles(entries);
    }

    /** @param author of the RFC by now. @return user key of the page's creator; none when nobody was logged in */
    public @Nullable String firstAuthor(@Nullable String author) {
        Optional<Detail.AuthorChanged> handedOver = entries.stream()
                .flatMap(entry -> entry.detail(Detail.AuthorChanged.class).stream())
                .findFirst();
        if (handedOver.isEmpty()) {
            return author;
        }
        String first = handedOver.get().from();
        return first.isEmpty() ? null : first;
    }

    /** @return the newest decision of each person and role, without those that were withdrawn */
    public List<Decision> decisions() {
        Map<List<String>, Decision> newest = new LinkedHashMap<>();
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case DECIDED ->
                    newest.put(List.of(Objects.requireNonNull(entry.role()), entry.approver()), entry.decision());
                case WITHDRAWN -> newest.values().removeIf(each -> entry.isAbout(each.entry()));
                case CONCERN_RAISED ->
                    newest.replaceAll(
                            (whose, each) -> entry.isAbout(each.entry()) ? each.asking(entry.request()) : each);
                case RESOLVED -> newest.replaceAll((whose, each) -> each.resolve(about(entry)));
                case RESOLVED_FOR ->
                    newest.replaceAll((whose, each) -> each.resolve(about(entry), entry.resolvedFor()));
                case ANSWERED -> newest.replaceAll((whose, each) -> each.answeredBy(about(entry), entry.answer()));
                default -> {
                    // Nothing else concerns decisions.
                }
            }
        }
        return List.copyOf(newest.values());
    }

    /** @return what people who do not decide want changed, oldest first */
    public List<Request> concerns() {
        Map<Integer, Request> concerns = new LinkedHashMap<>();
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case CONCERN_RAISED -> {
                    if (entry.about() == null) {
                        concerns.put(entry.sequence(), entry.request());
                    }
                }
                case RESOLVED -> concerns.computeIfPresent(about(entry), (number, each) -> each.resolve(null));
                case ANSWERED ->
                    concerns.computeIfPresent(about(entry), (number, each) -> each.answeredBy(entry.answer()));
                default -> {
                    // Nothing else concerns them.
                }
            }
        }
        return List.copyOf(concerns.values());
    }

    /** @return who was asked for which decisions, and when */
    public ApprovalRequests approvalRequests() {
        List<ApprovalRequest> requests = entries.stream()
                .flatMap(entry -> entry.approvalRequest().stream())
                .toList();
        return requests.isEmpty() ? ApprovalRequests.NONE : new ApprovalRequests(requests, equivalentTexts());
    }

    private static int about(Entry entry) {
        return Objects.requireNonNullElse(entry.about(), 0);
    }

    /** @return the saves up to that version of the page, oldest first */
    public List<Edit> editsUpTo(int pageVersion) {
        return saves(EnumSet.of(EntryKind.EDITED, EntryKind.LINKS_REWRITTEN))
                .filter(edit -> edit.pageVersion() <= pageVersion)
                .toList();
    }

    /** @return the save that is known to have made that version of the page; empty also when the host made it by itself */
    public Optional<Edit> edit(int pageVersion) {
        return saves(EnumSet.of(EntryKind.EDITED))
                .filter(edit -> edit.pageVersion() == pageVersion)
                .reduce((first, last) -> last);
    }

    /**
     * @param rfc with the text as it is now
     * @param roles that its page has
     * @return how far the approval of each role has come, also of those that its space requires
     */
    public List<RoleStatus> tally(Rfc rfc, List<Role> roles, SpaceSettings settings, Membership membership) {
        List<Decision> decisions = decisions();
        Optional<AcceptanceBasis> acceptance = acceptance();
        Membership then = then(membership);
        ApprovalTally current = tally(rfc, barred(rfc, settings).users(), then);
        Map<String, List<Departure>> departures = RoleHistory.departures(entries);
        RequiredRoles required = RequiredRoles.of(settings);
        List<Role> counted = required.appliedTo(
                rfc,
                roles.stream()
                        .map(role -> RoleHistory.remaining(role, departures))
                        .toList());
        List<RoleStatus> roleStatuses = acceptance
                .filter(each -> !rfc.status().isOpen())
                .map(each -> tallyAccepted(each, tally(rfc, each.barred(), then), current, counted))
                .orElseGet(() -> tallyOpen(rfc, current, counted, decisions));
        return roleStatuses.stream()
                .map(each -> rfc.status().isUndecided()
                                && required.fixedBy(each.role()).isPresent()
                        ? each
                        : each.leftBy(departures.getOrDefault(each.role().id(), List.of())))
                .toList();
    }

    private static List<RoleStatus> tallyOpen(
            Rfc rfc, ApprovalTally current, List<Role> roles, List<Decision> decisions) {
        List<RoleStatus> statuses = current.tally(roles, decisions);
        return rfc.status() == Status.DRAFT
                ? statuses.stream().map(each -> each.by(RoleBasis.DRAFT)).toList()
                : statuses;
    }

    /**
     * As the record tells it, whoever belongs to which group by now: a list that is searched for it need not ask.
     *
     * @param roles that its page has
     */
    public OpenRequests openRequests(Rfc rfc, List<Role> roles, SpaceSettings settings) {
        return OpenRequests.of(tally(rfc, roles, settings, (user, group) -> true), concerns());
    }

    private ApprovalTally tally(Rfc rfc, Set<String> barred, Membership membership) {
        return new ApprovalTally(
                barred, rfc.fingerprint(), editsUpTo(rfc.pageVersion()), equivalentTexts(), membership);
    }

    /** @return as above, of all roles together */
    public Progress progress(Rfc rfc, List<Role> roles, SpaceSettings settings, Membership membership) {
        return Progress.of(tally(rfc, roles, settings, membership), minimumApprovals(rfc, settings));
    }

    /** @return the comment period that began last, unless the record tells that it was stopped, or the status has changed since */
    public Optional<CommentPeriod> commentPeriod() {
        return newest(entry -> entry.kind() == EntryKind.COMMENT_PERIOD_STARTED
                        || entry.kind() == EntryKind.COMMENT_PERIOD_STOPPED
                        || entry.to() != null)
                .flatMap(Entry::commentPeriod);
    }

    /**
     * @param rfc with the text as it is now
     * @param progress asked only where there is such a period
     * @return the same, unless something has stopped it of which the record need not tell yet
     */
    public Optional<CommentPeriod> commentPeriod(Rfc rfc, Supplier<Progress> progress) {
        return commentPeriod()
                .filter(each -> CommentPeriodRules.goesOn(
                        rfc.status(),
                        progress.get(),
                        equivalentTexts()
                                .between(each.fingerprint(), rfc.fingerprint())
                                .isPresent()));
    }

    /** @return that it is rejected unless something happens; empty when nobody was told so, and when something has happened since */
    public Optional<Closing> closing() {
        return entries.isEmpty() ? Optional.empty() : last().closing();
    }

    /** @return how many people must approve at least, or had to when it was accepted; 0 for no minimum */
    public int minimumApprovals(Rfc rfc, SpaceSettings settings) {
        return rfc.status().isUndecided()
                ? settings.minimumApprovals()
                : acceptance().map(AcceptanceBasis::minimum).orElse(0);
    }

    /** @return who decided as what, and under which roles, for an RFC that is about to be accepted; parameters as above */
    public AcceptanceBasis acceptanceOf(Rfc rfc, List<Role> roles, SpaceSettings settings, Membership membership) {
        return AcceptanceBasis.of(
                barred(rfc, settings).users(), settings, tally(rfc, roles, settings, membership), then(membership));
    }

    /** Decisions that the RFC was accepted by, and that nobody has replaced since, are judged by the groups of that time. */
    private Membership then(Membership now) {
        return acceptance().map(each -> each.membership(decisions(), now)).orElse(now);
    }

    /** The page's roles in its order, those that the RFC was accepted under as they were then; and after them those that the page lost since. */
    private List<RoleStatus> tallyAccepted(
            AcceptanceBasis acceptance, ApprovalTally accepted, ApprovalTally current, List<Role> roles) {
        Map<String, RoleStatus> then = new LinkedHashMap<>();
        accepted.tally(acceptance.askedRoles(), decisions())
                .forEach(each ->
                        then.put(each.role().id(), each.by(RoleBasis.ACCEPTED).with(List.of())));
        List<Role> added =
                roles.stream().filter(role -> !then.containsKey(role.id())).toList();
        Map<String, RoleStatus> since = new LinkedHashMap<>();
        current.tally(added, decisions()).forEach(each -> since.put(each.role().id(), each.by(RoleBasis.ADDED_SINCE)));
        Stream<RoleStatus> onPage = roles.stream()
                .map(Role::id)
                .map(id -> Optional.ofNullable(then.remove(id)).orElse(since.get(id)));
        List<RoleStatus> statuses = new ArrayList<>(onPage.toList());
        statuses.addAll(then.values());
        return statuses;
    }

    /**
     * @return under which roles the RFC is accepted, or was accepted before a save or an objection proposed it again by itself; empty when
     *     the record does not tell, and when somebody has proposed or rejected it, or made it a draft, since
     */
    public Optional<AcceptanceBasis> acceptance() {
        return acceptanceEntry()
                .flatMap(entry -> entry.detail(Detail.Accepted.class))
                .map(Detail.Accepted::acceptance);
    }

    /** @param roles of the page. @return whether it asks one for approval that it did not have when the RFC was accepted */
    public boolean addsRole(List<Role> roles) {
        return acceptance()
                .map(then -> then.askedRoles().stream().map(Role::id).collect(Collectors.toSet()))
                .filter(known -> roles.stream().anyMatch(role -> role.isRequired() && !known.contains(role.id())))
                .isPresent();
    }

    /** @return the version of the page that was accepted last; empty when the RFC is not accepted */
    public Optional<Integer> acceptedVersion() {
        return standingAcceptance().map(Entry::pageVersion);
    }

    /** @return when the RFC was accepted, or somebody confirmed last that it still holds; empty when it is not accepted */
    public Optional<Instant> reviewedAt() {
        return standingAcceptance()
                .map(acceptance -> last(EntryKind.REVIEW_CONFIRMED)
                        .filter(each -> each.sequence() > acceptance.sequence())
                        .orElse(acceptance))
                .map(Entry::at);
    }

    /** @return after how many months the RFC is due for review, 0 for never; empty where those of its space count */
    public Optional<Integer> reviewMonths() {
        return last(Detail.ReviewMonthsChanged.class).map(Detail.ReviewMonthsChanged::to);
    }

    /** @param fingerprint of the text as it is now. @return whether the RFC is accepted, and was so with another text */
    public boolean isChangedSinceAccepted(String fingerprint) {
        return acceptedVersion().isPresent() && !isAccepted(fingerprint);
    }

    /** @return how the page got the titles that it has had, oldest first */
    public List<Renaming> renamings() {
        return entries.stream()
                .flatMap(entry -> entry
                        .detail(Detail.Renamed.class)
                        .map(renamed -> new Renaming(entry.sequence(), renamed.from(), renamed.to()))
                        .stream())
                .toList();
    }

    private boolean isOpen() {
        return newest(entry -> entry.to() != null)
                .map(entry -> Objects.requireNonNull(entry.to()).isOpen())
                .orElse(true);
    }

    private Optional<Entry> standingAcceptance() {
        return acceptanceEntry().filter(entry -> !isOpen());
    }

    private Optional<Entry> acceptanceEntry() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            boolean ended = entry.to() == Status.REJECTED
                    || entry.to() == Status.DRAFT
                    || entry.to() == Status.PROPOSED && entry.about() == null;
            if (ended || entry.to() == Status.ACCEPTED) {
                return Optional.of(entry).filter(each -> !ended);
            }
        }
        return Optional.empty();
    }

    /** @return the roles that ask for less than they once did; of an accepted RFC, those that did so when it was accepted first */
    public List<Loosening> loosenings(SpaceSettings settings) {
        RequiredRoles required = RequiredRoles.of(settings);
        int accepted = standingAcceptance().map(Entry::sequence).orElse(0);
        Stream<Loosening> since = RoleHistory.loosenings(entries).stream()
                .filter(each -> each.entry() > accepted)
                .filter(each -> !required.makeUpFor(each));
        return Stream.concat(loosenedBeforeAcceptance().stream(), since).toList();
    }

    /** @return whether roles asked for less than they once did when the RFC was accepted, which it still is */
    public boolean isLoosened() {
        return !loosenedBeforeAcceptance().isEmpty();
    }

    /** @return the roles that asked for less than they once did when the RFC was accepted; none when it is not accepted */
    private List<Loosening> loosenedBeforeAcceptance() {
        return standingAcceptance()
                .map(entry -> RoleHistory.loosenings(entries.subList(0, entries.indexOf(entry))))
                .orElse(List.of())
                .stream()
                .filter(each -> acceptance()
                        .filter(acceptance -> acceptance.makesUpFor(each))
                        .isEmpty())
                .toList();
    }

    /**
     * @param rfc with the text as it is now
     * @return who may not decide on it because they wrote it
     */
    public Barred barred(Rfc rfc, SpaceSettings settings) {
        return Barred.of(rfc, settings, formerAuthors(rfc), changesOf(rfc));
    }

    /** @return user keys of the author, and of those who handed the RFC over */
    public Set<String> authors(Rfc rfc) {
        return Stream.concat(Stream.ofNullable(rfc.author()), formerAuthors(rfc).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> formerAuthors(Rfc rfc) {
        return entries.stream()
                .flatMap(entry -> entry.detail(Detail.AuthorChanged.class).stream())
                .map(Detail.AuthorChanged::from)
                .filter(user -> !user.isEmpty() && !user.equals(rfc.author()))
                .collect(Collectors.toSet());
    }

    /** @return by user key, the versions by which people other than the author changed the content, as below; whatever they may do */
    public Map<String, List<Integer>> coAuthors(Rfc rfc) {
        return Barred.versions(
                changesOf(rfc).stream().filter(edit -> !edit.isBy(rfc.author())).toList());
    }

    /**
     * An acceptance of the very text that the RFC has does not end the search: who wrote what is accepted are those who changed it before.
     *
     * @return the saves that changed the content since another text was accepted, or since the RFC began; oldest first
     */
    private List<Edit> changesOf(Rfc rfc) {
        EquivalentTexts equivalent = equivalentTexts();
        int accepted = newest(entry -> entry.to() == Status.ACCEPTED
                        && equivalent
                                .between(entry.fingerprint(), rfc.fingerprint())
                                .isEmpty())
                .map(Entry::sequence)
                .orElse(0);
        return saves(EnumSet.of(EntryKind.EDITED))
                .filter(edit -> edit.entry() > accepted && edit.pageVersion() <= rfc.pageVersion())
                .filter(edit ->
                        equivalent.between(edit.before(), edit.fingerprint()).isEmpty())
                .toList();
    }

    /** @return whether the RFC was ever a draft, or the space ever let RFCs be drafts */
    public boolean tellsOfDrafts() {
        return entries.stream()
                .anyMatch(entry -> entry.to() == Status.DRAFT
                        || entry.detail(Detail.SettingsChanged.class)
                                .filter(each -> each.settings().allows(Policy.BEGIN_AS_DRAFT))
                                .isPresent());
    }

    /** @return whether somebody has ever approved, also if they withdrew that or it is outdated */
    public boolean hasApprovals() {
        return entries.stream().map(Entry::choice).anyMatch(choice -> choice != null && choice.approves());
    }

    /** @return which texts came of which others without a change of content */
    public EquivalentTexts equivalentTexts() {
        return new EquivalentTexts(saves(EnumSet.of(EntryKind.LINKS_REWRITTEN)).toList(), minorEdits(), sectionTexts());
    }

    private SectionTexts sectionTexts() {
        SectionTexts known = read;
        for (Entry entry : entries) {
            known = known.with(entry.fingerprint(), entry.sections());
        }
        return known;
    }

    /** @param role identity of a role. @return whether it stands for other sections than it did in that version of the page */
    public boolean standsForOthersSince(String role, int pageVersion) {
        return entries.stream()
                .filter(entry -> entry.pageVersion() > pageVersion && role.equals(entry.role()))
                .flatMap(entry -> entry.detail(Detail.Assigned.class).stream())
                .anyMatch(assigned -> !assigned.sectionsNamed().isEmpty());
    }

    /** @return also those to which somebody objects, oldest first */
    public List<MinorEdit> minorEdits() {
        Map<Integer, MinorEdit> minorEdits = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.MARKED_MINOR) {
                Edit edit = editOf(Objects.requireNonNull(entry.about()));
                minorEdits.put(
                        entry.sequence(), new MinorEdit(entry.sequence(), edit, entry.reason(), entry.at(), null));
            } else if (entry.kind() == EntryKind.OBJECTED) {
                Objection objection = new Objection(entry.approver(), entry.at());
                minorEdits.computeIfPresent(about(entry), (number, each) -> each.objectedTo(objection));
            }
        }
        return List.copyOf(minorEdits.values());
    }

    private Edit editOf(int number) {
        return saves(EnumSet.of(EntryKind.EDITED))
                .filter(edit -> edit.entry() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The record has no save with the number " + number));
    }

    private Stream<Edit> saves(Set<EntryKind> kinds) {
        return IntStream.range(1, entries.size())
                .filter(i -> kinds.contains(entries.get(i).kind()))
                .mapToObj(i -> entries.get(i).editAfter(entries.get(i - 1)));
    }

    /** @return the RFCs that it has to do with, in the order in which it was told of them */
    public List<RelatedRfc> references() {
        Set<Integer> gone = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.UNLINKED)
                .map(Entry::about)
                .collect(Collectors.toSet());
        return entries.stream()
                .flatMap(entry -> RelatedRfc.of(entry).stream())
                .filter(reference -> !gone.contains(reference.entry()))
                .toList();
    }

    /** @return the RFC that takes its place */
    public Optional<RelatedRfc> successor() {
        return references().stream()
                .filter(each -> each.relation() == Relation.SUPERSEDED_BY)
                .findFirst();
    }

    /** @return how the RFC came by its status; empty when it has had no other */
    public Optional<Transition> transition() {
        return newest(entry -> entry.from() != null && entry.to() != null).map(entry -> entry.transition(cause(entry)));
    }

    private @Nullable Cause cause(Entry change) {
        return newest(entry -> Objects.equals(entry.sequence(), change.about()))
                .map(about -> cause(about.kind()))
                .map(cause -> cause == Cause.EDIT && change.to() == Status.ACCEPTED ? Cause.RESTORATION : cause)
                .orElse(null);
    }

    private static Cause cause(EntryKind kind) {
        return switch (kind) {
            case EDITED -> Cause.EDIT;
            case ASSIGNED -> Cause.ADDED_ROLE;
            case MARKED_MINOR -> Cause.MINOR_EDIT;
            case OBJECTED -> Cause.OBJECTION;
            case SUPERSEDED -> Cause.SUPERSESSION;
            case COMMENT_PERIOD_STARTED -> Cause.COMMENT_PERIOD;
            case STATUS_IMPORTED -> Cause.IMPORT;
            case CLOSING_ANNOUNCED -> Cause.INACTIVITY;
            default -> Cause.DECISION;
        };
    }

    /** @return whether a text is the one that was accepted last, or came of it without a change of content */
    public boolean isAccepted(String fingerprint) {
        return newest(entry -> entry.to() == Status.ACCEPTED)
                .filter(acceptance -> isOf(acceptance, fingerprint, bypass().isPresent()))
                .isPresent();
    }

    /** @return whether a text is what was accepted before the RFC was proposed again by itself, or came of it as above */
    public boolean isRestored(String fingerprint) {
        boolean bypassed = reopening().filter(Reopening::bypassed).isPresent();
        List<Entry> acceptances =
                entries.stream().filter(entry -> entry.to() == Status.ACCEPTED).toList();
        for (int i = acceptances.size() - 1; i >= 0; i--) {
            if (isOf(acceptances.get(i), fingerprint, bypassed)) {
                return true;
            }
            if (!goesOn(acceptances.get(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether it brought an earlier acceptance back, of a text that was equivalent then. */
    private boolean goesOn(Entry acceptance) {
        Cause cause = cause(acceptance);
        return cause == Cause.MINOR_EDIT || cause == Cause.RESTORATION;
    }

    /** A minor edit carries no bypass over, because nobody would be there to object. */
    private boolean isOf(Entry acceptance, String fingerprint, boolean bypassed) {
        return equivalentTexts()
                .between(acceptance.fingerprint(), fingerprint)
                .filter(minor -> !bypassed || minor.isEmpty())
                .isPresent();
    }

    /** @return empty when the RFC was not proposed again by itself, or when something else happened to its status since */
    public Optional<Reopening> reopening() {
        return newest(entry -> entry.to() != null)
                .filter(change -> change.to() == Status.PROPOSED && change.about() != null)
                .map(change -> {
                    List<Entry> before = entries.subList(0, entries.indexOf(change));
                    Set<EntryKind> since = entries.subList(before.size() + 1, entries.size()).stream()
                            .map(Entry::kind)
                            .collect(Collectors.toSet());
                    return new Reopening(
                            new History(before).bypass().isPresent(),
                            !Collections.disjoint(
                                    since,
                                    EnumSet.of(
                                            EntryKind.DECIDED,
                                            EntryKind.WITHDRAWN,
                                            EntryKind.CONCERN_RAISED,
                                            EntryKind.RESOLVED,
                                            EntryKind.RESOLVED_FOR)),
                            cause(change) == Cause.ADDED_ROLE
                                    || since.contains(EntryKind.ASSIGNED)
                                    || since.contains(EntryKind.ROLE_LEFT));
                });
    }

    /**
     * @return how the RFC was accepted without all approvals; empty when it was not, or was proposed anew since and not
     *     accepted again by itself
     */
    public Optional<Bypass> bypass() {
        Bypass last = null;
        Bypass ended = null;
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.BYPASSED) {
                last = entry.bypass();
            } else if (entry.to() == Status.PROPOSED) {
                ended = entry.about() == null ? null : last;
                last = null;
            } else if (entry.to() == Status.ACCEPTED) {
                last = cause(entry) == Cause.RESTORATION ? ended : null;
            }
        }
        return Optional.ofNullable(last);
    }

    /** @return whether that version is known to have had that content and no other, but for links that the host rewrote */
    public boolean knows(int pageVersion, String fingerprint) {
        List<String> recorded = entries.stream()
                .filter(entry -> entry.pageVersion() == pageVersion)
                .map(Entry::fingerprint)
                .distinct()
                .toList();
        return recorded.size() == 1
                && equivalentTexts()
                        .between(recorded.get(0), fingerprint)
                        .filter(List::isEmpty)
                        .isPresent();
    }

    /** @return the newest entry of that kind */
    public Optional<Entry> last(EntryKind kind) {
        return newest(entry -> entry.kind() == kind);
    }

    /** @return the newest detail of that type that can be read */
    public <D extends Detail> Optional<D> last(Class<D> type) {
        return entries.stream().flatMap(entry -> entry.detail(type).stream()).reduce((older, newer) -> newer);
    }

    /** @return the newest entry of all */
    public Entry last() {
        return entries.get(entries.size() - 1);
    }

    private Optional<Entry> newest(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).reduce((older, newer) -> newer);
    }

    public History with(Entry entry) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new History(longer, read);
    }
}
