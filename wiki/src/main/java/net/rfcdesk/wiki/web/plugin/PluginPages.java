package net.rfcdesk.wiki.web.plugin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.servlet.Access;
import net.rfcdesk.wiki.plugin.servlet.PluginServlet;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.web.Desk;
import net.rfcdesk.wiki.web.http.Failures;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.view.Screen;

/** Serves /plugins/servlet/… of the enabled plugins, in the wiki's frame when the page asks for it. Forged requests are their own affair. */
public final class PluginPages extends HttpServlet {
    private final transient Desk desk;
    private final transient Failures failures;

    public PluginPages(Desk desk, Failures failures) {
        this.desk = desk;
        this.failures = failures;
    }

    @Override
    protected void service(HttpServletRequest raw, HttpServletResponse out) throws IOException {
        Request request = Request.of(raw);
        CapturedAnswer answer = new CapturedAnswer(out);
        try {
            servlet(raw).service(raw, answer);
            send(request, answer, out);
        } catch (RuntimeException failure) {
            failures.told(request, failure).sendTo(out, false);
        } catch (ServletException failure) {
            failures.told(request, new IllegalStateException(failure)).sendTo(out, false);
        }
    }

    private PluginServlet servlet(HttpServletRequest raw) {
        String path = Optional.ofNullable(raw.getPathInfo()).orElse("/");
        PluginServlet servlet = desk.site()
                .plugins()
                .servlet(path)
                .orElseThrow(() -> new NotFound("No plugin answers /plugins/servlet" + path + "."));
        if (servlet.access() == Access.ADMINISTRATORS) {
            desk.lookup().requireAdministrator();
        } else if (servlet.access() == Access.USERS) {
            desk.lookup().loggedIn();
        }
        return servlet;
    }

    private void send(Request request, CapturedAnswer answer, HttpServletResponse out) throws IOException {
        if (out.isCommitted()) {
            return;
        }
        Optional<Screen> screen = answer.refusal()
                .map(message -> refusal(answer.getStatus(), message))
                .or(() -> answer.html().flatMap(PluginPage::of).map(page -> page.screen(answer.getStatus())));
        if (screen.isPresent()) {
            desk.show(request, screen.get()).sendTo(out, request.method().equals("HEAD"));
        } else {
            answer.send();
        }
    }

    private static Screen refusal(int status, String message) {
        String told = message.isBlank() ? "The plugin answered with the status " + status + "." : message;
        return Screen.of("error", "That did not work").status(status).with("message", told);
    }
}
