package net.rfcdesk;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.util.List;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.host.HostContent;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.OutboundAllowlist;
import net.rfcdesk.host.People;
import net.rfcdesk.host.PeopleSearch;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.Site;
import net.rfcdesk.host.SpaceHomes;
import net.rfcdesk.lifecycle.ChangeApplier;
import net.rfcdesk.lifecycle.CommentPeriodJob;
import net.rfcdesk.lifecycle.CommentPeriods;
import net.rfcdesk.lifecycle.InactiveRfcs;
import net.rfcdesk.lifecycle.InactivityJob;
import net.rfcdesk.lifecycle.PageFollower;
import net.rfcdesk.lifecycle.PageListener;
import net.rfcdesk.lifecycle.PageReconciliation;
import net.rfcdesk.lifecycle.PageSync;
import net.rfcdesk.lifecycle.PendingChanges;
import net.rfcdesk.lifecycle.Reconciler;
import net.rfcdesk.lifecycle.ReconciliationJob;
import net.rfcdesk.notify.Audiences;
import net.rfcdesk.notify.DelegationPlanner;
import net.rfcdesk.notify.MailSender;
import net.rfcdesk.notify.Mails;
import net.rfcdesk.notify.NoticePlanner;
import net.rfcdesk.notify.NotificationJob;
import net.rfcdesk.notify.Notifications;
import net.rfcdesk.notify.Outbox;
import net.rfcdesk.notify.OutboxDispatcher;
import net.rfcdesk.notify.ReminderPlanner;
import net.rfcdesk.notify.WebhookDeliverer;
import net.rfcdesk.notify.WebhookJob;
import net.rfcdesk.notify.WebhookReminders;
import net.rfcdesk.notify.WebhookSender;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.DecisionExplainer;
import net.rfcdesk.page.LinkReader;
import net.rfcdesk.page.PageReader;
import net.rfcdesk.page.RecordReader;
import net.rfcdesk.page.RfcEvaluator;
import net.rfcdesk.page.RfcLists;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.page.RolePreview;
import net.rfcdesk.page.RoleResolver;
import net.rfcdesk.report.MyRfcs;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportRows;
import net.rfcdesk.report.Selections;
import net.rfcdesk.report.Suggestions;
import net.rfcdesk.report.VisibleRows;
import net.rfcdesk.rest.JsonPresenter;
import net.rfcdesk.rest.RecordJsonPresenter;
import net.rfcdesk.rest.ReportExports;
import net.rfcdesk.rest.Responses;
import net.rfcdesk.rest.RfcResponses;
import net.rfcdesk.rest.RunJsonPresenter;
import net.rfcdesk.search.SearchIndex;
import net.rfcdesk.search.SearchIndexJob;
import net.rfcdesk.service.Approvals;
import net.rfcdesk.service.Asking;
import net.rfcdesk.service.Assignments;
import net.rfcdesk.service.Authorship;
import net.rfcdesk.service.BulkConversion;
import net.rfcdesk.service.Concerns;
import net.rfcdesk.service.Conversion;
import net.rfcdesk.service.ConversionUndo;
import net.rfcdesk.service.Deadlines;
import net.rfcdesk.service.Delegations;
import net.rfcdesk.service.Enrolment;
import net.rfcdesk.service.HistoricDecisions;
import net.rfcdesk.service.Links;
import net.rfcdesk.service.MinorEdits;
import net.rfcdesk.service.NotificationSettings;
import net.rfcdesk.service.PageSaves;
import net.rfcdesk.service.Registration;
import net.rfcdesk.service.RfcTransactions;
import net.rfcdesk.service.Settings;
import net.rfcdesk.service.SiteSettings;
import net.rfcdesk.service.Statuses;
import net.rfcdesk.service.Webhooks;
import net.rfcdesk.store.CheckpointStore;
import net.rfcdesk.store.ChoiceStore;
import net.rfcdesk.store.DelegationStore;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.OutboxStore;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.RunStore;
import net.rfcdesk.store.SettingsStore;
import net.rfcdesk.store.Transactions;
import net.rfcdesk.store.WebhookStore;
import net.rfcdesk.transfer.ConversionStep;
import net.rfcdesk.transfer.Conversions;
import net.rfcdesk.transfer.HistoricImport;
import net.rfcdesk.transfer.RunJob;
import net.rfcdesk.transfer.Runner;
import net.rfcdesk.transfer.Runs;
import net.rfcdesk.web.ConversionPage;
import net.rfcdesk.web.Forms;
import net.rfcdesk.web.Fragments;
import net.rfcdesk.web.MailPresenter;
import net.rfcdesk.web.MessagesPage;
import net.rfcdesk.web.MyRfcsPage;
import net.rfcdesk.web.NotificationsPage;
import net.rfcdesk.web.Resources;
import net.rfcdesk.web.RfcRenderCache;
import net.rfcdesk.web.RunsPage;
import net.rfcdesk.web.WebhooksPage;

/**
 * The composition root: the host's services go in, and what the host builds modules from comes out. Rooms are built from the lowest to the
 * highest; no other place knows how they are put together.
 */
public final class RfcDesk {

    private final Site site;
    private final Login login;
    private final RefusalMessages refusals;
    private final People people;
    private final PeopleSearch peopleSearch;
    private final RolePreview rolePreview;
    private final PendingChanges pendingChanges = new PendingChanges();
    private final Transactions transactions;
    private final RecordStore recordStore;
    private final SettingsStore settingsStore;
    private final RfcStore rfcStore;
    private final RfcLists lists;
    private final RfcReader rfcs;
    private final RecordReader records;
    private final DecisionExplainer explainer;
    private final PageListener listener;
    private final Reconciler reconciler;
    private final CommentPeriods commentPeriods;
    private final InactiveRfcs inactiveRfcs;
    private final Approvals approvals;
    private final Asking asking;
    private final Concerns concerns;
    private final Assignments assignments;
    private final Deadlines deadlines;
    private final MinorEdits minorEdits;
    private final Statuses statuses;
    private final Authorship authorship;
    private final Links links;
    private final Delegations delegations;
    private final NotificationSettings notificationSettings;
    private final Settings settings;
    private final Webhooks webhooks;
    private final SpaceHomes spaceHomes;
    private final SiteSettings siteSettings;
    private final Conversion conversion;
    private final Registration registration;
    private final Report report;
    private final MyRfcs myRfcs;
    private final Suggestions suggestions;
    private final OutboxStore outboxStore;
    private final Outbox outbox;
    private final NoticePlanner noticePlanner;
    private final SearchIndex searchIndex;
    private final Notifications notifications;
    private final OutboxDispatcher webhookDispatcher;
    private final RunStore runStore;
    private final Runs runs;
    private final HistoricImport historicImport;
    private final Conversions conversions;
    private final Runner runner;
    private final MyRfcsPage myRfcsPage;
    private final NotificationsPage notificationsPage;
    private final MessagesPage messagesPage;
    private final ConversionPage conversionPage;
    private final WebhooksPage webhooksPage;
    private final RunsPage runsPage;
    private final Fragments fragments;
    private final Forms forms;
    private final Resources resources;
    private final RfcRenderCache renderCache;
    private final JsonPresenter json;
    private final RecordJsonPresenter recordJson;
    private final Responses responses;
    private final RfcResponses rfcResponses;

    public RfcDesk(ActiveObjects activeObjects, HostContent content, HostUsers users, HostSite host, Clock clock) {
        site = host.site();
        refusals = host.refusals();
        people = users.people();
        peopleSearch = users.search(content, people);
        login = users.login(site, people);
        ReaderClock readerClock = users.clock(clock);
        Access access = content.access(people);
        AllPages allPages = content.allPages();
        Auditor auditor = new Auditor(clock, people);

        transactions = new Transactions(activeObjects);
        recordStore = new RecordStore(activeObjects);
        settingsStore = new SettingsStore(activeObjects, transactions, recordStore);
        rfcStore = new RfcStore(activeObjects, transactions, recordStore, settingsStore);
        DelegationStore delegationStore = new DelegationStore(activeObjects);
        CheckpointStore checkpoints = new CheckpointStore(activeObjects);

        RoleResolver roles = new RoleResolver(people);
        rolePreview = new RolePreview(roles, people);
        PageReader pageReader = new PageReader(roles);
        CurrentRequester requester = new CurrentRequester(people, site, delegationStore, readerClock);
        lists = new RfcLists(recordStore, pageReader, access, people);
        LinkReader linkReader = new LinkReader(rfcStore, recordStore, lists, access);
        RfcEvaluator evaluator = new RfcEvaluator(pageReader, access, people, requester, linkReader);
        rfcs = new RfcReader(rfcStore, recordStore, access, evaluator, pendingChanges);
        records = new RecordReader(rfcStore, recordStore, access, pendingChanges);
        explainer = new DecisionExplainer(rfcs, access, people, requester);

        PageSync sync = new PageSync(rfcStore, pageReader, auditor, people, allPages, pendingChanges);
        PageReconciliation reconciliation = new PageReconciliation(allPages, rfcStore, sync);
        ChangeApplier applier = new ChangeApplier(transactions, rfcStore, allPages, site, sync, reconciliation);
        listener = new PageListener(content.events(), new PageFollower(pendingChanges, applier), auditor);
        reconciler = new Reconciler(allPages, transactions, rfcStore, checkpoints, reconciliation);

        commentPeriods = new CommentPeriods(allPages, rfcStore, sync, auditor, people);

        RfcTransactions changes = new RfcTransactions(rfcStore, rfcs, access, requester, auditor, sync);
        approvals = new Approvals(changes, people, requester);
        asking = new Asking(changes, people);
        concerns = new Concerns(changes);
        PageSaves saves = new PageSaves(transactions, changes, access);
        assignments = new Assignments(saves, changes, pageReader, requester, access, people);
        deadlines = new Deadlines(saves, changes, requester, access);
        minorEdits = new MinorEdits(changes);
        statuses = new Statuses(changes);
        authorship = new Authorship(changes, people);
        links = new Links(rfcStore, rfcs, linkReader, access, requester, auditor);
        delegations = new Delegations(transactions, delegationStore, people, access, requester, readerClock);
        ChoiceStore choiceStore = new ChoiceStore(activeObjects);
        notificationSettings = new NotificationSettings(transactions, choiceStore, requester, access);
        settings = new Settings(settingsStore, requester, access, auditor, rolePreview, people);
        WebhookStore webhookStore = new WebhookStore(activeObjects, recordStore);
        outboxStore = new OutboxStore(activeObjects);
        inactiveRfcs = new InactiveRfcs(allPages, rfcStore, outboxStore, sync, auditor);
        webhooks = new Webhooks(transactions, webhookStore, outboxStore, requester, access, auditor);
        spaceHomes = new SpaceHomes(access, host.texts());
        siteSettings = new SiteSettings(settingsStore, requester, access, auditor, rolePreview, people);
        registration = new Registration(transactions, rfcStore, rfcs, sync, access, requester);
        conversion = new Conversion(transactions, rfcs, access, registration, settings);

        ReportRows rows = new ReportRows(recordStore, settingsStore, lists, readerClock);
        VisibleRows visible = new VisibleRows(rfcStore, lists, rows, requester, access, people);
        Selections selections = new Selections(recordStore, access, people, readerClock);
        report = new Report(rfcStore, selections, visible, rows, pendingChanges, people);
        myRfcs = new MyRfcs(report, requester);
        suggestions = new Suggestions(rfcStore, report, linkReader, lists);

        outbox = new Outbox(transactions, outboxStore, rfcStore, requester, access, clock);
        Mails mails = new Mails(outboxStore, choiceStore, users.readers(), host.mailer(), clock);
        Audiences audiences = new Audiences(delegationStore, access, people, clock);
        noticePlanner = new NoticePlanner(
                transactions,
                new NoticePlanner.Stores(rfcStore, webhookStore, outboxStore, mails),
                new NoticePlanner.Pages(allPages, access),
                audiences,
                content.events(),
                clock);
        ReminderPlanner reminderPlanner = new ReminderPlanner(
                transactions,
                new ReminderPlanner.Stores(
                        rfcStore, checkpoints, mails, new WebhookReminders(webhookStore, outboxStore, access, clock)),
                allPages,
                audiences,
                users.readers(),
                clock);
        DelegationPlanner delegationPlanner =
                new DelegationPlanner(transactions, delegationStore, checkpoints, mails, clock);
        MailSender mailSender = new MailSender(
                host.mailer(),
                new MailPresenter(host, users.readers(), people, site),
                site,
                new MailSender.Pages(rfcStore, allPages, access),
                people,
                transactions);
        OutboxDispatcher dispatcher = new OutboxDispatcher(transactions, outboxStore, Channel.MAIL, mailSender, clock);
        notifications = new Notifications(List.of(noticePlanner, delegationPlanner, reminderPlanner), dispatcher, site);
        WebhookSender webhookSender = new WebhookSender(OutboundAllowlist.ofHost(), transactions, settingsStore, clock);
        WebhookDeliverer webhookDeliverer = WebhookDeliverer.of(
                transactions,
                webhookStore,
                new WebhookDeliverer.Pages(allPages, access, site, people),
                webhookSender,
                key -> host.texts().getText(key));
        webhookDispatcher = new OutboxDispatcher(transactions, outboxStore, Channel.WEBHOOK, webhookDeliverer, clock);

        searchIndex = new SearchIndex(
                transactions,
                rfcStore,
                checkpoints,
                new SearchIndex.Host(
                        allPages, content.pageProperties(), content.pageLabels(), content.runAs(people), people));

        runStore = new RunStore(activeObjects);
        historicImport = new HistoricImport(
                requester,
                access,
                people,
                auditor,
                HistoricImport.Records.of(rfcs, rfcStore, recordStore),
                new HistoricDecisions(changes));
        runs = new Runs(transactions, runStore, requester, access, auditor);
        BulkConversion bulk =
                new BulkConversion(rfcStore, access, requester, registration, new Enrolment(rfcStore, sync, changes));
        conversions = new Conversions(runs, access, allPages, bulk);
        ConversionUndo conversionUndo = new ConversionUndo(rfcStore, access, allPages, registration, sync, searchIndex);
        runner = new Runner(
                transactions,
                runStore,
                content.runAs(people),
                auditor,
                List.of(new ConversionStep(bulk, conversionUndo)));

        fragments = Fragments.of(host, users, people, site, readerClock);
        forms = Forms.of(host, users, people, site, readerClock, assignments::headings);
        myRfcsPage = MyRfcsPage.of(host, users, people, site, readerClock);
        notificationsPage = NotificationsPage.of(host, site);
        messagesPage = MessagesPage.of(host, users, people, site, readerClock);
        conversionPage = ConversionPage.of(host, users, people, site, readerClock);
        webhooksPage = WebhooksPage.of(host, users, people, site, readerClock);
        runsPage = RunsPage.of(host, users, people, site, readerClock);
        resources = new Resources(host.pageBuilder());
        renderCache = new RfcRenderCache(rfcs);

        json = new JsonPresenter(people, site, refusals);
        recordJson = new RecordJsonPresenter(people);
        responses = new Responses(refusals, site, login, access);
        rfcResponses = new RfcResponses(rfcs, json, fragments, responses);
    }

    /** Begins to follow what happens to pages. */
    public void start() {
        listener.start();
    }

    /** Ends it, after what has happened by now. */
    public void stop() {
        listener.stop();
    }

    public Site site() {
        return site;
    }

    public Login login() {
        return login;
    }

    public RefusalMessages refusals() {
        return refusals;
    }

    public People people() {
        return people;
    }

    public PeopleSearch peopleSearch() {
        return peopleSearch;
    }

    public RolePreview rolePreview() {
        return rolePreview;
    }

    /** What pages went through that is not recorded yet. */
    public PendingChanges pendingChanges() {
        return pendingChanges;
    }

    public Transactions transactions() {
        return transactions;
    }

    public RecordStore recordStore() {
        return recordStore;
    }

    public SettingsStore settingsStore() {
        return settingsStore;
    }

    public RfcStore rfcStore() {
        return rfcStore;
    }

    public RfcLists lists() {
        return lists;
    }

    public RfcReader rfcs() {
        return rfcs;
    }

    public RecordReader records() {
        return records;
    }

    public DecisionExplainer explainer() {
        return explainer;
    }

    public Reconciler reconciler() {
        return reconciler;
    }

    public ReconciliationJob reconciliationJob() {
        return new ReconciliationJob(reconciler, site);
    }

    public CommentPeriods commentPeriods() {
        return commentPeriods;
    }

    public InactiveRfcs inactiveRfcs() {
        return inactiveRfcs;
    }

    public InactivityJob inactivityJob() {
        return new InactivityJob(inactiveRfcs, site);
    }

    public CommentPeriodJob commentPeriodJob() {
        return new CommentPeriodJob(commentPeriods, site);
    }

    public Approvals approvals() {
        return approvals;
    }

    public Asking asking() {
        return asking;
    }

    public Concerns concerns() {
        return concerns;
    }

    public Assignments assignments() {
        return assignments;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public MinorEdits minorEdits() {
        return minorEdits;
    }

    public Statuses statuses() {
        return statuses;
    }

    public Authorship authorship() {
        return authorship;
    }

    public Links links() {
        return links;
    }

    public Delegations delegations() {
        return delegations;
    }

    public NotificationSettings notificationSettings() {
        return notificationSettings;
    }

    public Settings settings() {
        return settings;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public SpaceHomes spaceHomes() {
        return spaceHomes;
    }

    public SiteSettings siteSettings() {
        return siteSettings;
    }

    public Conversion conversion() {
        return conversion;
    }

    public Registration registration() {
        return registration;
    }

    public Report report() {
        return report;
    }

    public OutboxStore outboxStore() {
        return outboxStore;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Notifications notifications() {
        return notifications;
    }

    public NotificationJob notificationJob() {
        return new NotificationJob(notifications);
    }

    public OutboxDispatcher webhookDispatcher() {
        return webhookDispatcher;
    }

    public WebhookJob webhookJob() {
        return new WebhookJob(webhookDispatcher, site);
    }

    public SearchIndex searchIndex() {
        return searchIndex;
    }

    public SearchIndexJob searchIndexJob() {
        return new SearchIndexJob(searchIndex::update, site);
    }

    public SearchIndexJob searchRebuildJob() {
        return new SearchIndexJob(searchIndex::rebuild, site);
    }

    public RunStore runStore() {
        return runStore;
    }

    public HistoricImport historicImport() {
        return historicImport;
    }

    public Runs runs() {
        return runs;
    }

    public Conversions conversions() {
        return conversions;
    }

    /** What the host calls to go on with runs. */
    public RunJob runJob() {
        return new RunJob(runner, site);
    }

    public Runner runner() {
        return runner;
    }

    public NoticePlanner noticePlanner() {
        return noticePlanner;
    }

    public Suggestions suggestions() {
        return suggestions;
    }

    public MyRfcs myRfcs() {
        return myRfcs;
    }

    public ConversionPage conversionPage() {
        return conversionPage;
    }

    public RunsPage runsPage() {
        return runsPage;
    }

    public RunJsonPresenter runJson() {
        return new RunJsonPresenter(people, refusals, site);
    }

    public WebhooksPage webhooksPage() {
        return webhooksPage;
    }

    public NotificationsPage notificationsPage() {
        return notificationsPage;
    }

    public MessagesPage messagesPage() {
        return messagesPage;
    }

    public MyRfcsPage myRfcsPage() {
        return myRfcsPage;
    }

    public Fragments fragments() {
        return fragments;
    }

    public Forms forms() {
        return forms;
    }

    public Resources resources() {
        return resources;
    }

    public RfcRenderCache renderCache() {
        return renderCache;
    }

    public JsonPresenter json() {
        return json;
    }

    public RecordJsonPresenter recordJson() {
        return recordJson;
    }

    public ReportExports reportExports() {
        return new ReportExports(json);
    }

    public Responses responses() {
        return responses;
    }

    public RfcResponses rfcResponses() {
        return rfcResponses;
    }
}
