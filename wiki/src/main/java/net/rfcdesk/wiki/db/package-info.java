/**
 * Opens the one database, migrates its tables, and runs transactions.
 *
 * <p>It may import no other package of the wiki. Start reading at {@link net.rfcdesk.wiki.db.Database}.
 */
package net.rfcdesk.wiki.db;
