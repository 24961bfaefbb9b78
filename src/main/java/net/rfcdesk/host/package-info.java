/**
 * Whom we ask: the only room that knows the host's services and static members for users, pages and permissions. It imports the
 * rooms of plain Java. Start with {@link net.rfcdesk.host.Access} and {@link net.rfcdesk.host.People}.
 */
@NullMarked
package net.rfcdesk.host;

import org.jspecify.annotations.NullMarked;
