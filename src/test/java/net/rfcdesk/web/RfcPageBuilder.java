package net.rfcdesk.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Answer;
import net.rfcdesk.approval.ApprovalTally;
import net.rfcdesk.approval.Awaited;
import net.rfcdesk.approval.Barred;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.Departure;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EquivalentTexts;
import net.rfcdesk.approval.GroupMembers;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Objection;
import net.rfcdesk.approval.PolicySource;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Renaming;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.ResolvedFor;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleBasis;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.page.AcceptanceFacts;
import net.rfcdesk.page.AwaitedRole;
import net.rfcdesk.page.LinkedRfc;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.Permissions;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;

/** Makes RFCs for tests: page 12, whose text now has the fingerprint "now". */
final class RfcPageBuilder {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:30:00Z");

    private final List<Role> roles = new ArrayList<>();
    private final List<Role> required = new ArrayList<>();
    private final List<Role> requiredBySite = new ArrayList<>();
    private final Set<String> notOnPage = new HashSet<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<RoleProblem> problems = new ArrayList<>();
    private final Set<Integer> withdrawable = new HashSet<>();
    private final Set<Integer> disputing = new HashSet<>();
    private final List<Request> concerns = new ArrayList<>();
    private boolean raises;
    private boolean namesDelegates;
    private boolean namesDelegatesEverywhere;
    private final Set<Integer> resolvable = new HashSet<>();
    private final Set<Integer> resolvableFor = new HashSet<>();
    private final Set<Integer> answerable = new HashSet<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private final Set<String> leavable = new HashSet<>();
    private final Map<String, List<Departure>> departures = new HashMap<>();
    private final Set<String> delegating = new HashSet<>();
    private final Map<String, List<String>> decisionForms = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<MinorEdit> minorEdits = new ArrayList<>();
    private final Set<Integer> markable = new HashSet<>();
    private final Set<Integer> objectionable = new HashSet<>();
    private final List<Refusal> ownRfc = new ArrayList<>();
    private final Map<String, List<RuleAnswer>> answers = new HashMap<>();
    /** The day of the fixtures' clock. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private Status status = Status.PROPOSED;
    private String author = "key-author";
    private String reader = "key-reader";
    private List<Status> settable = List.of();
    private boolean bypassable;
    private Transition transition;
    private Bypass bypass;
    private final List<LinkedRfc> links = new ArrayList<>();
    private LinkedRfc last;
    private boolean linking;
    private CommentPeriod commentPeriod;
    private Refusal commentRefusal;
    private boolean beginning;
    private Closing closing;
    private LocalDate reviewOn;
    private boolean confirming;
    private boolean dating;
    private boolean reviewing;
    private Integer reviewMonths;
    private boolean handingOver;
    private boolean asking;
    private final List<AwaitedRole> awaited = new ArrayList<>();
    private final List<GroupMembers> groupMembers = new ArrayList<>();
    private Map<String, List<Integer>> coAuthors = Map.of();
    private boolean assigning;
    private int minimumApprovals;
    private AcceptanceFacts acceptance = new AcceptanceFacts(null, false, false, List.of());
    private final List<Renaming> renamings = new ArrayList<>();
    private Deadline deadline = Deadline.NONE;

    static RfcPageBuilder rfc() {
        return new RfcPageBuilder();
    }

    RfcPageBuilder status(Status now) {
        status = now;
        return this;
    }

    RfcPageBuilder author(String key) {
        author = key;
        return this;
    }

    RfcPageBuilder readBy(String key) {
        reader = key;
        return this;
    }

    RfcPageBuilder settable(Status... statuses) {
        settable = List.of(statuses);
        return this;
    }

    RfcPageBuilder became(Status now, String user, String reason) {
        return became(now, user, reason, null);
    }

    RfcPageBuilder becameByItself(Status now, String user, Cause cause) {
        return became(now, user, "", cause);
    }

    private RfcPageBuilder became(Status now, String user, String reason, Cause cause) {
        transition = new Transition(status, now, user, reason, MORNING.plusSeconds(7200), 3, cause, false);
        return status(now);
    }

    RfcPageBuilder bypassable() {
        bypassable = true;
        return this;
    }

    RfcPageBuilder bypassed(String user, String reason) {
        status = Status.ACCEPTED;
        Instant at = MORNING.plusSeconds(7200);
        bypass = new Bypass(user, reason, at, 3, "now");
        transition = new Transition(Status.PROPOSED, Status.ACCEPTED, user, reason, at, 3, null, true);
        return this;
    }

    /** It was accepted with a text, or with approvals, that it no longer has. */
    /** Security Team was removed in version 3, and the RFC accepted then. */
    RfcPageBuilder loosened() {
        Role before = new Role("Security <Team>", List.of("key-lead"), List.of(), Quorum.ANY);
        acceptance = new AcceptanceFacts(
                3, false, true, List.of(new Loosening(4, "key-architect", MORNING, 3, before, null, false)));
        return this;
    }

    /** The page had that title when its newest decision was made. */
    RfcPageBuilder renamedFrom(String title) {
        renamings.add(new Renaming(99, title, "Faster <search> & more"));
        return this;
    }

    RfcPageBuilder outdated() {
        acceptance = new AcceptanceFacts(4, true, false, List.of());
        return this;
    }

    RfcPageBuilder decideBy(String written) {
        deadline = Deadline.of(written);
        return this;
    }

    /** The reader may say after how many months it is due for review. */
    RfcPageBuilder reviewing() {
        reviewing = true;
        return this;
    }

    /** It has months of its own. */
    RfcPageBuilder reviewedAfter(int months) {
        reviewMonths = months;
        return this;
    }

    RfcPageBuilder assignable() {
        assigning = true;
        return this;
    }

    RfcPageBuilder role(String name, String needed, String... users) {
        roles.add(new Role(name, List.of(users), List.of(), Quorum.parse(needed)));
        return this;
    }

    RfcPageBuilder laterRole(String name, int stage, String... users) {
        roles.add(new Role(name, List.of(users), List.of(), Quorum.ANY, stage));
        return this;
    }

    RfcPageBuilder roleOf(RoleKind kind, String name, List<String> users, String... groups) {
        roles.add(new Role(name, users, List.of(groups), Quorum.ANY, 1, kind));
        return this;
    }

    RfcPageBuilder groupRole(String name, String... groups) {
        roles.add(new Role(name, List.of(), List.of(groups), Quorum.ANY));
        return this;
    }

    /** @param quorum of the members, who are asked in no other way */
    RfcPageBuilder groupRole(String name, String quorum, GroupMembers members) {
        roles.add(new Role(name, List.of(), List.of(members.group()), Quorum.parse(quorum)));
        groupMembers.add(members);
        return this;
    }

    RfcPageBuilder problem(RoleProblem.Kind kind, Serializable... arguments) {
        problems.add(RoleProblem.of(kind, arguments));
        return this;
    }

    /** The reader may not decide, by that rule. */
    RfcPageBuilder undecidable(String role, Rule rule, RefusalCode reason, Object... arguments) {
        return answered(role, RuleAnswer.of(rule, false, reason, arguments));
    }

    RfcPageBuilder fulfilled(String role, Rule rule) {
        return answered(role, new RuleAnswer(rule, null));
    }

    /** Those who are not asked need no explanation. */
    private Map<String, List<RuleAnswer>> explained() {
        Map<String, List<RuleAnswer>> explained = new HashMap<>(answers);
        explained
                .values()
                .removeIf(all -> all.stream().allMatch(RuleAnswer::holds)
                        || all.stream().anyMatch(RfcPageBuilder::isAboutOthers));
        return explained;
    }

    private static boolean isAboutOthers(RuleAnswer answer) {
        return !answer.holds() && (answer.rule() == Rule.ASKED || answer.rule() == Rule.LOGGED_IN);
    }

    private RfcPageBuilder answered(String role, RuleAnswer answer) {
        answers.computeIfAbsent(Role.id(role), id -> new ArrayList<>()).add(answer);
        return this;
    }

    RfcPageBuilder approved(String role, String user) {
        return decided(role, user, Choice.APPROVED, "", "now");
    }

    RfcPageBuilder approvedBeforeTheChange(String role, String user) {
        return decided(role, user, Choice.APPROVED, "", "before");
    }

    RfcPageBuilder edited(int version, String user) {
        edits.add(new Edit(100, version, "before", "now", true, user, MORNING));
        return this;
    }

    /** The reader may mark the version as a minor edit. */
    RfcPageBuilder markable(int version) {
        markable.add(version);
        return this;
    }

    /** The newest version was marked as a minor edit. */
    RfcPageBuilder minor(String reason) {
        Edit edit = edits.get(edits.size() - 1);
        minorEdits.add(new MinorEdit(200, edit, reason, MORNING.plusSeconds(60), null));
        return this;
    }

    /** The author is kept from that. */
    RfcPageBuilder own(RefusalCode code, PolicySource source) {
        ownRfc.add(Refusal.of(code, source));
        return this;
    }

    /** Somebody who does not decide raised a concern; the reader may answer it. */
    RfcPageBuilder raised(String user, String text) {
        concerns.add(new Request(500, user, text, MORNING));
        answerable.add(500);
        return this;
    }

    /** The reader may name a delegate for others. */
    RfcPageBuilder namesDelegatesHere() {
        namesDelegates = true;
        return this;
    }

    RfcPageBuilder namesDelegates() {
        namesDelegates = true;
        namesDelegatesEverywhere = true;
        return this;
    }

    /** The reader may raise a concern without deciding. */
    RfcPageBuilder raises() {
        raises = true;
        return this;
    }

    /** The reader may ask for more than the newest decision does. */
    RfcPageBuilder disputing() {
        disputing.add(decisions.get(decisions.size() - 1).entry());
        return this;
    }

    /** The newest decision asks for something else as well. */
    RfcPageBuilder concern(String text) {
        int newest = decisions.size() - 1;
        Decision made = decisions.get(newest);
        decisions.set(newest, made.asking(new Request(400, made.by(), text, MORNING)));
        return this;
    }

    /** Somebody answered the newest decision, and the reader may. */
    RfcPageBuilder answered(String user, String text) {
        int newest = decisions.size() - 1;
        Decision made = decisions.get(newest);
        answerable.add(made.entry());
        decisions.set(newest, made.answeredBy(made.entry(), new Answer(300, user, text, MORNING)));
        return this;
    }

    /** The reader may object to the newest minor edit. */
    RfcPageBuilder objectionable() {
        objectionable.add(200);
        return this;
    }

    /** Somebody objects to the newest minor edit. */
    RfcPageBuilder objected(String user) {
        int newest = minorEdits.size() - 1;
        Objection objection = new Objection(user, MORNING.plusSeconds(120));
        minorEdits.set(newest, minorEdits.get(newest).objectedTo(objection));
        return this;
    }

    RfcPageBuilder decided(String role, String user, Choice choice, String reason) {
        return decided(role, user, choice, reason, "now");
    }

    /** The newest decision was made by a delegate. */
    RfcPageBuilder by(String delegate) {
        int newest = decisions.size() - 1;
        Decision made = decisions.get(newest);
        decisions.set(
                newest,
                new Decision(
                        made.entry(),
                        made.role(),
                        made.user(),
                        delegate,
                        made.choice(),
                        made.reason(),
                        made.at(),
                        made.pageVersion(),
                        made.fingerprint()));
        return this;
    }

    /** Somebody else decides for that user in these days. */
    RfcPageBuilder delegation(String from, String to) {
        return delegationIn(null, from, to);
    }

    RfcPageBuilder delegationIn(String space, String from, String to) {
        delegations.add(new Delegation(
                delegations.size() + 1,
                from,
                to,
                MORNING.minusSeconds(90_000),
                MORNING.plusSeconds(90_000),
                space,
                null));
        return this;
    }

    /** The reader is asked for that role. */
    RfcPageBuilder delegating(String role) {
        delegating.add(Role.id(role));
        return this;
    }

    /** The reader may leave that role. */
    RfcPageBuilder leavable(String role) {
        leavable.add(Role.id(role));
        return this;
    }

    RfcPageBuilder left(String role, String user, String reason) {
        departures.put(Role.id(role), List.of(new Departure(user, reason, MORNING)));
        return this;
    }

    /** The reader may decide for that user. */
    RfcPageBuilder form(String role, String user) {
        decisionForms.put(Role.id(role), List.of(user));
        return this;
    }

    /** The reader may take the newest decision back. */
    RfcPageBuilder withdrawable() {
        withdrawable.add(decisions.get(decisions.size() - 1).entry());
        return this;
    }

    /** What the newest decision asked for is resolved. */
    RfcPageBuilder resolved() {
        int newest = decisions.size() - 1;
        Decision made = decisions.get(newest);
        decisions.set(newest, made.resolve(made.entry()));
        return this;
    }

    /** The reader may resolve what the newest decision asks for. */
    RfcPageBuilder resolvable() {
        resolvable.add(decisions.get(decisions.size() - 1).entry());
        return this;
    }

    /** An administrator resolved what the newest decision asked for. */
    RfcPageBuilder resolvedFor(String administrator, Inability inability, String reason) {
        int newest = decisions.size() - 1;
        Decision made = decisions.get(newest);
        decisions.set(newest, made.resolve(made.entry(), new ResolvedFor(administrator, inability, reason, MORNING)));
        return this;
    }

    /** The reader, an administrator, may resolve what the newest decision asks for. */
    RfcPageBuilder resolvableFor() {
        resolvableFor.add(decisions.get(decisions.size() - 1).entry());
        return this;
    }

    RfcPageBuilder requestedChanges(String role, String user, String reason) {
        return decided(role, user, Choice.CHANGES_REQUESTED, reason, "now");
    }

    private RfcPageBuilder decided(String role, String user, Choice choice, String reason, String fingerprint) {
        int entry = decisions.size() + 2;
        Instant at = MORNING.plusSeconds(3600L * entry);
        decisions.add(new Decision(entry, Role.id(role), user, choice, reason, at, 3, fingerprint));
        return this;
    }

    /** The role that was named last. */
    RfcPageBuilder requiredByTheSite() {
        requiredBySite.add(roles.get(roles.size() - 1));
        return this;
    }

    RfcPageBuilder requiredInItsSpace() {
        required.add(roles.get(roles.size() - 1));
        return this;
    }

    /** As above. */
    RfcPageBuilder withoutMacro() {
        notOnPage.add(roles.get(roles.size() - 1).id());
        return this;
    }

    /** The reader may make somebody else the author. */
    /** The reader may ask people for their decisions. */
    RfcPageBuilder asking() {
        asking = true;
        return this;
    }

    /** The role waits for that person, and perhaps for a group. */
    RfcPageBuilder awaiting(String role, AwaitedRole.Person person, AwaitedRole.Group... groups) {
        awaited.add(new AwaitedRole(
                roles.stream()
                        .filter(each -> each.name().equals(role))
                        .findFirst()
                        .orElseThrow(),
                List.of(person),
                List.of(groups)));
        return this;
    }

    /** Nothing has happened to it for long. */
    RfcPageBuilder closesAt(Instant until) {
        closing = new Closing(7, MORNING, until);
        return this;
    }

    RfcPageBuilder commentedUntil(Instant until) {
        commentPeriod = new CommentPeriod(9, until.minusSeconds(60), until, "now");
        commentRefusal = Refusal.of(RefusalCode.COMMENT_PERIOD_NOT_OVER);
        return this;
    }

    RfcPageBuilder commentable() {
        beginning = true;
        commentRefusal = Refusal.of(RefusalCode.COMMENT_PERIOD_MISSING);
        return this;
    }

    RfcPageBuilder dueForReview(LocalDate day) {
        reviewOn = day;
        return this;
    }

    RfcPageBuilder confirming() {
        confirming = true;
        return this;
    }

    RfcPageBuilder dating() {
        dating = true;
        return this;
    }

    RfcPageBuilder handingOver() {
        handingOver = true;
        return this;
    }

    RfcPageBuilder coAuthor(String user, Integer... versions) {
        coAuthors = Map.of(user, List.of(versions));
        return this;
    }

    RfcPageBuilder minimumApprovals(int minimum) {
        minimumApprovals = minimum;
        return this;
    }

    RfcPageBuilder linkable() {
        linking = true;
        return this;
    }

    /** With RFC-3 of the same space, which can be seen, and taken back by users who may link. */
    RfcPageBuilder linked(Relation relation) {
        return linked(relation, "DEMO", 3);
    }

    RfcPageBuilder linked(Relation relation, String spaceKey, int number) {
        RfcRef place = new RfcRef(spaceKey, RfcNumber.of(number));
        links.add(new LinkedRfc(9, relation, place, seen(place), linking && relation != Relation.COPIED_FROM));
        return this;
    }

    RfcPageBuilder linkedUnseen(Relation relation, String spaceKey, int number) {
        links.add(new LinkedRfc(9, relation, new RfcRef(spaceKey, RfcNumber.of(number)), null, false));
        return this;
    }

    RfcPageBuilder supersededInTheEndBy(int number) {
        RfcRef place = new RfcRef("DEMO", RfcNumber.of(number));
        last = new LinkedRfc(2, Relation.SUPERSEDED_BY, place, seen(place), false);
        return this;
    }

    private static ListedRfc seen(RfcRef place) {
        Rfc other = new Rfc(
                13,
                place.spaceKey(),
                place.number(),
                "Other <search>",
                "key-author",
                Status.IMPLEMENTED,
                MORNING,
                MORNING,
                null,
                1,
                "other",
                1);
        return new ListedRfc(other, "/spaces/DEMO/pages/13", List.of(), null, user -> true);
    }

    private Barred barred() {
        return new Barred(author, Map.of());
    }

    /** Everybody who is named can decide. */
    private RoleStatus awaiting(RoleStatus role) {
        List<String> users =
                role.role().users().stream().filter(role::isAwaiting).toList();
        List<GroupMembers> members = groupMembers.stream()
                .filter(each -> role.role().groups().contains(each.group()))
                .toList();
        return new RoleStatus(
                role.role(),
                role.decisions(),
                role.approvals(),
                role.needed(),
                role.met(),
                role.waitsFor(),
                role.problems(),
                role.met()
                        ? Awaited.NOBODY
                        : new Awaited(
                                users, members.stream().map(GroupMembers::group).toList(), members),
                role.basis(),
                role.left());
    }

    RfcPage build() {
        Rfc rfc = new Rfc(
                12,
                "DEMO",
                RfcNumber.of(7),
                "Faster <search> & more",
                author,
                status,
                MORNING,
                MORNING.plusSeconds(90_000),
                null,
                4,
                "now",
                5);
        EquivalentTexts equivalentTexts = new EquivalentTexts(List.of(), minorEdits);
        List<RoleStatus> roleStatuses = new ApprovalTally(
                        barred().users(),
                        "now",
                        edits,
                        equivalentTexts,
                        (user, group) -> group.equals("security") && !user.equals("key-reader"))
                .tally(roles, decisions).stream()
                        .map(this::awaiting)
                        .map(each -> each.with(problems)
                                .by(status == Status.DRAFT ? RoleBasis.DRAFT : RoleBasis.CURRENT)
                                .leftBy(departures.getOrDefault(each.role().id(), List.of())))
                        .toList();
        Permissions permissions = new Permissions(
                reader,
                settable,
                bypassable,
                beginning,
                confirming,
                assigning,
                linking,
                asking ? null : Refusal.of(RefusalCode.MAY_NOT_ASK),
                dating,
                reviewing,
                handingOver,
                answers,
                explained(),
                delegating,
                leavable,
                namesDelegates,
                namesDelegatesEverywhere,
                decisionForms,
                withdrawable,
                raises,
                disputing,
                resolvable,
                resolvableFor,
                answerable,
                markable,
                objectionable,
                ownRfc);
        return new RfcPage(
                rfc,
                "/spaces/DEMO/pages/12",
                true,
                new SpaceSettings(
                        SpaceSettings.DEFAULTS.policies(),
                        "RFC",
                        SpaceSettings.DEFAULTS.bypassers(),
                        required,
                        required.stream().map(Role::id).collect(Collectors.toSet()),
                        Map.of(),
                        List.of(),
                        requiredBySite,
                        Map.of()),
                barred(),
                coAuthors,
                transition,
                bypass,
                acceptance,
                commentPeriod,
                commentRefusal,
                closing,
                deadline,
                Deadline.isOver(deadline.day(), status, TODAY),
                reviewOn,
                reviewOn != null,
                reviewMonths,
                roleStatuses,
                awaited,
                roles.stream()
                        .map(Role::id)
                        .filter(id -> !notOnPage.contains(id))
                        .collect(Collectors.toSet()),
                minimumApprovals,
                concerns,
                minorEdits,
                renamings,
                links,
                last,
                new Delegates(delegations, "DEMO", MORNING, Set.of()),
                permissions);
    }
}
