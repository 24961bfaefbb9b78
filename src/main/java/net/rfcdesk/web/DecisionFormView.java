package net.rfcdesk.web;

import org.jspecify.annotations.Nullable;

/**
 * One whose decision the reader may make, the reader or somebody whose delegate they are, and what the buttons for it say.
 *
 * @param onBehalfOf user key; empty for the reader
 * @param mark what the names of controls end with, so that those of each person differ; empty for the reader
 * @param previous the decision that a new one would replace, for programs; empty when there is none
 * @param approvable whether it is no full approval already
 * @param abstainable whether it is no abstention already
 * @param approved said when the reader has approved
 * @param abstained said when they have abstained
 * @param delegation by which the reader decides for somebody else, for programs; empty for the reader
 * @param decline said by the button that ends it; empty for the reader
 */
public record DecisionFormView(
        String onBehalfOf,
        String mark,
        String previous,
        boolean approvable,
        boolean abstainable,
        String approve,
        String approveWithComment,
        String approveWithConditions,
        String requestChanges,
        String abstain,
        String approved,
        String abstained,
        String delegation,
        String decline) {

    public boolean declinable() {
        return !delegation.isEmpty();
    }

    /** @return what the names of the controls of that user's decision end with */
    static String mark(String user, @Nullable String reader) {
        return user.equals(reader) ? "" : "-" + user;
    }
}
