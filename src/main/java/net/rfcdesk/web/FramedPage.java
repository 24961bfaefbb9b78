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

/** A page of our own in the host's frame. */
abstract class FramedPage extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String PLUGIN = "net.rfcdesk.rfc-desk:";

    private final String webResource;
    private final transient PageBuilderService pageBuilder;
    private final transient RefusalPage refusals;

    /** @param webResource its scripts and styles, by the module's key */
    FramedPage(String webResource, PageBuilderService pageBuilder, RefusalMessages messages, Login login) {
        this.webResource = PLUGIN + webResource;
        this.pageBuilder = pageBuilder;
        this.refusals = new RefusalPage(messages, login);
    }

    /** @throws Refused when the current user may not see it */
    abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (Refused refused) {
            refusals.send(refused.refusal(), request, response);
        }
    }

    static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    final void send(String html, HttpServletResponse response) throws IOException {
        pageBuilder.assembler().resources().requireWebResource(webResource);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }
}
