package net.rfcdesk.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import net.rfcdesk.report.Report;
import net.rfcdesk.web.Fragments;

/** The RFCs of the spaces that a request names, or of all that the reader may see. */
@Path("/rfcs")
public class SiteReportResource extends ReportLists {

    @Inject
    public SiteReportResource(
            Report report, Fragments fragment, JsonPresenter views, ReportExports exports, Responses answers) {
        super(report, fragment, views, exports, answers);
    }
}
