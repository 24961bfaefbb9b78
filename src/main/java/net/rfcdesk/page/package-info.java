/**
 * An RFC as a given user may see it; this room only reads. It imports the rooms of plain Java, {@code store} and {@code host}. Start
 * with {@link net.rfcdesk.page.RfcReader} and what it returns, {@link net.rfcdesk.page.RfcPage}.
 */
@NullMarked
package net.rfcdesk.page;

import org.jspecify.annotations.NullMarked;
