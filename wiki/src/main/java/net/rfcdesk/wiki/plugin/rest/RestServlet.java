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
import net.rfcdesk.wiki.plugin.servlet.RequestBelow;

/** Hands a request to the rest module whose path and version, or latest, its address begins with. */
public final class RestServlet extends HttpServlet {
    private final transient Supplier<Stream<RestModule>> modules;

    public RestServlet(Supplier<Stream<RestModule>> modules) {
        this.modules = modules;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Target> target = target(path);
        if (target.isPresent()) {
            target.get()
                    .module()
                    .service(
                            getServletConfig(),
                            new RequestBelow(request, target.get().prefix()),
                            response);
        } else {
            notFound(response);
        }
    }

    private Optional<Target> target(String path) {
        return modules.get()
                .flatMap(module ->
                        Stream.of(new Target(module, module.prefix()), new Target(module, module.latestPrefix())))
                .filter(target -> (path + "/").startsWith(target.prefix() + "/"))
                .max(Comparator.comparing(target -> target.module().version()));
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/json");
        new ObjectMapper()
                .writeValue(
                        response.getOutputStream(),
                        new FrameworkError(HttpServletResponse.SC_NOT_FOUND, -1, "HTTP 404 Not Found"));
    }

    private record Target(RestModule module, String prefix) {}
}
