package com.atlassian.confluence.event.events.space;

import com.atlassian.confluence.spaces.Space;

/** Something happened to a space. */
public abstract class SpaceEvent {
    private final Space space;

    protected SpaceEvent(Space space) {
        this.space = space;
    }

    public Space getSpace() {
        return space;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + space;
    }
}
