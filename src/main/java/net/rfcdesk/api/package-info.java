/**
 * What other apps can rely on: the events that are published on Confluence's event bus. It is the only package that the bundle exports, and
 * imports nothing. Start with {@link net.rfcdesk.api.RfcEvent}.
 */
@NullMarked
package net.rfcdesk.api;

import org.jspecify.annotations.NullMarked;
