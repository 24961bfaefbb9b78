package net.rfcdesk.record;

/**
 * What a record is about.
 *
 * @param text names it among all subjects, as in "page:98305" or "space:DS"
 */
public record Subject(String text) {

    private static final String PAGE = "page:";

    public static Subject page(long id) {
        return new Subject(PAGE + id);
    }

    /** @param key as the space itself has it */
    public static Subject space(String key) {
        return new Subject("space:" + key);
    }

    public boolean isPage() {
        return text.startsWith(PAGE);
    }
}
