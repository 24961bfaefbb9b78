package net.rfcdesk.web;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.HashMap;
import java.util.Map;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.report.Report;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.Values;

/** The macro rfc-report: RFCs with their statuses and approvals, or those of all spaces that wait for the reader. */
public final class ReportMacro extends RfcMacro {
    private static final String WAITING_FOR_ME = "waitingForMe";
    private static final String CONSULTED = "consulted";
    private static final String SPACE = "space";

    private final Report report;
    private final Fragments fragments;

    public ReportMacro(Report report, Fragments fragments, Resources resources, RefusalMessages messages) {
        super(resources, messages);
        this.report = report;
        this.fragments = fragments;
    }

    @Override
    String webResource() {
        return "rfc-reports";
    }

    @Override
    String render(Map<String, String> parameters, ConversionContext context, Output output) {
        if (flag(parameters, WAITING_FOR_ME)) {
            return fragments.waiting(
                    report.waitingPage(flag(parameters, CONSULTED), ReportQuery.limit(parameters)), output);
        }
        String named = parameters.getOrDefault(SPACE, "");
        String space = named.isBlank() ? context.getSpaceKey() : named;
        if (space == null) {
            return fragments.note("rfc-desk.report.no-space");
        }
        Map<String, String> wanted = new HashMap<>(parameters);
        wanted.put(SPACE, space);
        wanted.putIfAbsent("totals", "true");
        return fragments.report(report.list(ReportQuery.of(wanted)), output);
    }

    private static boolean flag(Map<String, String> parameters, String name) {
        return Values.flag(parameters.getOrDefault(name, "false"), name);
    }
}
