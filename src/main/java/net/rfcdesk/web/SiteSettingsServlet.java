package net.rfcdesk.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.service.SiteSettings;

/**
 * The page of the administration on which administrators of Confluence say what holds in spaces, and what is locked there. It asks for a
 * secure administrator session, as a page that somebody left open is not theirs.
 */
public final class SiteSettingsServlet extends FramedPage {
    private static final long serialVersionUID = 1;

    private final transient SiteSettings settings;
    private final transient Fragments fragment;
    private final transient WebSudoManager secureSessions;

    public SiteSettingsServlet(
            SiteSettings settings,
            Fragments fragment,
            WebSudoManager secureSessions,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-settings", pageBuilder, messages, login);
        this.settings = settings;
        this.fragment = fragment;
        this.secureSessions = secureSessions;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = fragment.settings(settings.page());
        try {
            secureSessions.willExecuteWebSudoRequest(request);
            send(page, response);
        } catch (WebSudoSessionException none) {
            secureSessions.enforceWebSudoProtection(request, response);
        }
    }
}
