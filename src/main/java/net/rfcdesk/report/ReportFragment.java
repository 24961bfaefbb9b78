package net.rfcdesk.report;

/** Renders a report with the macro's own template, so that it can be filtered, sorted and paged in place. */
public interface ReportFragment {
    /** @return HTML of the report macro */
    String report(ReportPage page);

    /** @return HTML of the macro that lists what waits for the reader */
    String waiting(WaitingPage page);
}
