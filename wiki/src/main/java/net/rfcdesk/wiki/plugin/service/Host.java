package net.rfcdesk.wiki.plugin.service;

import com.atlassian.mail.server.MailServerManager;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.user.Users;

/** What a plugin can see of the wiki. @param baseUrl with the context path, without a slash at its end */
public record Host(
        Database database,
        Users users,
        Spaces spaces,
        Pages pages,
        Permissions permissions,
        Events events,
        AccessMode accessMode,
        MailServerManager mailServers,
        String baseUrl) {}
