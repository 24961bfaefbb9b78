package net.rfcdesk.web;

import java.util.List;

/**
 * Something that a decision asks for, as a page shows it.
 *
 * @param id of the request, for programs
 * @param sentence who asked for it; empty for what the decision asked for from the first
 * @param text what they wrote
 * @param raisable whether the reader may ask for something else as well; of the last one only
 * @param resolveFor said by the button by which the reader resolves it for its approver; empty unless they may
 * @param answers oldest first, and who resolved it instead of its approver
 */
public record RequestView(
        String id,
        String sentence,
        DisplayTime at,
        String text,
        boolean resolved,
        boolean resolvable,
        boolean answerable,
        boolean raisable,
        String resolveFor,
        List<AnswerView> answers) {
    public RequestView {
        answers = List.copyOf(answers);
    }

    public boolean added() {
        return !sentence.isEmpty();
    }

    public boolean resolvableFor() {
        return !resolveFor.isEmpty();
    }

    public String icon() {
        return Icon.PEN;
    }

    public boolean clickable() {
        return resolvable || resolvableFor() || answerable || raisable;
    }
}
