/**
 * Sends the mails of plugins, or keeps them to be looked at.
 *
 * <p>It may import no other package of the wiki. Start reading at {@link net.rfcdesk.wiki.mail.MailServers}.
 */
package net.rfcdesk.wiki.mail;
