/**
 * HTML: the macros, the settings page, and the addresses of RFCs. It imports {@code service}, {@code report} and what is below, but
 * no store; an {@code XPresenter} makes the {@code XView} that a template shows. Only this room knows servlets. Start with {@link
 * net.rfcdesk.web.StatusMacro} and {@link net.rfcdesk.web.Fragments}.
 */
@NullMarked
package net.rfcdesk.web;

import org.jspecify.annotations.NullMarked;
