package net.rfcdesk.rest;

import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.NotificationChoices.OfSpace;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told, as it is or as they want it; null for what is not to change.
 *
 * @param everywhere a {@link NotificationChoice}
 * @param spaces all in which they want something else
 */
record NotificationsJson(
        @Nullable String everywhere, @Nullable List<SpaceJson> spaces) {

    private static final String SPACES = "spaces";

    static NotificationsJson of(NotificationChoices choices) {
        return new NotificationsJson(
                choices.everywhere().name(),
                choices.spaces().stream()
                        .map(each ->
                                new SpaceJson(each.spaceKey(), each.choice().name()))
                        .toList());
    }

    /** @throws net.rfcdesk.rfc.Refused naming what is wrong */
    NotificationChoices over(NotificationChoices before) {
        return new NotificationChoices(
                everywhere == null
                        ? before.everywhere()
                        : Inputs.constant(NotificationChoice.class, everywhere, "everywhere"),
                spaces == null ? before.spaces() : spaces(spaces));
    }

    private static List<OfSpace> spaces(List<SpaceJson> wanted) {
        List<OfSpace> spaces = new ArrayList<>();
        Inputs.each(
                Inputs.all(wanted, SPACES),
                SPACES,
                (each, place) -> spaces.add(new OfSpace(
                        Inputs.line(each.spaceKey(), place + ".spaceKey").strip(),
                        Inputs.constant(NotificationChoice.class, each.choice(), place + ".choice"))));
        return spaces;
    }

    /** What they want to be told of one space. */
    record SpaceJson(@Nullable String spaceKey, @Nullable String choice) {}
}
