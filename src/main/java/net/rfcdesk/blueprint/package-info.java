/**
 * What a new RFC page is filled with. It imports {@code service} and what is below. Start with {@link net.rfcdesk.blueprint.NewRfc}.
 */
@NullMarked
package net.rfcdesk.blueprint;

import org.jspecify.annotations.NullMarked;
