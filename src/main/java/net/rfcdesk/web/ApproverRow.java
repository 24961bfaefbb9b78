package net.rfcdesk.web;

/**
 * Somebody who is named for a role, or a group, and what they have done about it.
 *
 * @param person the approver, or the group by its name
 * @param delegate who decides for them, in words; empty when they decide themselves
 * @param icon path of the state's drawing
 * @param tone class of the icon's colour
 * @param state in words; empty when there is nothing to say yet
 * @param at when they decided
 * @param withdraw the decision that the reader may take back here, for programs; empty when there is none
 * @param note the beginning of what they wrote; empty when they wrote nothing
 */
public record ApproverRow(
        PersonView person,
        String delegate,
        String icon,
        String tone,
        String state,
        DisplayTime at,
        String withdraw,
        String note) {

    public boolean told() {
        return !state.isEmpty();
    }

    public boolean delegated() {
        return !delegate.isEmpty();
    }

    public boolean withdrawable() {
        return !withdraw.isEmpty();
    }

    public boolean noted() {
        return !note.isEmpty();
    }
}
