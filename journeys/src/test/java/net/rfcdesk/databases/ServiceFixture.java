package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.RawEntity;
import net.rfcdesk.RfcDesk;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Role;
import net.rfcdesk.host.HostContent;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.RunAs;
import net.rfcdesk.lifecycle.CommentPeriods;
import net.rfcdesk.lifecycle.InactiveRfcs;
import net.rfcdesk.lifecycle.Reconciler;
import net.rfcdesk.notify.NoticePlanner;
import net.rfcdesk.notify.Notifications;
import net.rfcdesk.notify.OutboxDispatcher;
import net.rfcdesk.page.DecisionExplainer;
import net.rfcdesk.page.RecordReader;
import net.rfcdesk.page.RfcLists;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.History;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.report.MyRfcs;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.Suggestions;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.search.SearchIndex;
import net.rfcdesk.service.Approvals;
import net.rfcdesk.service.Asking;
import net.rfcdesk.service.Assignments;
import net.rfcdesk.service.Authorship;
import net.rfcdesk.service.Concerns;
import net.rfcdesk.service.Deadlines;
import net.rfcdesk.service.Delegations;
import net.rfcdesk.service.Links;
import net.rfcdesk.service.MinorEdits;
import net.rfcdesk.service.Settings;
import net.rfcdesk.service.SiteSettings;
import net.rfcdesk.service.Statuses;
import net.rfcdesk.service.Webhooks;
import net.rfcdesk.store.CheckpointRow;
import net.rfcdesk.store.ChoiceRow;
import net.rfcdesk.store.DelegationRow;
import net.rfcdesk.store.EntryRow;
import net.rfcdesk.store.FirstNumber;
import net.rfcdesk.store.FirstSortKeys;
import net.rfcdesk.store.FormerNumberRow;
import net.rfcdesk.store.OutboxRow;
import net.rfcdesk.store.OutboxStore;
import net.rfcdesk.store.RecordRow;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.RfcRow;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.RunItemRow;
import net.rfcdesk.store.RunRow;
import net.rfcdesk.store.RunStore;
import net.rfcdesk.store.SequenceRow;
import net.rfcdesk.store.SettingsStore;
import net.rfcdesk.store.Transactions;
import net.rfcdesk.store.WebhookRow;
import net.rfcdesk.transfer.Conversions;
import net.rfcdesk.transfer.HistoricImport;
import net.rfcdesk.transfer.Runner;
import net.rfcdesk.transfer.Runs;
import net.rfcdesk.web.Fragments;
import net.rfcdesk.wiki.ao.PluginActiveObjects;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.mail.MailServers;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.plugin.service.LabelService;
import net.rfcdesk.wiki.plugin.service.PropertyService;
import net.rfcdesk.wiki.plugin.service.ReaderSettings;
import net.rfcdesk.wiki.plugin.service.SalUsers;
import net.rfcdesk.wiki.plugin.service.Texts;
import net.rfcdesk.wiki.plugin.service.Translations;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.velocity.TemplateEngine;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The plugin's services on the wiki's rooms and a real database, without web and OSGi. */
public final class ServiceFixture implements AutoCloseable {

    public static final List<Class<? extends RawEntity<?>>> ROWS = List.of(
            RfcRow.class,
            EntryRow.class,
            RecordRow.class,
            SequenceRow.class,
            DelegationRow.class,
            FormerNumberRow.class,
            CheckpointRow.class,
            OutboxRow.class,
            WebhookRow.class,
            ChoiceRow.class,
            RunRow.class,
            RunItemRow.class);

    private static final int FAST = 4;
    private static final String BERLIN = "Europe/Berlin";
    private static final ClassLoader PLUGIN = RfcDesk.class.getClassLoader();
    private static final Translations TEXTS = new Translations(() -> Stream.of(new Texts(PLUGIN, List.of("rfc-desk"))));
    private static final TemplateEngine TEMPLATES = new TemplateEngine(PLUGIN, (type, method) -> true);

    public final Database database;
    /** Stands still unless a test moves it. */
    public final TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));

    final Events events = new Events();
    final AccessMode accessMode = new AccessMode();
    final Users users;
    public final Permissions permissions;
    public final Spaces spaces;
    public final Pages pages;
    /** The same pages, while nobody notices what happens to them. */
    final Pages unwatched;

    private final AtomicInteger reads = new AtomicInteger();
    public final ActiveObjects activeObjects;
    public final RfcStore store;
    public final Transactions transactions;
    public final RecordStore recordStore;
    public final SettingsStore settingsStore;
    private final HostContent content;
    final RfcDesk desk;
    public final RfcReader rfcs;
    public final RfcLists lists;
    public final Delegations delegations;
    public final Approvals approvals;
    public final Asking asking;
    public final Concerns concerns;
    final Assignments assignments;
    final Deadlines deadlines;
    final Authorship authorship;
    final MinorEdits minorEdits;
    public final Statuses statuses;
    public final Links links;
    final Settings settings;
    final Webhooks webhooks;
    final SiteSettings siteSettings;
    final DecisionExplainer explanations;
    final RecordReader records;
    final Reconciler reconciler;
    final Fragments fragments;
    final CommentPeriods commentPeriods;
    final InactiveRfcs inactiveRfcs;
    public final Report report;
    final MyRfcs myRfcs;
    final Suggestions suggestions;
    public final OutboxStore outbox;
    public final NoticePlanner planner;
    final SearchIndex searchIndex;
    public final Notifications notifications;
    final OutboxDispatcher webhookDispatcher;
    final RunStore runStore;
    final Runs runs;
    final HistoricImport historicImport;
    final Conversions conversions;
    final Runner runner;
    private final Thread owner = Thread.currentThread();

    public ServiceFixture(Database database) {
        this(database, MailServers.none());
    }

    public ServiceFixture(Database database, MailServerManager mailServers) {
        this.database = database;
        this.users = new Users(database, new BCryptPasswordEncoder(FAST));
        this.permissions = new Permissions(database, users);
        this.spaces = new Spaces(database, permissions, events, accessMode);
        this.pages = new Pages(database, users, spaces, permissions, events, body -> body, accessMode, clock);
        this.unwatched = new Pages(database, users, spaces, permissions, new Events(), body -> body, accessMode, clock);
        this.activeObjects = counting(activeObjects(database));
        this.content = new HostContent(
                pages,
                spaces,
                permissions,
                permissions,
                events,
                List.of(new PropertyService(pages.properties())),
                new LabelService(pages));
        this.desk = new RfcDesk(
                activeObjects,
                content,
                new HostUsers(new SalUsers(users), users, null, new ReaderSettings(users), new Berlin()),
                new HostSite(mode -> "", accessMode, TEXTS, TEMPLATES::render, null, mailServers),
                clock);
        this.store = desk.rfcStore();
        this.transactions = desk.transactions();
        this.recordStore = desk.recordStore();
        this.settingsStore = desk.settingsStore();
        this.rfcs = desk.rfcs();
        this.lists = desk.lists();
        this.delegations = desk.delegations();
        this.approvals = desk.approvals();
        this.asking = desk.asking();
        this.concerns = desk.concerns();
        this.assignments = desk.assignments();
        this.deadlines = desk.deadlines();
        this.authorship = desk.authorship();
        this.minorEdits = desk.minorEdits();
        this.statuses = desk.statuses();
        this.links = desk.links();
        this.settings = desk.settings();
        this.webhooks = desk.webhooks();
        this.siteSettings = desk.siteSettings();
        this.explanations = desk.explainer();
        this.records = desk.records();
        this.reconciler = desk.reconciler();
        this.commentPeriods = desk.commentPeriods();
        this.inactiveRfcs = desk.inactiveRfcs();
        this.fragments = desk.fragments();
        this.report = desk.report();
        this.myRfcs = desk.myRfcs();
        this.suggestions = desk.suggestions();
        this.outbox = desk.outboxStore();
        this.planner = desk.noticePlanner();
        this.searchIndex = desk.searchIndex();
        this.notifications = desk.notifications();
        this.webhookDispatcher = desk.webhookDispatcher();
        this.runStore = desk.runStore();
        this.runs = desk.runs();
        this.historicImport = desk.historicImport();
        this.conversions = desk.conversions();
        this.runner = desk.runner();
        desk.start();
    }

    public static ActiveObjects activeObjects(Database database) {
        return new PluginActiveObjects(database, "net.rfcdesk", ROWS, List.of(new FirstNumber(), new FirstSortKeys()));
    }

    RunAs runAs() {
        return content.runAs(desk.people());
    }

    /** Every find is one statement, since the rows are preloaded. */
    private ActiveObjects counting(ActiveObjects real) {
        return (ActiveObjects) Proxy.newProxyInstance(
                ServiceFixture.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> {
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
    public int reads(Runnable work) {
        int before = reads.get();
        work.run();
        return reads.get() - before;
    }

    /** All statements of ours, without the host's, as H2 counts them. */
    public int statements(Runnable work) {
        return statements("AO_", work);
    }

    /** Those that name tables with this in their names, as H2 counts them. */
    int statements(String tables, Runnable work) {
        database.jdbc().sql("set query_statistics false").update();
        database.jdbc().sql("set query_statistics true").update();
        work.run();
        return database.jdbc()
                .sql(
                        "select coalesce(sum(execution_count), 0) from information_schema.query_statistics where position(?, sql_statement) > 0")
                .param(tables)
                .query(Integer.class)
                .single();
    }

    /** One at a time: those who race must not make the same user twice. */
    public synchronized WikiUser user(String name) {
        return users.byName(name).orElseGet(() -> users.create(name, "The " + name, name + "@example.org", "secret"));
    }

    String key(String name) {
        return user(name).getKey().getStringValue();
    }

    /** @param key of a user who is there */
    String name(String key) {
        return desk.people().userName(key).orElseThrow();
    }

    /** @return that user, who administers the site from now on */
    WikiUser administrator(String name) {
        WikiUser user = user(name);
        users.update(
                new WikiUser(user.key(), name, user.fullName(), user.email(), true, true, user.locale(), user.zone()));
        return user(name);
    }

    public Space space(String key) {
        return as("author", () -> spaces.create(key, "Space", ""));
    }

    /** @return a page of the author's with one approval macro for each of the approvers, who are roles and users at once */
    public Page rfc(Space space, String title, String... approvers) {
        StringBuilder body = new StringBuilder("<p>" + title + "</p>" + macro("rfc-status"));
        for (String approver : approvers) {
            body.append(approval(approver));
        }
        return rfcWith(space, title, body.toString());
    }

    /** @return the macro of a role that is called as the user whom it asks */
    String approval(String approver) {
        return approval(approver, List.of(approver));
    }

    /** @return the macro of a role that asks these users. @param parameters others, as of {@link #parameter} */
    String approval(String role, List<String> approvers, String... parameters) {
        String users = approvers.stream()
                .map(each -> "<ri:user ri:userkey=\"" + key(each) + "\" />")
                .collect(Collectors.joining());
        return role(role, parameter("approvers", users), parameters);
    }

    /** @return the macro of a role that asks the members of a group; parameters as above */
    static String groupApproval(String role, String group, String... parameters) {
        return role(role, parameter("groups", group), parameters);
    }

    private static String role(String role, String asked, String... parameters) {
        return macro("rfc-approval", parameter("role", role), asked, String.join("", parameters));
    }

    static String parameter(String name, String value) {
        return "<ac:parameter ac:name=\"" + name + "\">" + value + "</ac:parameter>";
    }

    void deactivate(String name) {
        activate(name, false);
    }

    void activate(String name, boolean active) {
        WikiUser user = user(name);
        users.update(new WikiUser(
                user.key(),
                user.name(),
                user.fullName(),
                user.email(),
                active,
                user.administrator(),
                user.locale(),
                user.zone()));
    }

    /** Only these have that right on the page from now on; everybody when there are none. */
    void restrict(Page page, Permission permission, String... names) {
        List<Subject> subjects =
                Stream.of(names).map(name -> Subject.user(user(name).getKey())).toList();
        as("author", () -> {
            permissions.restrict(page, permission, subjects);
            return page;
        });
    }

    /** By the administrator of the space. */
    void choose(String spaceKey, Policy policy, Object answer) {
        as("author", () -> settings.change(spaceKey, before -> before.with(policy, answer)));
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
        assertThat(desk.pendingChanges().await(Duration.ofMinutes(1)))
                .as("RFCs have followed their pages")
                .isTrue();
    }

    /** People take nothing back any more of what happened until now: they are told of it from now on. */
    void passGrace() {
        followed();
        clock.pass(Duration.ofMinutes(2));
    }

    /** Fills the outbox with what happened until now. */
    void plan() {
        passGrace();
        planner.run(() -> false);
    }

    /** Tells everybody what happened until now. */
    void tell() {
        passGrace();
        notifications.run(() -> false);
    }

    /** Of their own role, which is called as they are. */
    RfcPage decide(Page page, String user, Choice choice, String reason) {
        return decide(page, user, user, choice, reason);
    }

    /** On the current version, in place of what they decided before. */
    RfcPage decide(Page page, String user, String role, Choice choice, String reason) {
        int version = store.find(page.getId()).orElseThrow().rfc().pageVersion();
        Integer previous =
                decision(page.getId(), user, role).map(Decision::entry).orElse(null);
        return as(user, () -> approvals.decide(page.getId(), role, choice, reason, version, previous));
    }

    Optional<Decision> decision(long pageId, String user, String role) {
        return history(pageId).decisions().stream()
                .filter(each -> each.user().equals(key(user)) && each.role().equals(Role.id(role)))
                .findFirst();
    }

    History history(long pageId) {
        if (Thread.currentThread() == owner) {
            followed();
        }
        return recordStore.history(StreamId.page(pageId));
    }

    /** @return of what happened to the page, the oldest first */
    List<EntryKind> kinds(Page page) {
        return history(page.getId()).entries().stream().map(Entry::kind).toList();
    }

    public Now now() {
        return new Now(clock.instant(), ZoneId.of(BERLIN));
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
    public <T> T as(String userName, Supplier<T> work) {
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
        desk.stop();
        database.close();
    }

    /** Everybody lives there. */
    private static final class Berlin implements TimeZoneManager {
        @Override
        public TimeZone getUserTimeZone() {
            return TimeZone.getTimeZone(BERLIN);
        }

        @Override
        public TimeZone getUserTimeZone(UserKey user) {
            return getUserTimeZone();
        }
    }
}
