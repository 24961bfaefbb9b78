package net.rfcdesk.wiki.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import net.rfcdesk.wiki.web.view.Assets;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;

/** Jetty, listening first, so that the address is known to all that is built for it, and serving afterwards. */
public final class WebServer implements AutoCloseable {
    static final String CONTEXT_PATH = "/confluence";
    private static final int LARGEST_FORM = 10_000_000;
    private static final int SESSION_SECONDS = 8 * 60 * 60;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));

    /** @param port 0 for any that is free */
    public WebServer(int port) {
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " is taken: choose another with --port.", taken);
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        return configuration;
    }

    /** @return with the context path, without a slash at its end */
    public String baseUrl() {
        return "http://localhost:" + connector.getLocalPort() + CONTEXT_PATH;
    }

    /** @param servlets by their paths, such as /rest/* */
    public void start(Filter filter, Map<String, Servlet> servlets) {
        ServletContextHandler context = new ServletContextHandler(CONTEXT_PATH, ServletContextHandler.SESSIONS);
        context.setMaxFormContentSize(LARGEST_FORM);
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(HttpCookie.SameSite.LAX);
        context.getSessionHandler().setMaxInactiveInterval(SESSION_SECONDS);
        context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(ownFiles(), Assets.OWN + "/*");
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(path, servlet), path));
        context.setErrorHandler(new ServerErrors());
        server.setErrorHandler(new ServerErrors());
        server.setHandler(new GzipHandler(context));
        run(server::start, "The web server does not start");
    }

    private static ServletHolder ownFiles() {
        ServletHolder files = new ServletHolder("assets", ResourceServlet.class);
        files.setInitParameter(
                "baseResource",
                String.valueOf(WebServer.class.getResource("/assets/wiki/")).replaceFirst("wiki/$", ""));
        files.setInitParameter("cacheControl", Assets.FOR_EVER);
        files.setInitParameter("dirAllowed", "false");
        return files;
    }

    @Override
    public void close() {
        run(server::stop, "The web server does not stop");
        connector.close();
    }

    /** Jetty declares the most general exception. */
    private static void run(Step step, String complaint) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(complaint, failure);
        }
    }

    /** A step in Jetty's life. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}
