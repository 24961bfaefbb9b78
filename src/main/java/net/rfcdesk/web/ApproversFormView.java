package net.rfcdesk.web;

import java.util.List;

/**
 * The form that says who the approvers of a role are.
 *
 * @param pageVersion whose approvers these are
 * @param roleKey identity of the role, for programs
 */
public record ApproversFormView(long pageId, int pageVersion, String roleKey, List<ApproverView> approvers) {

    public ApproversFormView {
        approvers = List.copyOf(approvers);
    }
}
