package com.atlassian.confluence.event.events.space;

import com.atlassian.confluence.spaces.Space;

/** A space was created; it has its permissions but not yet its home page. */
public class SpaceCreateEvent extends SpaceEvent {
    public SpaceCreateEvent(Space space) {
        super(space);
    }
}
