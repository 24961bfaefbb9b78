package net.rfcdesk.wiki.page;

import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.Postgres;

/** The same life on PostgreSQL. */
class PageLifeOnPostgresTest extends PageLifeTest {
    @Override
    Engine open() {
        return Engine.on(Postgres.open());
    }
}
