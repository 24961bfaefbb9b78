package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.rfc.Values;
import net.rfcdesk.service.Conversion;
import net.rfcdesk.service.ConversionScreen;

/** Says what happens when a page becomes an RFC, before it does; leads to the page that is one. */
public final class ConversionServlet extends FramedPage {
    private static final long serialVersionUID = 1;

    private final transient Conversion conversion;
    private final transient ConversionPage page;

    public ConversionServlet(
            Conversion conversion,
            ConversionPage page,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-desk", pageBuilder, messages, login);
        this.conversion = conversion;
        this.page = page;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ConversionScreen screen = screen(request);
        if (screen.done()) {
            response.sendRedirect(page.address(screen));
        } else {
            send(page.html(screen), response);
        }
    }

    private ConversionScreen screen(HttpServletRequest request) {
        String id = parameter(request, "pageId").orElse("");
        if (!id.matches("[0-9]{1,18}")) {
            throw Values.invalid("pageId", "1234567");
        }
        return conversion.screen(Long.parseLong(id));
    }
}
