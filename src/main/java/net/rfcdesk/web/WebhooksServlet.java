package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.SpaceHomes;
import net.rfcdesk.service.Webhooks;

/** The page on which administrators of a space say which programs it tells of its RFCs. */
public final class WebhooksServlet extends FramedPage {
    private static final long serialVersionUID = 1;

    private final transient Webhooks webhooks;
    private final transient SpaceHomes homes;
    private final transient WebhooksPage page;

    public WebhooksServlet(
            Webhooks webhooks,
            SpaceHomes homes,
            WebhooksPage page,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-webhooks-form", pageBuilder, messages, login);
        this.webhooks = webhooks;
        this.homes = homes;
        this.page = page;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String space = parameter(request, "key").orElse("");
        send(page.html(webhooks.screen(space), homes.of(space)), response);
    }
}
