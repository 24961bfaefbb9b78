package net.rfcdesk.rest;

import java.util.List;

/** One page of a space's RFCs as programs get it. */
record ReportJson(int offset, int limit, boolean hasNext, List<RowJson> rfcs) {

    /**
     * One RFC in the list.
     *
     * @param bypassed whether it was accepted in spite of missing approvals
     */
    record RowJson(
            long pageId,
            String number,
            String title,
            String url,
            String status,
            RfcJson.PersonJson author,
            String updatedAt,
            RfcJson.ProgressJson progress,
            boolean bypassed) {}
}
