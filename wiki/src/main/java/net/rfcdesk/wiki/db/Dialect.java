package net.rfcdesk.wiki.db;

/** The few sentences in which the two databases differ. */
enum Dialect {
    H2("jdbc:h2:", "select next value for ids", "set lock_timeout 10000"),
    POSTGRESQL("jdbc:postgresql:", "select nextval('ids')", "set lock_timeout = '10s'");

    private final String prefix;
    private final String nextId;
    private final String patience;

    Dialect(String prefix, String nextId, String patience) {
        this.prefix = prefix;
        this.nextId = nextId;
        this.patience = patience;
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

    /** @return how long a change waits for another change of the same row */
    String patience() {
        return patience;
    }
}
