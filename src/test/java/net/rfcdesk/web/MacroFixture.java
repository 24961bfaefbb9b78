package net.rfcdesk.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.Bundle;
import net.rfcdesk.ReaderSettings;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.Role;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Profile;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.SpaceHome;
import net.rfcdesk.notify.MailContent;
import net.rfcdesk.notify.MailRenderer;
import net.rfcdesk.notify.OutboxScreen;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.page.RolePreview;
import net.rfcdesk.page.RoleResolver;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.report.MyRfcsResult;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.service.Registration;
import net.rfcdesk.service.SettingsScreen;
import net.rfcdesk.service.SiteSettingsScreen;
import net.rfcdesk.service.WebhooksScreen;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The macros with everything around them that a test needs; people have keys like key-lead and names like Lead. */
final class MacroFixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T10:00:00Z"), ZoneOffset.UTC);

    /** Of every page. */
    static final List<String> HEADINGS = List.of("Summary", "Costs & risks");

    private static final Map<String, URI> PICTURES = Map.of("Lead", URI.create("/download/attachments/7/user-avatar"));

    private final RfcReader pages = mock(RfcReader.class);
    private final Registration registration = mock(Registration.class);
    private final Report report = mock(Report.class);
    private final People people;
    private final Fragments fragments;
    private final Forms forms;
    private final MyRfcsPage myRfcs;
    private final MailPresenter mails;
    private final WebhooksPage webhooks;
    private final NotificationsPage notifications;
    private final MessagesPage unsent;
    private final List<String> required = new ArrayList<>();
    private final Map<String, Macro> macros = new HashMap<>();

    MacroFixture() {
        this(Locale.ENGLISH, new NewVelocity());
    }

    MacroFixture(Locale locale, TemplateRenderer renderer) {
        RefusalMessages messages = new RefusalMessages(Bundle.of(locale));
        people = people();
        RolePreview preview = new RolePreview(new RoleResolver(people), people);
        ReaderSettings settings = new ReaderSettings(locale, "Europe/Berlin");
        HostUsers users = new HostUsers(null, null, null, settings, settings);
        HostSite host = new HostSite(site(), null, Bundle.of(locale), renderer, pageBuilder(), null);
        fragments = Fragments.of(host, users, people, host.site(), users.clock(CLOCK));
        forms = Forms.of(host, users, people, host.site(), users.clock(CLOCK), page -> HEADINGS);
        myRfcs = MyRfcsPage.of(host, users, people, host.site(), users.clock(CLOCK));
        mails = new MailPresenter(host, users.readers(), people, host.site());
        webhooks = WebhooksPage.of(host, users, people, host.site(), users.clock(CLOCK));
        notifications = NotificationsPage.of(host, host.site());
        unsent = MessagesPage.of(host, users, people, host.site(), users.clock(CLOCK));
        Resources resources = new Resources(pageBuilder());
        RfcRenderCache reading = new RfcRenderCache(pages);
        macros.put("rfc-status", new StatusMacro(reading, fragments, registration, resources, messages));
        macros.put("rfc-approval", new ApprovalMacro(reading, preview, fragments, resources, messages));
        macros.put("rfc-report", new ReportMacro(report, fragments, resources, messages));
        lenient().when(pages.find(any())).thenReturn(Optional.empty());
    }

    MacroFixture readBy(String userKey) {
        lenient().when(people.current()).thenReturn(Optional.of(userKey));
        return this;
    }

    MacroFixture shows(RfcPage page) {
        lenient().when(pages.find(any())).thenReturn(Optional.of(page));
        return this;
    }

    MacroFixture lists(ReportResult page) {
        lenient().when(report.list(any())).thenReturn(page);
        return this;
    }

    RfcReader pages() {
        return pages;
    }

    Report report() {
        return report;
    }

    List<String> required() {
        return required;
    }

    Macro macro(String name) {
        return macros.get(name);
    }

    Element record(WholeRecord record, RecordQuery query) {
        return Jsoup.parseBodyFragment(fragments.record(record, query)).body();
    }

    Element webhooks(WebhooksScreen page) {
        SpaceHome home = new SpaceHome("Demo", "/display/DEMO", Optional.empty());
        return Jsoup.parse(webhooks.html(page, home)).body();
    }

    Element settings(SettingsScreen page) {
        return settings(page, new SpaceHome("Demo", "/display/DEMO", Optional.of("/display/DEMO/RFCs")));
    }

    Element settings(SettingsScreen page, SpaceHome home) {
        return Jsoup.parse(fragments.settings(page, home)).body();
    }

    Element settings(SiteSettingsScreen page) {
        return Jsoup.parse(fragments.settings(page)).body();
    }

    MailRenderer.Text mail(MailContent content) {
        return mails.render(content);
    }

    Element myRfcs(MyRfcsResult result) {
        return Jsoup.parse(myRfcs.html(result)).body();
    }

    Element messages(OutboxScreen screen) {
        return Jsoup.parse(unsent.html(screen)).body();
    }

    Element notifications(NotificationChoices choices) {
        return Jsoup.parse(notifications.html(choices)).body();
    }

    /** @param role none for a form of the status macro */
    String formHtml(RfcPage page, String name, String role) {
        return forms.of(page, name, role == null ? null : Role.id(role));
    }

    Element form(RfcPage page, String name, String role) {
        return Jsoup.parseBodyFragment(formHtml(page, name, role)).body();
    }

    Element status() {
        return render("rfc-status", "display", Map.of());
    }

    Element approval(String role) {
        return render("rfc-approval", "display", Map.of("role", role));
    }

    Element render(String macro, String output, Map<String, String> parameters) {
        return Jsoup.parseBodyFragment(html(macro, output, parameters)).body();
    }

    String html(String macro, String output, Map<String, String> parameters) {
        return html(macro, parameters, context(output));
    }

    String html(String macro, Map<String, String> parameters, ConversionContext context) {
        try {
            return macros.get(macro).execute(parameters, "", context);
        } catch (MacroExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A context that keeps its properties, of a page in the space DEMO. */
    static ConversionContext context(String output) {
        ContentEntityObject entity = mock(ContentEntityObject.class);
        Map<String, Object> properties = new HashMap<>();
        ConversionContext context = mock(ConversionContext.class);
        lenient().when(context.getOutputType()).thenReturn(output);
        lenient().when(context.getSpaceKey()).thenReturn("DEMO");
        lenient().when(context.getEntity()).thenReturn(entity);
        lenient()
                .when(context.getProperty(anyString()))
                .thenAnswer(call -> properties.get(call.<String>getArgument(0)));
        lenient()
                .doAnswer(call -> properties.put(call.getArgument(0), call.getArgument(1)))
                .when(context)
                .setProperty(anyString(), any());
        return context;
    }

    private static People people() {
        People people = mock(People.class);
        lenient().when(people.keyOf(anyString())).thenReturn(Optional.empty());
        lenient().when(people.keyOrName(anyString())).thenReturn(Optional.empty());
        lenient().when(people.fullName(anyString())).thenReturn(Optional.empty());
        lenient().when(people.userName(anyString())).thenReturn(Optional.empty());
        lenient().when(people.profile(anyString())).thenReturn(Optional.empty());
        lenient().when(people.groupExists("security")).thenReturn(true);
        lenient().when(people.members("security")).thenAnswer(call -> Stream.of("key-lead", "key-architect"));
        lenient().when(people.isMember("key-lead", "security")).thenReturn(true);
        lenient().when(people.isMember("key-architect", "security")).thenReturn(true);
        for (String name : List.of("Author", "Reader", "Lead", "Architect")) {
            String key = "key-" + name.toLowerCase(Locale.ROOT);
            lenient().when(people.keyOrName(name.toLowerCase(Locale.ROOT))).thenReturn(Optional.of(key));
            lenient().when(people.keyOf(name.toLowerCase(Locale.ROOT))).thenReturn(Optional.of(key));
            lenient().when(people.fullName(key)).thenReturn(Optional.of(name));
            lenient().when(people.userName(key)).thenReturn(Optional.of(name.toLowerCase(Locale.ROOT)));
            lenient()
                    .when(people.profile(key))
                    .thenReturn(Optional.of(new Profile(name.toLowerCase(Locale.ROOT), name, PICTURES.get(name))));
            lenient().when(people.nameOf(key)).thenReturn(name);
            lenient().when(people.userExists(key)).thenReturn(true);
            lenient().when(people.isActive(key)).thenReturn(true);
        }
        return people;
    }

    private static ApplicationProperties site() {
        ApplicationProperties site = mock(ApplicationProperties.class);
        lenient().when(site.getBaseUrl(UrlMode.ABSOLUTE)).thenReturn("https://wiki.example.com/confluence");
        lenient().when(site.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://wiki.example.com/confluence");
        return site;
    }

    private PageBuilderService pageBuilder() {
        RequiredResources resources = new RequiredResources() {
            @Override
            public RequiredResources requireWebResource(String moduleCompleteKey) {
                required.add(moduleCompleteKey);
                return this;
            }
        };
        WebResourceAssembler assembler = () -> resources;
        return () -> assembler;
    }
}
