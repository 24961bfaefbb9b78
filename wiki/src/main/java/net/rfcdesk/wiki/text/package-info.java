/**
 * Checks texts that come in, and escapes those that go out.
 *
 * <p>It may import {@code refusal}. Start reading at {@link net.rfcdesk.wiki.text.InputText}.
 */
package net.rfcdesk.wiki.text;
