package net.rfcdesk.web;

import java.util.List;

/**
 * The form that says who the approvers of a role are.
 *
 * @param pageVersion whose approvers these are
 * @param roleKey identity of the role, for programs
 * @param sections that the role can stand for, or does; none when it has to stand for the whole page
 */
public record ApproversFormView(
        long pageId, int pageVersion, String roleKey, List<ApproverView> approvers, List<FormOption> sections) {

    public ApproversFormView {
        approvers = List.copyOf(approvers);
        sections = List.copyOf(sections);
    }

    public boolean offersSections() {
        return !sections.isEmpty();
    }

    /** @return whether the role stands for some already */
    public boolean standsForSections() {
        return sections.stream().anyMatch(FormOption::selected);
    }
}
