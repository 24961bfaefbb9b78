package net.rfcdesk.macro;

import java.util.LinkedHashMap;
import java.util.Map;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.page.Fragments;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.SpaceFragment;
import net.rfcdesk.page.SpacePage;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.report.ReportFragment;
import net.rfcdesk.report.ReportPage;
import net.rfcdesk.report.WaitingPage;

/** The HTML of our macros, for a page that is being rendered as well as for one that is refreshed after a click. */
final class MacroFragments implements Fragments, ReportFragment, SpaceFragment {
    private final Templates templates;
    private final StatusViews statuses;
    private final ApprovalViews approvals;
    private final ReportViews reports;
    private final RecordViews records;
    private final SettingsViews spaces;
    private final WaitingViews waiting;

    MacroFragments(
            Templates templates,
            StatusViews statuses,
            ApprovalViews approvals,
            ReportViews reports,
            RecordViews records,
            SettingsViews spaces,
            WaitingViews waiting) {
        this.templates = templates;
        this.statuses = statuses;
        this.approvals = approvals;
        this.reports = reports;
        this.records = records;
        this.spaces = spaces;
        this.waiting = waiting;
    }

    @Override
    public String status(RfcPage page) {
        return status(page, Output.PAGE);
    }

    @Override
    public Map<String, String> roles(RfcPage page) {
        Map<String, String> roles = new LinkedHashMap<>();
        page.roles().forEach(role -> roles.put(role.role().id(), role(page, role, Output.PAGE)));
        return roles;
    }

    @Override
    public String record(WholeRecord record, RecordQuery query) {
        return templates.render("rfc-record.vm", records.of(record, query));
    }

    @Override
    public String settings(SpacePage page) {
        return templates.render("rfc-settings.vm", spaces.of(page));
    }

    @Override
    public String report(ReportPage page) {
        return report(page, Output.PAGE);
    }

    @Override
    public String waiting(WaitingPage page) {
        return waiting(page, Output.PAGE);
    }

    String status(RfcPage page, Output output) {
        return templates.render("rfc-status.vm", statuses.of(page, output));
    }

    String role(RfcPage page, RoleStanding role, Output output) {
        return templates.render("rfc-approval.vm", approvals.of(page, role, output));
    }

    String role(RoleStanding role, Output output) {
        return templates.render("rfc-approval.vm", approvals.of(role, output));
    }

    String report(ReportPage page, Output output) {
        return templates.render("rfc-report.vm", reports.of(page, output));
    }

    String waiting(WaitingPage page, Output output) {
        return templates.render("rfc-waiting.vm", waiting.of(page, output));
    }

    /** @return the offer to make an RFC of a page that carries our macros */
    String registration(long pageId) {
        return templates.render("rfc-registration.vm", String.valueOf(pageId));
    }

    /** @return a sentence in place of what cannot be shown yet */
    String note(String key) {
        return templates.note(key);
    }
}
