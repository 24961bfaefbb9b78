package net.rfcdesk.wiki.plugin.servlet;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;

/** A servlet of a plugin, which answers below /plugins/servlet. */
public final class PluginServlet {
    private static final String ALL_BELOW = "/*";

    private final String name;
    private final List<String> patterns;
    private final Map<String, String> parameters;
    private final HttpServlet servlet;
    private boolean ready;

    private PluginServlet(String name, List<String> patterns, Map<String, String> parameters, HttpServlet servlet) {
        this.name = name;
        this.patterns = patterns;
        this.parameters = parameters;
        this.servlet = servlet;
    }

    /** @throws BadDescriptor when it has no pattern, or one that is neither /path nor /path/* */
    public static PluginServlet of(DescriptorElement module, HttpServlet servlet) {
        List<String> patterns = module.children("url-pattern").stream()
                .map(DescriptorElement::text)
                .toList();
        if (patterns.isEmpty()) {
            throw new BadDescriptor("it needs an element url-pattern");
        }
        patterns.stream()
                .filter(pattern -> !pattern.matches("(/[^/*]+)+(/\\*)?"))
                .forEach(pattern -> {
                    throw new BadDescriptor(
                            "the wiki does not know the url-pattern " + pattern + "; use /path or /path/*");
                });
        return new PluginServlet(module.key(), patterns, parameters(module), servlet);
    }

    private static Map<String, String> parameters(DescriptorElement module) {
        return module.children("init-param").stream()
                .collect(Collectors.toUnmodifiableMap(
                        param -> text(param, "param-name"), param -> text(param, "param-value")));
    }

    private static String text(DescriptorElement element, String child) {
        return element.child(child)
                .map(DescriptorElement::text)
                .orElseThrow(() -> new BadDescriptor("an init-param needs an element " + child));
    }

    public Access access() {
        return Access.of(servlet.getClass());
    }

    /** @return the part of the path that is the servlet's, the longest there is; empty when it does not answer the path */
    public Optional<String> prefix(String path) {
        return patterns.stream()
                .flatMap(pattern -> prefix(pattern, path).stream())
                .max(Comparator.comparing(String::length));
    }

    private static Optional<String> prefix(String pattern, String path) {
        if (!pattern.endsWith(ALL_BELOW)) {
            return path.equals(pattern) ? Optional.of(pattern) : Optional.empty();
        }
        String prefix = pattern.substring(0, pattern.length() - ALL_BELOW.length());
        return (path + "/").startsWith(prefix + "/") ? Optional.of(prefix) : Optional.empty();
    }

    /** The servlet is initialised by its first request. */
    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        initialise(request.getServletContext());
        String prefix = prefix(request.getPathInfo()).orElseThrow();
        servlet.service(new MappedRequest(request, prefix), response);
    }

    private synchronized void initialise(ServletContext context) throws ServletException {
        if (!ready) {
            servlet.init(new Config(name, context, parameters));
            ready = true;
        }
    }

    public synchronized void stop() {
        if (ready) {
            servlet.destroy();
            ready = false;
        }
    }

    private record Config(String name, ServletContext context, Map<String, String> parameters)
            implements ServletConfig {
        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public String getInitParameter(String parameter) {
            return parameters.get(parameter);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
