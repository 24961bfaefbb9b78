package net.rfcdesk.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;
import net.rfcdesk.host.Messages;
import net.rfcdesk.report.Report;

/** The macro rfc-report: the RFCs of a space with their statuses and approvals, or those of all spaces that wait for the reader. */
public final class ReportMacro extends RfcMacro {
    private final Report report;
    private final MacroFragments fragments;

    public ReportMacro(Report report, MacroFragments fragments, Resources resources, Messages messages) {
        super(resources, messages);
        this.report = report;
        this.fragments = fragments;
    }

    @Override
    String render(Map<String, String> parameters, ConversionContext context, Output output) {
        ReportParameters wanted = new ReportParameters(parameters);
        if (wanted.waitingForMe()) {
            return fragments.waiting(report.waiting(wanted.limit()));
        }
        if (context.getSpaceKey() == null && !parameters.containsKey("space")) {
            return fragments.note("rfc-desk.report.no-space");
        }
        return fragments.report(report.list(wanted.query(context.getSpaceKey())), output);
    }
}
