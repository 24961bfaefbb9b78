/**
 * Logs people in and out, and shows their profiles.
 *
 * <p>It may import {@code web.http} and {@code web.view}, and what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.account.LoginRoutes}.
 */
package net.rfcdesk.wiki.web.account;
