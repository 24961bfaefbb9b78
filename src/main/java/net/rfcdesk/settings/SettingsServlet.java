package net.rfcdesk.settings;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.Messages;
import net.rfcdesk.page.Settings;
import net.rfcdesk.page.SpaceFragment;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;

/** The page below the tools of a space, on which its administrators say how RFCs are handled; saving goes through REST. */
public final class SettingsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String RESOURCES = "net.rfcdesk.rfc-desk:rfc-settings";

    private final transient Settings settings;
    private final transient SpaceFragment fragment;
    private final transient PageBuilderService pageBuilder;
    private final transient Messages messages;
    private final transient Login login;

    public SettingsServlet(
            Settings settings, SpaceFragment fragment, PageBuilderService pageBuilder, Messages messages, Login login) {
        this.settings = settings;
        this.fragment = fragment;
        this.pageBuilder = pageBuilder;
        this.messages = messages;
        this.login = login;
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
            refuse(refused.refusal(), request, response);
        }
    }

    private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String here = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("") + "?"
                + Optional.ofNullable(request.getQueryString()).orElse("");
        Optional<URI> door = login.toReach(here);
        if (door.isPresent()) {
            response.sendRedirect(door.get().toString());
        } else {
            boolean missing = refusal.reason().kind() == Reason.Kind.NOT_FOUND;
            int status = missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN;
            response.sendError(status, messages.of(refusal));
        }
    }
}
