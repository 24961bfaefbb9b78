package net.rfcdesk.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of RFCs as programs get it. */
record ReportJson(int offset, int limit, boolean hasNext, List<RowJson> rfcs) {

    /**
     * One RFC in the list.
     *
     * @param decideBy the day that the page names; null for none
     * @param overdue whether it should have been decided before the requester's today
     * @param missing roles that are not met, while it is open
     * @param waitingFor those whose turn it is by name
     * @param waitingForGroups groups whose turn it is
     * @param consulted those who are asked for advice by name, and have not answered
     * @param consultedGroups groups that are
     * @param decidedAt when it was accepted or rejected; null while it is open
     * @param bypassed whether it was accepted without all approvals
     * @param loosened whether roles asked for less than they once did when it was accepted
     * @param changed whether its content is no longer the one that was accepted
     * @param openConcerns how many requests for changes are not resolved
     * @param openConditions how many approvals of its content have conditions that are not resolved
     * @param superseded whether another RFC takes its place
     * @param dueForReview whether somebody is to look whether it still holds
     */
    record RowJson(
            long pageId,
            String spaceKey,
            String number,
            String title,
            String url,
            String status,
            RfcJson.@Nullable PersonJson author,
            String openedAt,
            @Nullable String decidedAt,
            String updatedAt,
            @Nullable String decideBy,
            boolean overdue,
            RfcJson.ProgressJson progress,
            List<MissingJson> missing,
            List<RfcJson.PersonJson> waitingFor,
            List<String> waitingForGroups,
            List<RfcJson.PersonJson> consulted,
            List<String> consultedGroups,
            boolean bypassed,
            boolean loosened,
            boolean changed,
            int openConcerns,
            int openConditions,
            boolean superseded,
            boolean dueForReview) {}

    /**
     * @param needed null when the page does not say how many
     * @param blocked whether the role cannot be met as things stand
     */
    record MissingJson(String role, int approvals, @Nullable Integer needed, boolean blocked) {}

    /** @param next what to send as "after" for the next part; null when this is the last one */
    record PartJson(List<RowJson> rfcs, @Nullable String next) {}

    /**
     * RFCs that wait for the requester.
     *
     * @param total how many there are in all
     */
    record WaitingJson(List<WaitingRowJson> rfcs, int total) {}

    /** @param roles that wait */
    record WaitingRowJson(RowJson rfc, List<WaitJson> roles) {}

    /**
     * @param onBehalfOf for whom the requester would decide; null when for themselves
     * @param consulted whether the RFC can do without it
     * @param asked how the approver was asked for it last; null when nobody has asked since they decided, or ever
     */
    record WaitJson(
            String role,
            RfcJson.@Nullable PersonJson onBehalfOf,
            boolean consulted,
            RfcJson.@Nullable AskedJson asked) {}
}
