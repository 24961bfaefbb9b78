package net.rfcdesk.wiki.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import net.rfcdesk.wiki.web.rest.RestApi;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
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

    /** @param pages answers all that the others do not */
    public void start(Site site, Servlet pages, Servlet api, Servlet pluginRest, Servlet pluginPages) {
        ServletContextHandler context = new ServletContextHandler(CONTEXT_PATH, ServletContextHandler.SESSIONS);
        context.setMaxFormContentSize(LARGEST_FORM);
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(HttpCookie.SameSite.LAX);
        context.getSessionHandler().setMaxInactiveInterval(SESSION_SECONDS);
        context.addFilter(new FilterHolder(new VisitorFilter(site)), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder("pages", pages), "/*");
        context.addServlet(new ServletHolder("plugins", pluginRest), "/rest/*");
        context.addServlet(new ServletHolder("plugin-pages", pluginPages), "/plugins/servlet/*");
        for (String path : RestApi.PATHS) {
            context.addServlet(new ServletHolder("api" + path, api), path);
        }
        context.setErrorHandler(new PlainErrors());
        server.setErrorHandler(new PlainErrors());
        server.setHandler(new GzipHandler(context));
        run(server::start, "The web server does not start");
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
