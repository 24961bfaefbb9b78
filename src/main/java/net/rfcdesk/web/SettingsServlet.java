package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.service.Settings;

/** The page below the tools of a space, on which its administrators say how RFCs are handled; saving goes through REST. */
public final class SettingsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String RESOURCES = "net.rfcdesk.rfc-desk:rfc-settings";

    private final transient Settings settings;
    private final transient Fragments fragment;
    private final transient PageBuilderService pageBuilder;
    private final transient RefusalPage refusals;

    public SettingsServlet(
            Settings settings,
            Fragments fragment,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        this.settings = settings;
        this.fragment = fragment;
        this.pageBuilder = pageBuilder;
        this.refusals = new RefusalPage(messages, login);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String spaceKey = Optional.ofNullable(request.getParameter("key")).orElse("");
        try {
            String html = fragment.settings(settings.page(spaceKey));
            pageBuilder.assembler().resources().requireWebResource(RESOURCES);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html);
        } catch (Refused refused) {
            refusals.send(refused.refusal(), request, response);
        }
    }
}
