package net.rfcdesk.wiki.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PluginRestTest {
    private static final String USER = "X-User";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static RunningPlugins wiki;
    private static Server server;
    private static URI base;

    @BeforeAll
    static void start() throws Exception {
        wiki = new RunningPlugins();
        wiki.install(new PluginJar());
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler("/wiki");
        context.addServlet(new ServletHolder(wiki.plugins.rest()), "/rest/*");
        context.addFilter(new FilterHolder(new Login()), "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        base = URI.create("http://localhost:" + port + "/wiki/rest/");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        wiki.close();
    }

    @Test
    void anUnrestrictedResourceAnswersAnonymousVisitors() throws Exception {
        HttpResponse<String> response = send(get("notes/1.0/notes"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("[\"the first\"");
    }

    @Test
    void latestIsAnotherNameOfTheNewestVersion() throws Exception {
        assertThat(send(get("notes/latest/notes/address")).body()).isEqualTo("/wiki/rest/notes/latest/ notes/address");
        assertThat(send(get("notes/1.0/notes/address")).body()).isEqualTo("/wiki/rest/notes/1.0/ notes/address");
    }

    @Test
    void aResourceThatSaysNothingAboutAccessWantsALogin() throws Exception {
        HttpResponse<String> anonymous = send(get("notes/1.0/notes/private"));

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.body()).startsWith("{\"status-code\":401,\"sub-code\":-1,\"message\":");
        assertThat(send(asUser(get("notes/1.0/notes/private"))).statusCode()).isEqualTo(200);
    }

    @Test
    void aResourceForAdministratorsRefusesOthers() throws Exception {
        wiki.engine.administrator("root");

        assertThat(send(get("notes/1.0/notes/administration")).statusCode()).isEqualTo(401);
        assertThat(send(asUser(get("notes/1.0/notes/administration"))).statusCode())
                .isEqualTo(403);
        assertThat(send(get("notes/1.0/notes/administration").header(USER, "root"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormPostWithoutTokenIsRefused() throws Exception {
        HttpResponse<String> response = send(asUser(post(FORM, "text=forged")));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("XSRF check failed");
        assertThat(wiki.notes()).doesNotContain("forged");
    }

    @Test
    void aFormPostWithTokenPasses() throws Exception {
        HttpResponse<String> response =
                send(asUser(post(FORM, "text=by+form")).header("X-Atlassian-Token", "no-check"));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(wiki.notes()).contains("by form");
    }

    @Test
    void jsonFromTheSameOriginNeedsNoToken() throws Exception {
        HttpResponse<String> response = send(
                asUser(post(JSON, "{\"text\": \"by json\"}")).header("Origin", "http://localhost:" + base.getPort()));

        assertThat(response.body()).isEqualTo("{\"text\":\"by json\"}");
        assertThat(wiki.notes()).contains("by json");
    }

    @Test
    void jsonFromAnotherOriginIsRefused() throws Exception {
        HttpResponse<String> response = send(
                asUser(post(JSON, "{\"text\": \"from elsewhere\"}")).header("Origin", "https://elsewhere.example"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(wiki.notes()).doesNotContain("from elsewhere");
    }

    @Test
    void aDeleteNeedsNoBody() throws Exception {
        HttpRequest.Builder request = request("notes/1.0/notes").DELETE();

        assertThat(send(asUser(request)).statusCode()).isEqualTo(204);
    }

    @Test
    void askingForTheOptionsOfAResourceDoesNotFail() throws Exception {
        HttpRequest.Builder request = request("notes/1.0/notes").method("OPTIONS", BodyPublishers.noBody());

        assertThat(send(asUser(request)).statusCode()).isLessThan(300);
    }

    @Test
    void malformedJsonAndUnknownPropertiesAreBadRequests() throws Exception {
        HttpResponse<String> malformed = send(asUser(post(JSON, "{\"text\"")));
        HttpResponse<String> unknown = send(asUser(post(JSON, "{\"test\": \"misspelt\"}")));

        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body()).startsWith("{\"status-code\":400");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("test");
    }

    @Test
    void whatIsNotThereIsNotFoundInTheFrameworksForm() throws Exception {
        String notFound = "{\"status-code\":404,\"sub-code\":-1,\"message\":\"HTTP 404 Not Found\"}";

        assertThat(send(get("notes/1.0/nothing")).body()).isEqualTo(notFound);
        assertThat(send(get("nothing/1.0/notes")).body()).isEqualTo(notFound);
        assertThat(send(get("notes/1.0x/notes")).statusCode()).isEqualTo(404);
    }

    @Test
    void anExceptionsTextDoesNotLeaveTheServer() throws Exception {
        HttpResponse<String> response = send(get("notes/1.0/notes/broken"));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("swordfish");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private static HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private static HttpRequest.Builder post(String type, String body) {
        return request("notes/1.0/notes").header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder asUser(HttpRequest.Builder request) {
        return request.header(USER, "ann");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** Believes the name in a header, since logging in is not what is tested here. */
    private static final class Login implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
            String name = ((HttpServletRequest) request).getHeader(USER);
            WikiUser user = name == null ? null : wiki.engine.user(name);
            CurrentUser.call(user, () -> {
                pass(request, response, chain);
                return null;
            });
        }

        private static void pass(ServletRequest request, ServletResponse response, FilterChain chain) {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
