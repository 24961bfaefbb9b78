package net.rfcdesk.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.service.SiteSettings;

/** The page of the administration on which administrators of Confluence say what holds in spaces, and what is locked there. */
public final class SiteSettingsServlet extends AdministrationPage {
    private static final long serialVersionUID = 1;

    private final transient SiteSettings settings;
    private final transient Fragments fragment;

    public SiteSettingsServlet(
            SiteSettings settings,
            Fragments fragment,
            WebSudoManager secureSessions,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-settings", secureSessions, pageBuilder, messages, login);
        this.settings = settings;
        this.fragment = fragment;
    }

    @Override
    String html() {
        return fragment.settings(settings.page());
    }
}
