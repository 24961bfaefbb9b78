package net.rfcdesk.wiki.web.plugin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.plugin.PluginSystem;
import net.rfcdesk.wiki.plugin.servlet.Access;
import net.rfcdesk.wiki.plugin.servlet.PluginServlet;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.web.http.ErrorResponses;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;

/** Serves /plugins/servlet/… of the enabled plugins, in the wiki's frame when the page asks for it. Forged requests are their own affair. */
public final class PluginPages extends HttpServlet {
    private final transient PluginSystem plugins;
    private final transient Lookup lookup;
    private final transient Screens screens;
    private final transient ErrorResponses errors;

    public PluginPages(PluginSystem plugins, Lookup lookup, Screens screens, ErrorResponses errors) {
        this.plugins = plugins;
        this.lookup = lookup;
        this.screens = screens;
        this.errors = errors;
    }

    @Override
    protected void service(HttpServletRequest raw, HttpServletResponse out) throws IOException {
        Request request = Request.of(raw);
        CapturedResponse answer = new CapturedResponse(out);
        try {
            servlet(raw).service(raw, answer);
            send(raw, answer, out);
        } catch (RuntimeException failure) {
            errors.of(request, failure).sendTo(raw, out);
        } catch (ServletException failure) {
            errors.of(request, new IllegalStateException(failure)).sendTo(raw, out);
        }
    }

    private PluginServlet servlet(HttpServletRequest raw) {
        String path = Optional.ofNullable(raw.getPathInfo()).orElse("/");
        PluginServlet servlet = plugins.servlet(path)
                .orElseThrow(() -> new NotFound("No plugin answers /plugins/servlet" + path + "."));
        if (servlet.access() == Access.ADMINISTRATORS) {
            lookup.requireAdministrator();
        } else if (servlet.access() == Access.USERS) {
            lookup.loggedIn();
        }
        return servlet;
    }

    private void send(HttpServletRequest raw, CapturedResponse answer, HttpServletResponse out) throws IOException {
        if (out.isCommitted()) {
            return;
        }
        Optional<Screen> screen = answer.refusal()
                .map(message -> refusal(answer.getStatus(), message))
                .or(() -> answer.html().flatMap(PluginPage::of).map(page -> page.screen(answer.getStatus())));
        if (screen.isPresent()) {
            screens.show(Request.of(raw), screen.get()).sendTo(raw, out);
        } else {
            answer.send();
        }
    }

    private static Screen refusal(int status, String message) {
        String told = message.isBlank() ? "The plugin answered with the status " + status + "." : message;
        return Screen.of("error", "That did not work").status(status).with("message", told);
    }
}
