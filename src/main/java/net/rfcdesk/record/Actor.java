package net.rfcdesk.record;

/**
 * Who did something.
 *
 * @param key user key; null for an anonymous visitor or a job
 * @param name the user name at that time, for whoever reads the record when the user is gone; may be null
 */
public record Actor(String key, String name) {

    public static final Actor NOBODY = new Actor(null, null);
}
