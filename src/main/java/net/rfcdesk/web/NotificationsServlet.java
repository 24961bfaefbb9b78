package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.service.NotificationSettings;

/** The page on which everybody chooses what they are told by mail. */
public final class NotificationsServlet extends FramedPage {
    private static final long serialVersionUID = 1;

    private final transient NotificationSettings notifications;
    private final transient NotificationsPage page;

    public NotificationsServlet(
            NotificationSettings notifications,
            NotificationsPage page,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-settings", pageBuilder, messages, login);
        this.notifications = notifications;
        this.page = page;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(page.html(notifications.mine()), response);
    }
}
