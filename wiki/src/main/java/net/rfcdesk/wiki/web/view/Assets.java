package net.rfcdesk.wiki.web.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.WebResources;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import org.springframework.util.DigestUtils;

/**
 * Files for the browser, the plugins' and the wiki's own. An address has a plugin file's hash, or the moment at which the wiki was
 * started, so that browsers may keep a file for ever.
 */
public record Assets(String contextPath, WebResources plugins) implements Routes {
    /** Where the server has the wiki's own files, below the context path. */
    public static final String OWN = "/s/" + Long.toHexString(System.currentTimeMillis()) + "/_/assets";

    public static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final List<String> EVERYWHERE = List.of("main", "atl.general");

    @Override
    public void addTo(Router router) {
        router.get("/s/{hash}/{language}/_/download/resources/{path: .*}", this::hashed)
                .get("/download/resources/{path: .*}", request -> file(request, request.locale(), "no-cache"));
    }

    private Response hashed(Request request) {
        return file(request, Locale.forLanguageTag(request.variable("language")), FOR_EVER);
    }

    /** @return what the addresses of the wiki's own files begin with */
    String base() {
        return contextPath + OWN;
    }

    /** @return the plugins' scripts and styles that the screen needs, and those that macros have required meanwhile */
    List<Tag> tags(Screen screen, Locale locale) {
        Stream.concat(EVERYWHERE.stream(), screen.contexts().stream()).forEach(plugins::requireContext);
        return plugins.required(locale).stream()
                .map(tag -> new Tag(tag.key(), tag.script(), address(tag, locale)))
                .toList();
    }

    private String address(WebResources.Tag tag, Locale locale) {
        String hash = plugins.serve(tag.path().replaceFirst("^/download/resources/", ""), locale)
                .map(served -> DigestUtils.md5DigestAsHex(served.content()))
                .orElse("missing");
        return contextPath + "/s/" + hash + "/" + locale.toLanguageTag() + "/_" + tag.path();
    }

    private Response file(Request request, Locale locale, String caching) {
        return plugins.serve(request.variable("path"), locale)
                .map(served -> answer(request, served, caching))
                .orElseGet(() -> Response.empty(404));
    }

    private static Response answer(Request request, WebResources.Served served, String caching) {
        String tag = '"' + DigestUtils.md5DigestAsHex(served.content()) + '"';
        boolean known = request.header("If-None-Match").filter(tag::equals).isPresent();
        Response response =
                known ? Response.empty(304) : new Response(200, served.contentType(), served.content(), Map.of());
        return response.with("ETag", tag).with("Cache-Control", caching);
    }
}
