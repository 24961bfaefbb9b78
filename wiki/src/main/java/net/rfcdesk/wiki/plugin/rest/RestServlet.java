package net.rfcdesk.wiki.plugin.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.servlet.MappedRequest;
import net.rfcdesk.wiki.plugin.servlet.Xsrf;

/** Hands a request to the rest module whose path and version, or latest, its address begins with. */
public final class RestServlet extends HttpServlet {
    private final transient Supplier<Stream<RestModule>> modules;

    public RestServlet(Supplier<Stream<RestModule>> modules) {
        this.modules = modules;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (Xsrf.isForged(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, Xsrf.REFUSAL);
            return;
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Target> target = target(path);
        if (target.isPresent()) {
            target.get()
                    .module()
                    .service(
                            getServletConfig(),
                            new MappedRequest(request, target.get().prefix()),
                            response);
        } else {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "HTTP 404 Not Found");
        }
    }

    private Optional<Target> target(String path) {
        return modules.get()
                .flatMap(module ->
                        Stream.of(new Target(module, module.prefix()), new Target(module, module.latestPrefix())))
                .filter(target -> (path + "/").startsWith(target.prefix() + "/"))
                .max(Comparator.comparing(target -> target.module().version()));
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        new ObjectMapper().writeValue(response.getOutputStream(), new FrameworkError(status, -1, message));
    }

    private record Target(RestModule module, String prefix) {}
}
