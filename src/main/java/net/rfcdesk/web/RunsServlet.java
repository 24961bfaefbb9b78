package net.rfcdesk.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.rfcdesk.host.Login;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.SpaceHomes;
import net.rfcdesk.rfc.Values;
import net.rfcdesk.transfer.Runs;

/** The page below the tools of a space on which its administrators make RFCs of many pages, and the report of each run. */
public final class RunsServlet extends FramedPage {
    private static final long serialVersionUID = 1;
    private static final int ITEMS = 200;

    private final transient Runs runs;
    private final transient SpaceHomes homes;
    private final transient RunsPage page;

    public RunsServlet(
            Runs runs,
            SpaceHomes homes,
            RunsPage page,
            PageBuilderService pageBuilder,
            RefusalMessages messages,
            Login login) {
        super("rfc-runs-form", pageBuilder, messages, login);
        this.runs = runs;
        this.homes = homes;
        this.page = page;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String space = parameter(request, "key").orElse("");
        Optional<String> run = parameter(request, "run");
        if (run.isPresent()) {
            send(
                    page.html(runs.report(space, number(run.get(), "run"), after(request), ITEMS), homes.of(space)),
                    response);
        } else {
            send(page.html(space, runs.of(space), homes.of(space)), response);
        }
    }

    private static int after(HttpServletRequest request) {
        return number(parameter(request, "after").orElse("0"), "after");
    }

    private static int number(String text, String field) {
        return Values.number(text, field, 0, Integer.MAX_VALUE);
    }
}
