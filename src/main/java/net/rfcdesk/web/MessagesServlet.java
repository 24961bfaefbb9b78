package net.rfcdesk.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.notify.Outbox;

/** The page of the administration that shows which mails people did not get. */
public final class MessagesServlet extends AdministrationPage {
    private static final long serialVersionUID = 1;

    private final transient Outbox outbox;
    private final transient MessagesPage page;

    public MessagesServlet(
            Outbox outbox,
            MessagesPage page,
            WebSudoManager secureSessions,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-desk", secureSessions, pageBuilder, messages, login);
        this.outbox = outbox;
        this.page = page;
    }

    @Override
    String html() {
        return page.html(outbox.screen());
    }
}
