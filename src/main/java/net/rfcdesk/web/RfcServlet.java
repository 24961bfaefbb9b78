package net.rfcdesk.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.RfcNumber;

/** Leads people to an RFC by its number; who may not view it, or asks for none that there is, is told so in the host's own frame. */
public final class RfcServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient RfcReader pages;
    private final transient Site site;
    private final transient RefusalPage refusals;

    public RfcServlet(RfcReader pages, Site site, RefusalMessages messages, Login login) {
        this.pages = pages;
        this.site = site;
        this.refusals = new RefusalPage(messages, login);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            int number = RfcNumber.valueOf(parameter(request, "number"));
            response.sendRedirect(
                    site.address(pages.get(parameter(request, "space"), number).urlPath()));
        } catch (Refused refused) {
            refusals.send(refused.refusal(), request, response);
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
