package net.rfcdesk.web;

import java.util.List;
import net.rfcdesk.approval.Request;

/**
 * A form that asks why, as it comes when somebody opens it.
 *
 * @param name of the form, as its opener has it
 * @param method of the request that sends it
 * @param path of that request, below the plugin's REST address
 * @param seen whether the version that the reader saw is sent as well
 * @param hidden what is sent besides the reason
 * @param prompt that asks for the reason
 * @param action what the button says
 * @param focus name of the control that has the focus afterwards
 * @param done what is said when it went well; empty when that is told by the status
 * @param required whether something has to be written
 */
public record ReasonFormView(
        String name,
        String method,
        String path,
        boolean seen,
        List<HiddenField> hidden,
        String prompt,
        String action,
        String focus,
        String done,
        boolean required) {

    static final String ANSWER = "answer-";

    public ReasonFormView {
        hidden = List.copyOf(hidden);
    }

    /** Something has to be written. */
    ReasonFormView(
            String name,
            String method,
            String path,
            boolean seen,
            List<HiddenField> hidden,
            String prompt,
            String action,
            String focus,
            String done) {
        this(name, method, path, seen, hidden, prompt, action, focus, done, true);
    }

    /** @return the same, with which nothing need be written */
    ReasonFormView optional() {
        return new ReasonFormView(name, method, path, seen, hidden, prompt, action, focus, done, false);
    }

    /** @param path of decisions or of concerns, below the plugin's REST address */
    static ReasonFormView answer(Messages texts, Request request, String path) {
        String name = ANSWER + request.entry();
        return new ReasonFormView(
                name,
                "POST",
                path + "/" + request.entry() + "/answers",
                false,
                List.of(),
                texts.get("rfc-desk.approval.which-answer"),
                texts.get("rfc-desk.approval.answer"),
                name,
                texts.get("rfc-desk.done.answered"));
    }
}
