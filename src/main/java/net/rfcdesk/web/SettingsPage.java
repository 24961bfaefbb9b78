package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.rfc.Refused;

/** A page with settings in the host's frame; saving goes through REST. */
abstract class SettingsPage extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String RESOURCES = "net.rfcdesk.rfc-desk:rfc-settings";

    private final transient PageBuilderService pageBuilder;
    private final transient RefusalPage refusals;

    SettingsPage(PageBuilderService pageBuilder, RefusalMessages messages, Login login) {
        this.pageBuilder = pageBuilder;
        this.refusals = new RefusalPage(messages, login);
    }

    /** @throws Refused when the current user may not see it */
    abstract String html(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String html = html(request);
            pageBuilder.assembler().resources().requireWebResource(RESOURCES);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html);
        } catch (Refused refused) {
            refusals.send(refused.refusal(), request, response);
        }
    }
}
