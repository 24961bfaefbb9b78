package net.rfcdesk.wiki.db;

import net.rfcdesk.wiki.Postgres;

/** The same rules on PostgreSQL. */
class DatabaseOnPostgresTest extends DatabaseTest {
    @Override
    Database open() {
        return Postgres.open();
    }
}
