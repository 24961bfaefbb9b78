package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.report.MyList;
import net.rfcdesk.report.MyRfcs;
import net.rfcdesk.report.MyRfcsResult;
import net.rfcdesk.rfc.Values;

/** The page that everybody has of their own: what waits for them, what they wrote, and what they decided on. */
public final class MyRfcsServlet extends FramedPage {
    static final String LIST = "list";
    static final String OFFSET = "offset";

    private static final long serialVersionUID = 1;

    private final transient MyRfcs rfcs;
    private final transient MyRfcsPage page;

    public MyRfcsServlet(
            MyRfcs rfcs, MyRfcsPage page, PageBuilderService pageBuilder, RefusalMessages messages, Login login) {
        super("rfc-reports", pageBuilder, messages, login);
        this.rfcs = rfcs;
        this.page = page;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String offset = parameter(request, OFFSET).orElse("0");
        MyRfcsResult found = rfcs.list(
                MyList.of(parameter(request, LIST).orElse(""), LIST),
                Values.number(offset, OFFSET, 0, Integer.MAX_VALUE));
        send(page.html(found), response);
    }
}
