package net.rfcdesk.wiki.ao;

import net.rfcdesk.wiki.Postgres;
import net.rfcdesk.wiki.db.Database;

class PluginActiveObjectsOnPostgresTest extends PluginActiveObjectsTest {
    @Override
    Database open() {
        return Postgres.open();
    }
}
