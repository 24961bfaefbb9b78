/**
 * Where RFCs and their records are kept: the only room that knows Active Objects. It imports the rooms of plain Java. Start with
 * {@link net.rfcdesk.store.RfcStore}; the rows beside it are the tables.
 */
@NullMarked
package net.rfcdesk.store;

import org.jspecify.annotations.NullMarked;
