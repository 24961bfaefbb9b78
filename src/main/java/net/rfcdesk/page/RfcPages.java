package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Asker;
import net.rfcdesk.approval.AssignmentRules;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Declaration;
import net.rfcdesk.approval.DeclarationRules;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.DelegationRules;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.Inspection;
import net.rfcdesk.approval.Outdating;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.approval.WeighedDecision;
import net.rfcdesk.approval.Weighing;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an RFC out of its page and the record; never writes. */
public final class RfcPages {

    private static final Logger LOG = LoggerFactory.getLogger(RfcPages.class);
    /** The fingerprint of no text. */
    private static final String UNREADABLE = "";

    private final RfcStore store;
    private final PageReader reader;
    private final Access access;
    private final People people;
    private final Site site;
    private final Delegations delegations;
    private final DecisionRules rules;
    private final DelegationRules delegationRules;

    public RfcPages(
            RfcStore store, PageReader reader, Access access, People people, Site site, Delegations delegations) {
        this.store = store;
        this.reader = reader;
        this.access = access;
        this.people = people;
        this.site = site;
        this.delegations = delegations;
        this.rules = new DecisionRules(people);
        this.delegationRules = new DelegationRules(people);
    }

    /**
     * For a page that is being rendered: whoever renders it has checked that it may be viewed. Three SQL statements.
     *
     * @param page null in some previews
     * @return empty when it is not an RFC, or not one yet
     */
    public Optional<RfcPage> find(ContentEntityObject page) {
        if (!(page instanceof SpaceContentEntityObject placed) || page.isDraft()) {
            return Optional.empty();
        }
        return store.find(PageReader.idOf(page)).map(stored -> view(stored, placed));
    }

    /** @throws net.rfcdesk.rfc.Refused when the current user can see no such page, or it is not an RFC */
    public RfcPage get(long pageId) {
        return find(access.page(pageId))
                .orElseThrow(() -> Refusal.of(Reason.NOT_AN_RFC).exception());
    }

    /**
     * @param number also one that it had before its page moved
     * @throws net.rfcdesk.rfc.Refused when there is none, or none whose page the current user may view
     */
    public RfcPage get(String spaceKey, int number) {
        return get(store.pageOf(spaceKey, number)
                .orElseThrow(() -> Refusal.of(Reason.PAGE_NOT_FOUND).exception()));
    }

    /**
     * For a list: the page's text is read only when it was saved without our noticing.
     *
     * @return the RFC as its page is now; empty when the current user may not view it
     */
    public Optional<ListedRfc> listed(StoredRfc stored) {
        return access.viewablePage(stored.rfc().pageId())
                .map(page -> page.getVersion() == stored.rfc().pageVersion()
                        ? new ListedRfc(stored.rfc(), page.getUrlPath(), stored.roles())
                        : changed(stored, page));
    }

    /** @return how far the approval has come, on the text as it is now */
    public Progress progress(ListedRfc listed, History history) {
        return Progress.of(weigh(listed.rfc(), listed.roles(), history));
    }

    Asker asker() {
        return new Asker(people.current().orElse(null), site.isReadOnly());
    }

    List<RoleStanding> weigh(Rfc rfc, List<Role> roles, History history) {
        List<Edit> edits = history.editsUpTo(rfc.pageVersion());
        return new Weighing(rfc.author(), rfc.fingerprint(), edits, history.lineage(), people)
                .weigh(roles, history.decisions());
    }

    private RfcPage view(StoredRfc stored, SpaceContentEntityObject page) {
        Snapshot now = reader.read(page);
        Rfc rfc = now.of(stored.rfc());
        History history = store.history(Subject.page(rfc.pageId()));
        List<RoleStanding> standings = inspect(now, weigh(rfc, now.roles(), history));
        List<Declaration> declarations = history.declarations();
        Delegates delegates = delegations.among(people.current().orElse(null), approvers(now));
        Rights rights = now.latest()
                ? rights(rfc, standings, declarations, delegates, access.mayEdit(page))
                : noRights(standings);
        Bypass bypass = history.bypass().orElse(null);
        boolean outdated = rfc.status() == Status.ACCEPTED && !isAsAccepted(rfc, bypass, history, standings);
        return new RfcPage(
                rfc, now.urlPath(), now.latest(), bypass, outdated, standings, declarations, delegates, rights);
    }

    private static List<String> approvers(Snapshot page) {
        return page.roles().stream().flatMap(role -> role.users().stream()).toList();
    }

    /** No declaration carries a bypass over, because nobody would be there to object. */
    private static boolean isAsAccepted(Rfc rfc, Bypass bypass, History history, List<RoleStanding> standings) {
        return bypass == null
                ? Progress.of(standings).isComplete()
                : history.lineage()
                        .between(bypass.fingerprint(), rfc.fingerprint())
                        .filter(List::isEmpty)
                        .isPresent();
    }

    private List<RoleStanding> inspect(Snapshot page, List<RoleStanding> standings) {
        Inspection inspection = new Inspection(page.author(), people);
        return standings.stream()
                .map(each -> each.with(Stream.concat(
                                page.slips().getOrDefault(each.role().id(), List.of()).stream(),
                                inspection.of(each).stream())
                        .toList()))
                .toList();
    }

    private Rights rights(
            Rfc rfc,
            List<RoleStanding> standings,
            List<Declaration> declarations,
            Delegates delegates,
            boolean mayEdit) {
        Asker asker = asker();
        Asker speaker = asker.asDelegateOf(delegates.delegatorsOf(asker.user()));
        Map<String, Refusal> undecidable = new HashMap<>();
        Map<String, List<String>> voices = new HashMap<>();
        for (RoleStanding each : standings) {
            rules.cannotDecide(asker, rfc, each)
                    .ifPresent(refusal -> undecidable.put(each.role().id(), refusal));
            voices.put(each.role().id(), voices(speaker, rfc, each));
        }
        Progress progress = Progress.of(standings);
        return new Rights(
                asker.user(),
                statuses(asker, mayEdit, rfc, progress),
                mayBypass(asker, rfc, progress),
                AssignmentRules.cannotAssign(asker, mayEdit).isEmpty(),
                undecidable,
                delegating(asker, standings),
                voices,
                entries(standings, each -> rules.cannotWithdraw(speaker, rfc, each)),
                entries(standings, each -> rules.cannotLift(speaker, rfc, each)),
                declarable(asker, mayEdit, rfc.status(), standings, declarations),
                objectionable(asker, standings, declarations));
    }

    private static Set<Integer> declarable(
            Asker asker, boolean mayEdit, Status now, List<RoleStanding> standings, List<Declaration> declarations) {
        return Outdating.of(standings).stream()
                .map(Outdating::edit)
                .filter(each -> DeclarationRules.cannotDeclare(asker, mayEdit, now, each, declarations)
                        .isEmpty())
                .map(Edit::pageVersion)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> objectionable(
            Asker asker, List<RoleStanding> standings, List<Declaration> declarations) {
        List<WeighedDecision> decisions =
                standings.stream().flatMap(each -> each.decisions().stream()).toList();
        return declarations.stream()
                .filter(each ->
                        DeclarationRules.cannotObject(asker, decisions, each).isEmpty())
                .map(Declaration::entry)
                .collect(Collectors.toSet());
    }

    private Set<String> delegating(Asker asker, List<RoleStanding> standings) {
        return standings.stream()
                .map(RoleStanding::role)
                .filter(role -> delegationRules.offers(asker, role))
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    private List<String> voices(Asker speaker, Rfc rfc, RoleStanding standing) {
        return speaker.delegateOf().stream()
                .filter(voice ->
                        rules.cannotDecide(speaker, voice, rfc, standing).isEmpty())
                .sorted()
                .toList();
    }

    private static Set<Integer> entries(List<RoleStanding> standings, Function<Decision, Optional<Refusal>> refusal) {
        return standings.stream()
                .flatMap(each -> each.decisions().stream())
                .map(WeighedDecision::decision)
                .filter(each -> refusal.apply(each).isEmpty())
                .map(Decision::entry)
                .collect(Collectors.toSet());
    }

    private boolean mayBypass(Asker asker, Rfc rfc, Progress progress) {
        boolean administers = access.mayAdminister(rfc.spaceKey());
        return StatusRules.cannotBypass(asker, administers, rfc.status(), progress)
                .isEmpty();
    }

    private static List<Status> statuses(Asker asker, boolean mayEdit, Rfc rfc, Progress progress) {
        if (StatusRules.cannotChange(asker, mayEdit).isPresent()) {
            return List.of();
        }
        return rfc.status().next().stream()
                .filter(to -> StatusRules.cannotBecome(to, progress).isEmpty())
                .toList();
    }

    private Rights noRights(List<RoleStanding> standings) {
        Map<String, Refusal> undecidable = new HashMap<>();
        standings.forEach(each -> undecidable.put(each.role().id(), Refusal.of(Reason.PAGE_CHANGED)));
        return new Rights(
                people.current().orElse(null),
                List.of(),
                false,
                false,
                undecidable,
                Set.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    /** Of a text that cannot be read nobody's approval stands; the other rows of the list are not to suffer from it. */
    private ListedRfc changed(StoredRfc stored, SpaceContentEntityObject page) {
        try {
            Snapshot now = reader.read(page);
            return new ListedRfc(now.of(stored.rfc()), now.urlPath(), now.roles());
        } catch (Refused unreadable) {
            LOG.warn(
                    "Page {} is listed without approvals: its text cannot be read",
                    stored.rfc().pageId(),
                    unreadable);
            Rfc rfc = stored.rfc().withText(page.getTitle(), page.getVersion(), UNREADABLE);
            return new ListedRfc(rfc, page.getUrlPath(), stored.roles());
        }
    }
}
