package net.rfcdesk.web;

/**
 * Somebody who can be asked for a decision.
 *
 * @param list "people" or "groups"
 * @param id user key, or the group's name
 * @param name with the delegate's, and with the roles
 * @param state how they were asked last, or that they have decided before; empty when neither
 */
public record AskLine(String list, String id, String name, String state) {

    public boolean known() {
        return !state.isEmpty();
    }
}
