/**
 * What a page's text says: Confluence's storage format, our macros in it, and the fingerprint of the rest. It is plain Java and
 * imports {@code rfc} and {@code approval}. Start with {@link net.rfcdesk.markup.PageText}.
 */
@NullMarked
package net.rfcdesk.markup;

import org.jspecify.annotations.NullMarked;
