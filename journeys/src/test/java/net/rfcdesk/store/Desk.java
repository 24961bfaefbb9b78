package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.java.ao.RawEntity;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.Approvals;
import net.rfcdesk.page.Assignments;
import net.rfcdesk.page.CatchUp;
import net.rfcdesk.page.ChangeApplier;
import net.rfcdesk.page.Declarations;
import net.rfcdesk.page.Delegations;
import net.rfcdesk.page.Explanations;
import net.rfcdesk.page.LinkReader;
import net.rfcdesk.page.Links;
import net.rfcdesk.page.Moments;
import net.rfcdesk.page.PageFollower;
import net.rfcdesk.page.PageListener;
import net.rfcdesk.page.PageReader;
import net.rfcdesk.page.PendingChanges;
import net.rfcdesk.page.Reconciliation;
import net.rfcdesk.page.RecordReader;
import net.rfcdesk.page.Registry;
import net.rfcdesk.page.RfcPages;
import net.rfcdesk.page.RolePreview;
import net.rfcdesk.page.Roles;
import net.rfcdesk.page.Settings;
import net.rfcdesk.page.Statuses;
import net.rfcdesk.page.Turns;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Kind;
import net.rfcdesk.record.Subject;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.wiki.ao.PluginActiveObjects;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.plugin.service.SalUsers;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The plugin's services on the wiki's rooms and a real database, without web and OSGi. */
final class Desk implements AutoCloseable {

    static final List<Class<? extends RawEntity<?>>> ROWS = List.of(
            RfcRow.class,
            EntryRow.class,
            RecordRow.class,
            SequenceRow.class,
            DelegationRow.class,
            FormerNumberRow.class,
            ProgressRow.class);

    private static final int FAST = 4;
    private static final String BERLIN = "Europe/Berlin";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    final Database database;
    final Events events = new Events();
    final AccessMode accessMode = new AccessMode();
    final Users users;
    final Permissions permissions;
    final Spaces spaces;
    final Pages pages;
    /** The same pages, while nobody notices what happens to them. */
    final Pages unwatched;

    private final AtomicInteger reads = new AtomicInteger();
    final ActiveObjects activeObjects;
    final RfcStore store;
    final RfcPages rfcs;
    final Delegations delegations;
    final Approvals approvals;
    final Assignments assignments;
    final Declarations declarations;
    final Statuses statuses;
    final Links links;
    final Settings settings;
    final Explanations explanations;
    final RecordReader records;
    final CatchUp catchUp;
    final Report report;
    private final PendingChanges pending = new PendingChanges();
    private final PageListener listener;
    private final Thread owner = Thread.currentThread();

    Desk(Database database) {
        this.database = database;
        this.users = new Users(database, new BCryptPasswordEncoder(FAST));
        this.permissions = new Permissions(database, users);
        this.spaces = new Spaces(database, permissions, events, accessMode);
        this.pages = new Pages(database, users, spaces, permissions, events, body -> body, accessMode, CLOCK);
        this.unwatched = new Pages(database, users, spaces, permissions, new Events(), body -> body, accessMode, CLOCK);
        People people = new People(new SalUsers(users), users);
        Access access = new Access(pages, spaces, permissions, people);
        PageReader reader = new PageReader(new Roles(people));
        Moments moments = new Moments(CLOCK, people);
        this.activeObjects = counting(activeObjects(database));
        this.store = new RfcStore(activeObjects);
        Site site = new Site(mode -> "", accessMode);
        ReaderClock clock = new ReaderClock(CLOCK, () -> TimeZone.getTimeZone(BERLIN));
        this.delegations = new Delegations(store, new DelegationStore(activeObjects), people, site, clock);
        LinkReader linkReader = new LinkReader(store, access);
        AllPages allPages = new AllPages(spaces, pages);
        this.rfcs = new RfcPages(store, reader, access, people, site, delegations, linkReader, pending);
        Registry registry = new Registry(store, reader, moments, people, allPages, pending);
        Turns turns = new Turns(store, rfcs, reader, access, moments, registry, pending);
        this.approvals = new Approvals(turns, people, delegations);
        this.assignments = new Assignments(store, rfcs, reader, turns, access, people);
        this.declarations = new Declarations(turns);
        this.statuses = new Statuses(turns);
        this.links = new Links(store, rfcs, linkReader, access, moments);
        this.settings = new Settings(store, rfcs, access, moments, new RolePreview(new Roles(people), people), people);
        this.explanations = new Explanations(rfcs, access, people, delegations);
        this.records = new RecordReader(store, new RecordStore(activeObjects), access, pending);
        this.report = new Report(store, rfcs, access, people, clock);
        Reconciliation reconciliation = new Reconciliation(allPages, store, registry);
        this.catchUp = new CatchUp(allPages, store, new ProgressStore(activeObjects), reconciliation);
        ChangeApplier applier = new ChangeApplier(store, allPages, site, registry, reconciliation);
        this.listener = new PageListener(events, new PageFollower(pending, applier), moments);
        listener.start();
    }

    static ActiveObjects activeObjects(Database database) {
        return new PluginActiveObjects(database, "net.rfcdesk", ROWS, List.of(new FirstNumber(), new FirstSortKeys()));
    }

    /** Every find is one statement, since the rows are preloaded. */
    private ActiveObjects counting(ActiveObjects real) {
        return (ActiveObjects) Proxy.newProxyInstance(
                Desk.class.getClassLoader(), new Class<?>[] {ActiveObjects.class}, (proxy, method, arguments) -> {
                    if (Set.of("find", "stream").contains(method.getName())) {
                        reads.incrementAndGet();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** How often it reads rows of ours, on any database. */
    int reads(Runnable work) {
        int before = reads.get();
        work.run();
        return reads.get() - before;
    }

    /** All statements of ours, without the host's, as H2 counts them. */
    int statements(Runnable work) {
        database.jdbc().sql("set query_statistics false").update();
        database.jdbc().sql("set query_statistics true").update();
        work.run();
        return database.jdbc()
                .sql(
                        "select coalesce(sum(execution_count), 0) from information_schema.query_statistics where sql_statement like '%AO!_%' escape '!'")
                .query(Integer.class)
                .single();
    }

    /** One at a time: those who race must not make the same user twice. */
    synchronized WikiUser user(String name) {
        return users.byName(name).orElseGet(() -> users.create(name, "The " + name, name + "@example.org", "secret"));
    }

    Space space(String key) {
        return as("author", () -> spaces.create(key, "Space", ""));
    }

    /** @return a page of the author's with one approval macro for each of the approvers, who are roles and users at once */
    Page rfc(Space space, String title, String... approvers) {
        StringBuilder body = new StringBuilder("<p>" + title + "</p>" + macro("rfc-status"));
        for (String approver : approvers) {
            String key = user(approver).getKey().getStringValue();
            body.append(macro(
                    "rfc-approval",
                    "<ac:parameter ac:name=\"role\">" + approver + "</ac:parameter>",
                    "<ac:parameter ac:name=\"approvers\"><ri:user ri:userkey=\"" + key + "\" /></ac:parameter>"));
        }
        return rfcWith(space, title, body.toString());
    }

    Page rfcWith(Space space, String title, String body) {
        return as("author", () -> pages.create(space, 0, title, body, Set.of()));
    }

    /** @return the names of the plugin's tables */
    List<String> tables() {
        return database.jdbc()
                .sql(
                        "select table_name from information_schema.tables where table_name like 'AO!_%' escape '!' order by table_name")
                .query(String.class)
                .list();
    }

    /** @param end of its name, as in "_RFC" */
    String table(String end) {
        return tables().stream()
                .filter(table -> table.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the RFCs have followed their pages. */
    void followed() {
        assertThat(pending.await(Duration.ofMinutes(1)))
                .as("RFCs have followed their pages")
                .isTrue();
    }

    History history(long pageId) {
        if (Thread.currentThread() == owner) {
            followed();
        }
        return store.history(Subject.page(pageId));
    }

    /** @return of what happened to the page, the oldest first */
    List<Kind> kinds(Page page) {
        return history(page.getId()).entries().stream().map(Entry::kind).toList();
    }

    Now now() {
        return new Now(CLOCK.instant(), ZoneId.of(BERLIN));
    }

    /** @return as a reader's report lists them */
    List<String> titles(String spaceKey) {
        ReportQuery query = ReportQuery.of(Map.of("space", spaceKey, "descending", "false", "limit", "100"));
        return as("reader", () -> report.list(query)).rows().stream()
                .map(row -> row.rfc().title())
                .toList();
    }

    static String macro(String name, String... parameters) {
        return "<ac:structured-macro ac:name=\"" + name + "\">" + String.join("", parameters)
                + "</ac:structured-macro>";
    }

    /** What comes next finds the RFCs where their pages are by then, unless it is one of several that race. */
    <T> T as(String userName, Supplier<T> work) {
        T result = racing(userName, work);
        if (Thread.currentThread() == owner) {
            followed();
        }
        return result;
    }

    /** Without waiting for anything. */
    <T> T racing(String userName, Supplier<T> work) {
        return CurrentUser.call(user(userName), work);
    }

    @Override
    public void close() {
        listener.stop();
        database.close();
    }
}
