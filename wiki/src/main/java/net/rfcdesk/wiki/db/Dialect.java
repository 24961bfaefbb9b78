package net.rfcdesk.wiki.db;

/** The few sentences in which the two databases differ. */
enum Dialect {
    H2(
            "jdbc:h2:",
            "select next value for ids",
            "set lock_timeout 10000; set write_delay 0; set optimize_reuse_results 0"),
    POSTGRESQL("jdbc:postgresql:", "select nextval('ids')", "set lock_timeout = '10s'");

    private final String prefix;
    private final String nextId;
    private final String beginning;

    Dialect(String prefix, String nextId, String beginning) {
        this.prefix = prefix;
        this.nextId = nextId;
        this.beginning = beginning;
    }

    static Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.prefix)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException(
                "Cannot use the database " + url + ": give an address that starts with jdbc:h2: or jdbc:postgresql:");
    }

    String nextId() {
        return nextId;
    }

    /**
     * @return what every connection begins with: how long a change waits for another of the same row; and for H2, that what is
     *     committed is written at once, so that it survives a process that is killed, and not half a second later, and that no
     *     result is used again: one that was read while somebody committed would hide that commit from later readings
     */
    String beginning() {
        return beginning;
    }
}
