package net.rfcdesk.record;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param key user key; none for an anonymous visitor or a job
 * @param name the user name at that time, for readers of the record when the user is gone
 */
public record Actor(@Nullable String key, @Nullable String name) {

    public static final Actor NOBODY = new Actor(null, null);
}
