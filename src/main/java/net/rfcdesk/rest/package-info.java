/**
 * JSON and files for programs and for our own scripts; the only room that knows JAX-RS, and without logic of its own. It imports
 * every room below, {@code web} for the HTML of fragments. Start with {@link net.rfcdesk.rest.RfcResource} and docs/rest.md.
 */
@NullMarked
package net.rfcdesk.rest;

import org.jspecify.annotations.NullMarked;
