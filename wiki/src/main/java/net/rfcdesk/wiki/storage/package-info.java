/**
 * Renders Confluence's storage format, prepares it for saving, and fills in templates.
 *
 * <p>It may import {@code user} and what is below it. Start reading at {@link net.rfcdesk.wiki.storage.StorageFormat}, then {@code ViewRenderer}.
 */
package net.rfcdesk.wiki.storage;
