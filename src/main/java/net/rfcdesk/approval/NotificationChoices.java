package net.rfcdesk.approval;

import java.util.List;

/**
 * What one person wants to be told.
 *
 * @param everywhere in all spaces that they chose nothing else for
 * @param spaces those in which they want something else, each only once
 */
public record NotificationChoices(NotificationChoice everywhere, List<OfSpace> spaces) {

    /** Of those who chose nothing. */
    public static final NotificationChoices NONE = new NotificationChoices(NotificationChoice.AT_ONCE, List.of());

    public NotificationChoices {
        spaces = List.copyOf(spaces);
    }

    /** What they want in one space. */
    public record OfSpace(String spaceKey, NotificationChoice choice) {}

    /** @return whether they chose something for a space of exactly that key */
    public boolean has(String spaceKey) {
        return spaces.stream().anyMatch(each -> each.spaceKey().equals(spaceKey));
    }
}
