package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.rfcdesk.approval.Asker;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Declaration;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.DelegationRules;
import net.rfcdesk.approval.Directory;
import net.rfcdesk.approval.Inspection;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.RememberingDirectory;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Outcome;
import net.rfcdesk.record.Reference;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.Records;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;

/** Reads an RFC out of its page and the record; never writes. */
public final class RfcPages {

    private final RfcStore store;
    private final PageReader reader;
    private final Access access;
    private final People people;
    private final Site site;
    private final Delegations delegations;
    private final LinkReader links;
    private final PendingChanges pending;

    public RfcPages(
            RfcStore store,
            PageReader reader,
            Access access,
            People people,
            Site site,
            Delegations delegations,
            LinkReader links,
            PendingChanges pending) {
        this.store = store;
        this.reader = reader;
        this.access = access;
        this.people = people;
        this.site = site;
        this.delegations = delegations;
        this.links = links;
        this.pending = pending;
    }

    /**
     * For a page that is being rendered: whoever renders it has checked that it may be viewed. Two SQL statements, one for the records and
     * one for the delegates; a few more when it has to do with other RFCs.
     *
     * @param page null in some previews
     * @return empty when it is not an RFC, or not one yet
     */
    public Optional<RfcPage> find(ContentEntityObject page) {
        if (!(page instanceof SpaceContentEntityObject placed) || page.isDraft()) {
            return Optional.empty();
        }
        pending.await(PageReader.idOf(page));
        return find(placed, store.records(PageReader.idOf(page), placed.getSpaceKey()));
    }

    private Optional<RfcPage> find(SpaceContentEntityObject page, Records records) {
        return rfc(records.ofPage(PageReader.idOf(page)), page).map(rfc -> view(rfc, records, page));
    }

    /** From the record alone, as long as somebody who can write to the database has not cut off how it began. */
    private Optional<Rfc> rfc(History history, SpaceContentEntityObject page) {
        long pageId = PageReader.idOf(page);
        return history.outcome(pageId, PageReader.author(page))
                .map(Outcome::rfc)
                .or(() -> store.find(pageId).map(StoredRfc::rfc));
    }

    /** @throws net.rfcdesk.rfc.Refused when the current user can see no such page, or it is not an RFC */
    public RfcPage get(long pageId) {
        return find(access.page(pageId))
                .orElseThrow(() -> Refusal.of(Reason.NOT_AN_RFC).exception());
    }

    /** @return after a turn at it, without reading its record again */
    RfcPage get(LockedRfc changed) {
        return find(access.page(changed.rfc().pageId()), changed.records())
                .orElseThrow(() -> Refusal.of(Reason.NOT_AN_RFC).exception());
    }

    /**
     * @param number also one that it had before its page moved
     * @throws net.rfcdesk.rfc.Refused when there is none, or none whose page the current user may view
     */
    public RfcPage get(String spaceKey, int number) {
        pending.awaitAll();
        return get(store.pageOf(access.spaceKey(spaceKey), number)
                .orElseThrow(() -> Refusal.of(Reason.PAGE_NOT_FOUND).exception()));
    }

    /** Lets what has happened to a page a moment ago be seen in what is read of it next, unless that takes too long. */
    void awaitChanges(long pageId) {
        pending.await(pageId);
    }

    /** For a list of RFCs: lets what has happened to their pages a moment ago be seen in it, unless that takes too long. */
    public void awaitChanges() {
        pending.awaitAll();
    }

    /**
     * For a list: a page's text is read only when it was saved without our noticing.
     *
     * @return the RFCs as their pages are now, in the same order, without those that the current user may not view
     */
    public List<ListedRfc> listed(List<StoredRfc> rows) {
        return listed(rows, List.of());
    }

    /** @param decoys page ids that the host is asked for as well, and of which nothing is told. @return as above */
    public List<ListedRfc> listed(List<StoredRfc> rows, List<Long> decoys) {
        Map<Long, AbstractPage> viewable = access.viewablePages(
                Stream.concat(rows.stream().map(row -> row.rfc().pageId()), decoys.stream())
                        .toList());
        return rows.stream()
                .filter(row -> viewable.containsKey(row.rfc().pageId()))
                .map(row -> listed(row, viewable.get(row.rfc().pageId())))
                .toList();
    }

    private ListedRfc listed(StoredRfc stored, AbstractPage page) {
        return page.getVersion() == stored.rfc().pageVersion()
                ? new ListedRfc(stored.rfc(), page.getUrlPath(), stored.roles(), stored.decideBy(), viewers(page))
                : changed(stored, page);
    }

    private Predicate<String> viewers(ContentEntityObject page) {
        return user -> access.mayView(user, page);
    }

    /** @return the people and groups of the site, each of whom the host is asked about once only: for one list */
    public Directory peopleForList() {
        return new RememberingDirectory(people);
    }

    /**
     * @param directory as {@link #peopleForList()} gives it
     * @return how far each role's approval has come, on the text as it is now; as long as the RFC is open, also whom it waits for
     */
    public List<RoleStanding> standings(
            ListedRfc listed, History history, SpaceSettings settings, Directory directory) {
        Rfc rfc = listed.rfc();
        List<RoleStanding> standings = history.weigh(rfc, listed.roles(), settings, directory);
        Inspection inspection = new Inspection(settings.barred(rfc), directory, listed.mayView());
        return rfc.status().isOpen()
                ? standings.stream()
                        .map(each -> each.met() ? each : inspection.of(each))
                        .toList()
                : standings;
    }

    /** @return the current user, who may decide also for those who named him; to be asked for once, for however many RFCs */
    public Asker speaker() {
        return delegations.withDelegators(asker());
    }

    /** @return without reading its page, whether one of the RFC's roles may wait for that user, or somebody for whom he decides */
    public boolean mayWaitFor(Asker speaker, StoredRfc stored) {
        return stored.rfc().status().isOpen()
                && stored.roles().stream()
                        .anyMatch(role -> voices(speaker).anyMatch(voice -> role.asks(voice, people)));
    }

    /** @return the roles that wait for that user, or for somebody for whom he decides */
    public List<Wait> waits(
            Asker speaker, ListedRfc listed, History history, SpaceSettings settings, Directory directory) {
        DecisionRules rules = new DecisionRules(directory, settings, listed.mayView());
        return standings(listed, history, settings, directory).stream()
                .filter(standing -> !standing.blocked())
                .flatMap(standing -> voices(speaker)
                        .filter(standing::isTurnOf)
                        .filter(voice -> rules.cannotDecide(speaker, voice, listed.rfc(), standing)
                                .isEmpty())
                        .map(voice -> new Wait(standing.role().name(), voice)))
                .toList();
    }

    private static Stream<String> voices(Asker speaker) {
        return Stream.concat(
                Stream.ofNullable(speaker.user()), speaker.delegateOf().stream().sorted());
    }

    Asker asker() {
        return new Asker(people.current().orElse(null), site.isReadOnly());
    }

    boolean mayBypass(SpaceSettings settings, String spaceKey) {
        String user = people.current().orElse(null);
        return settings.bypassers().include(user, access.mayAdminister(spaceKey), people);
    }

    List<RoleStanding> weigh(Rfc rfc, List<Role> roles, History history, SpaceSettings settings) {
        return history.weigh(rfc, roles, settings, people);
    }

    boolean isAcceptedAgain(LockedRfc locked) {
        return StatusAfterSave.isAcceptedAgain(locked, people);
    }

    private RfcPage view(Rfc recorded, Records records, SpaceContentEntityObject page) {
        Snapshot now = reader.read(page);
        SpaceSettings settings = records.settingsOf(now.spaceKey());
        History history = records.ofPage(now.pageId());
        Rfc rfc = asOf(now.of(recorded), recorded, history, settings).numbered(settings.prefix());
        boolean reopened = rfc.status() != recorded.status();
        Predicate<String> mayView = now.latest() ? viewers(page) : user -> true;
        List<RoleStanding> standings = inspect(
                now,
                new Inspection(settings.barred(rfc), peopleForList(), mayView),
                weigh(rfc, now.roles(), history, settings));
        List<Declaration> declarations = history.declarations();
        Delegates delegates = delegations.among(people.current().orElse(null), approvers(now));
        Rights rights = now.latest()
                ? entitlements(page, rfc, settings, delegates).of(rfc, standings, declarations)
                : Entitlements.none(people.current().orElse(null), standings);
        List<Reference> chain = links.viewableChain(history.successor());
        boolean outdated = rfc.status() == Status.ACCEPTED && !isAsAccepted(rfc, history, standings);
        return new RfcPage(
                rfc,
                now.urlPath(),
                now.latest(),
                settings,
                reopened ? null : history.transition().orElse(null),
                reopened ? null : history.bypass().orElse(null),
                outdated,
                now.deadline(),
                standings,
                declarations,
                links.of(history.references(), this::listed, rights.links()),
                chain.size() < 2
                        ? null
                        : links.of(chain.subList(chain.size() - 1, chain.size()), this::listed, false)
                                .get(0),
                delegates,
                rights);
    }

    /** A save that is not written down yet is seen all the same: what it makes of an accepted RFC shows at once. */
    private static Rfc asOf(Rfc now, Rfc recorded, History history, SpaceSettings settings) {
        boolean reopened = now.pageVersion() > recorded.pageVersion()
                && StatusRules.isReopenedByItself(settings, now.status(), history.isAccepted(now.fingerprint()));
        return reopened ? now.reopened() : now;
    }

    private Entitlements entitlements(
            SpaceContentEntityObject page, Rfc rfc, SpaceSettings settings, Delegates delegates) {
        return new Entitlements(
                new DecisionRules(people, settings, viewers(page)),
                new DelegationRules(people),
                asker(),
                delegates,
                access.mayEdit(page),
                mayBypass(settings, page.getSpaceKey()));
    }

    private static List<String> approvers(Snapshot page) {
        return page.roles().stream().flatMap(role -> role.users().stream()).toList();
    }

    private static boolean isAsAccepted(Rfc rfc, History history, List<RoleStanding> standings) {
        return history.bypass().isPresent()
                ? history.isAccepted(rfc.fingerprint())
                : Progress.of(standings).isComplete();
    }

    /** Of an old version nobody asks who may view it: what can be done is done with the newest. */
    private static List<RoleStanding> inspect(Snapshot page, Inspection inspection, List<RoleStanding> standings) {
        return standings.stream()
                .map(inspection::of)
                .map(each -> each.with(Stream.concat(
                                page.slips().getOrDefault(each.role().id(), List.of()).stream(), each.flaws().stream())
                        .toList()))
                .toList();
    }

    private ListedRfc changed(StoredRfc stored, SpaceContentEntityObject page) {
        Snapshot now = reader.read(page);
        return new ListedRfc(
                asOf(now.of(stored.rfc()), stored.rfc()),
                now.urlPath(),
                now.rolesAfter(stored.roles()),
                now.deadline().day(),
                viewers(page));
    }

    /** In statements of its own, for an accepted one. */
    private Rfc asOf(Rfc now, Rfc recorded) {
        if (recorded.status() != Status.ACCEPTED) {
            return now;
        }
        Records records = store.records(now.pageId(), now.spaceKey());
        return asOf(now, recorded, records.ofPage(now.pageId()), records.settingsOf(now.spaceKey()));
    }
}
