package net.rfcdesk.report;

/** Lists a space's RFCs as far as the reader may view their pages. */
public final class Report {

    /** @throws net.rfcdesk.rfc.Refused when the current user can see no such space */
    public ReportPage list(ReportQuery query) {
        throw new UnsupportedOperationException("not built yet");
    }
}
