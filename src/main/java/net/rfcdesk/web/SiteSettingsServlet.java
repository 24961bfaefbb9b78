package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.service.SiteSettings;

/** The page of the administration on which administrators of Confluence say what holds in spaces, and what is locked there. */
public final class SiteSettingsServlet extends FramedPage {
    private static final long serialVersionUID = 1;

    private final transient SiteSettings settings;
    private final transient Fragments fragment;

    public SiteSettingsServlet(
            SiteSettings settings,
            Fragments fragment,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-settings", pageBuilder, messages, login);
        this.settings = settings;
        this.fragment = fragment;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(fragment.settings(settings.page()), response);
    }
}
