/**
 * What an RFC is: its number, status, relations, what a run over many pages is, and the reasons for which something is refused. It is plain Java and imports no
 * other room. Start with {@link net.rfcdesk.rfc.Rfc} and {@link net.rfcdesk.rfc.Status}.
 */
@NullMarked
package net.rfcdesk.rfc;

import org.jspecify.annotations.NullMarked;
