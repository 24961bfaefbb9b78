package net.rfcdesk.wiki.page;

import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.Postgres;

/** The same lists from PostgreSQL. */
class PageQueriesOnPostgresTest extends PageQueriesTest {
    @Override
    Engine open() {
        return Engine.on(Postgres.open());
    }
}
