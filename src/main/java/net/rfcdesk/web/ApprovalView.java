package net.rfcdesk.web;

import java.util.List;

/**
 * What the approval macro shows of a role.
 *
 * @param pageId 0 for a page that is not saved yet
 * @param pageVersion that is being read
 * @param roleKey identity of the role, for programs
 * @param stage in words; empty when the page has only one
 * @param count approvals so far and needed, in words; empty where they do not count
 * @param asked how many of the people are needed, in words; empty for a single one
 * @param sections that its people stand for, in words; empty when it is the whole page
 * @param anchor of this place on the page; empty when the page is no RFC yet
 * @param undecided people and groups who have not decided
 * @param hint what the reader should know; empty when nothing
 * @param problems what is wrong with the role, in words
 * @param rules why the reader cannot decide; empty when they can, or need not wonder
 * @param screen whether icons can be drawn
 * @param departures who left the role, and why
 * @param leavable whether the reader may leave the role
 * @param decisionForms for whom the reader may decide
 * @param assign what the button says by which the reader changes who is asked; empty unless they may
 * @param delegate what the button says by which the reader names a delegate; empty unless they are an approver
 * @param delegatingFor whether the reader may name one for others
 */
public record ApprovalView(
        long pageId,
        int pageVersion,
        String role,
        String roleKey,
        Lozenge state,
        String stage,
        String count,
        String asked,
        String sections,
        String anchor,
        List<ApproverGroup> undecided,
        List<DecisionView> decisions,
        String hint,
        List<String> problems,
        List<RuleView> rules,
        boolean screen,
        List<AnswerView> departures,
        boolean leavable,
        List<DecisionFormView> decisionForms,
        String assign,
        String delegate,
        boolean delegatingFor) {
    public ApprovalView {
        undecided = List.copyOf(undecided);
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
        rules = List.copyOf(rules);
        departures = List.copyOf(departures);
        decisionForms = List.copyOf(decisionForms);
    }

    /** @return the first reason why the reader cannot decide */
    public String refusal() {
        return rules.stream()
                .filter(RuleView::reasoned)
                .map(RuleView::reason)
                .findFirst()
                .orElse("");
    }

    public boolean assignable() {
        return !assign.isEmpty();
    }

    /** @return whether the reader can change who is asked, or who decides for them */
    public boolean changeable() {
        return assignable() || delegating() || delegatingFor || leavable;
    }

    public boolean delegating() {
        return !delegate.isEmpty();
    }

    /** @return whether anybody is named, or has decided */
    public boolean listed() {
        return !decisions.isEmpty()
                || undecided.stream()
                        .anyMatch(each -> each.folded() || !each.rows().isEmpty());
    }

    public boolean placed() {
        return !anchor.isEmpty();
    }

    public boolean counted() {
        return !asked.isEmpty();
    }

    public boolean sectioned() {
        return !sections.isEmpty();
    }

    public boolean staged() {
        return !stage.isEmpty();
    }

    public boolean problematic() {
        return !problems.isEmpty();
    }

    public boolean explained() {
        return !rules.isEmpty();
    }

    public String warningIcon() {
        return Icon.WARNING;
    }

    public boolean hinted() {
        return !hint.isEmpty();
    }
}
