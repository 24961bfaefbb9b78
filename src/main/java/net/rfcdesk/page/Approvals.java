package net.rfcdesk.page;

import net.rfcdesk.approval.Choice;

/** Takes and withdraws the decisions of approvers. */
public final class Approvals {

    /**
     * @param seenPageVersion the version that the approver was looking at
     * @param previous entry of the approver's decision for this role that he was looking at; null when he saw none
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public RfcPage decide(
            long pageId, String role, Choice choice, String reason, int seenPageVersion, Integer previous) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * @param entry of the decision
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public RfcPage withdraw(long pageId, int entry) {
        throw new UnsupportedOperationException("not built yet");
    }
}
