/**
 * Compiles the Soy templates of plugins to JavaScript, as Confluence's soyTransformer does.
 *
 * <p>It may import {@code refusal}. Start reading at {@link net.rfcdesk.wiki.plugin.soy.SoyCompiler}.
 */
package net.rfcdesk.wiki.plugin.soy;
