/**
 * Shows the administration of the wiki: users, groups, plugins, jobs, mails, read-only mode.
 *
 * <p>It may import {@code web.http} and {@code web.view}, and what is below {@code web}. Start reading at {@link net.rfcdesk.wiki.web.admin.UserAdminRoutes}.
 */
package net.rfcdesk.wiki.web.admin;
