package net.rfcdesk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.host.SpaceHome;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.WaitingResult;
import net.rfcdesk.service.SettingsScreen;
import net.rfcdesk.service.SiteSettingsScreen;

/** The HTML of our macros, for a page that is being rendered as well as for one that is refreshed after a click. */
public final class Fragments {

    private final Templates templates;
    private final StatusPresenter statuses;
    private final ApprovalPresenter approvals;
    private final ReportPresenter reports;
    private final RecordPresenter records;
    private final SettingsPresenter settings;

    Fragments(
            Templates templates,
            StatusPresenter statuses,
            ApprovalPresenter approvals,
            ReportPresenter reports,
            RecordPresenter records,
            SettingsPresenter settings) {
        this.templates = templates;
        this.statuses = statuses;
        this.approvals = approvals;
        this.reports = reports;
        this.records = records;
        this.settings = settings;
    }

    /** Puts the presenters together. */
    public static Fragments of(HostSite host, HostUsers users, People people, Site site, ReaderClock clock) {
        Display display = Display.of(host, users, people, site, clock);
        Messages texts = display.texts();
        UserNames names = display.names();
        TimeFormatter times = display.times();
        LozengePresenter lozenges = display.lozenges();
        ProgressPresenter progress = new ProgressPresenter(texts);
        MinorEditPresenter minorEdits = new MinorEditPresenter(texts, names, times, site);
        DelegationPresenter delegations = new DelegationPresenter(texts, names, times);
        RequestPresenter requests = new RequestPresenter(texts, names, times, delegations);
        DecisionFormPresenter decisionForms = new DecisionFormPresenter(texts, names);
        return new Fragments(
                new Templates(host.templates(), texts),
                new StatusPresenter(
                        display,
                        progress,
                        minorEdits,
                        new LinkPresenter(texts, lozenges, site),
                        requests,
                        new CardPresenter(display, new ApproverPresenter(display, delegations), decisionForms)),
                new ApprovalPresenter(
                        display,
                        new DecisionPresenter(display, minorEdits, delegations, requests),
                        new RulePresenter(texts, display.refusals()),
                        decisionForms,
                        delegations),
                new ReportPresenter(
                        display,
                        people,
                        progress,
                        new ReportControlPresenter(texts, site, people),
                        new TotalsPresenter(texts, lozenges, times, site),
                        new WaitingPresenter(display, people)),
                new RecordPresenter(texts, times, site, new RecordFormatter(display)),
                new SettingsPresenter(texts, names, times, site));
    }

    public String status(RfcPage page) {
        return status(page, Output.PAGE);
    }

    public Map<String, String> roles(RfcPage page) {
        Map<String, String> roles = new LinkedHashMap<>();
        page.roles().forEach(role -> roles.put(role.role().id(), role(page, role, Output.PAGE)));
        return roles;
    }

    public String record(WholeRecord record, RecordQuery query) {
        return templates.render("rfc-record.vm", records.of(record, query));
    }

    String settings(SettingsScreen page, SpaceHome home) {
        return templates.render("rfc-settings.vm", settings.of(page, home));
    }

    String settings(SiteSettingsScreen page) {
        return templates.render("rfc-site-settings.vm", settings.of(page));
    }

    public String report(ReportResult page) {
        return report(page, Output.PAGE);
    }

    public String waiting(WaitingResult page) {
        return waiting(page, Output.PAGE);
    }

    /** The status, and below it the roles that count although the page has no macro for them. */
    String card(RfcPage page, Output output) {
        return Stream.concat(
                        Stream.of(status(page, output)),
                        page.notOnPage().stream().map(role -> role(page, role, output)))
                .collect(Collectors.joining());
    }

    private String status(RfcPage page, Output output) {
        return templates.render("rfc-status.vm", statuses.of(page, output));
    }

    String role(RfcPage page, RoleStatus role, Output output) {
        return templates.render("rfc-approval.vm", approvals.of(page, role, output));
    }

    String role(RoleStatus role, Output output) {
        return templates.render("rfc-approval.vm", approvals.of(role, output));
    }

    String report(ReportResult page, Output output) {
        return templates.render("rfc-report.vm", reports.of(page, output));
    }

    String waiting(WaitingResult page, Output output) {
        return templates.render("rfc-waiting.vm", reports.of(page, output));
    }

    /** @return the offer to make an RFC of a page that has our macros */
    String registration(long pageId) {
        return templates.render("rfc-registration.vm", String.valueOf(pageId));
    }

    /** @return a sentence in place of what cannot be shown yet */
    String note(String key) {
        return templates.note(key);
    }
}
