package net.rfcdesk.wiki.page;

import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.Postgres;

/** The same races on PostgreSQL. */
class RaceOnPostgresTest extends RaceTest {
    @Override
    Engine open() {
        return Engine.on(Postgres.open());
    }
}
