package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.SpaceHomes;
import net.rfcdesk.service.Settings;

/** The page below the tools of a space, on which its administrators say how RFCs are handled. */
public final class SettingsServlet extends FramedPage {
    private static final long serialVersionUID = 1;

    private final transient Settings settings;
    private final transient SpaceHomes homes;
    private final transient Fragments fragment;

    public SettingsServlet(
            Settings settings,
            SpaceHomes homes,
            Fragments fragment,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-settings", pageBuilder, messages, login);
        this.settings = settings;
        this.homes = homes;
        this.fragment = fragment;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String space = parameter(request, "key").orElse("");
        send(fragment.settings(settings.page(space), homes.of(space)), response);
    }
}
