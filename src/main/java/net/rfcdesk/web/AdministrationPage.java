package net.rfcdesk.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;

/**
 * A page for administrators of Confluence. It asks for a secure administrator session, as a page that somebody left open is not theirs.
 */
abstract class AdministrationPage extends FramedPage {
    private static final long serialVersionUID = 1;

    private final transient WebSudoManager secureSessions;

    AdministrationPage(
            String webResource,
            WebSudoManager secureSessions,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super(webResource, pageBuilder, messages, login);
        this.secureSessions = secureSessions;
    }

    /** @throws net.rfcdesk.rfc.Refused when the current user may not see it */
    abstract String html();

    @Override
    final void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = html();
        try {
            secureSessions.willExecuteWebSudoRequest(request);
            send(page, response);
        } catch (WebSudoSessionException none) {
            secureSessions.enforceWebSudoProtection(request, response);
        }
    }
}
