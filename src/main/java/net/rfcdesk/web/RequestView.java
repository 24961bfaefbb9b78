package net.rfcdesk.web;

import java.util.List;

/**
 * Something that a decision asks for, as a page shows it.
 *
 * @param id of the request, for programs
 * @param sentence who asked for it; empty for what the decision asked for from the first
 * @param text what they wrote
 * @param raisable whether the reader may ask for something else as well; of the last one only
 * @param answers oldest first
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
        List<AnswerView> answers) {
    public RequestView {
        answers = List.copyOf(answers);
    }

    public boolean added() {
        return !sentence.isEmpty();
    }

    public boolean clickable() {
        return resolvable || answerable || raisable;
    }
}
