package net.rfcdesk.wiki.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.rfcdesk.wiki.plugin.WebResources;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;

/** Files for the browser, the wiki's own and the plugins'. A hash in the address lets browsers keep them for ever. */
public final class Assets {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff", "font/woff");

    private static final List<String> OWN = List.of(
            "wiki/before.js",
            "wiki/after.js",
            "wiki/wiki.js",
            "wiki/wiki.css",
            "wiki/picker.js",
            "wiki/drafts.js",
            "wiki/macros.js",
            "wiki/macro-browser.js",
            "wiki/preview.js",
            "wiki/editor.js",
            "wiki/editor.css",
            "aui/aui-prototyping.js",
            "codemirror/lib/codemirror.js");

    private final String contextPath;
    private final WebResources pluginResources;
    private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();
    private final String ownHash = hash(OWN.stream().map(this::content).toArray(byte[][]::new));

    public Assets(String contextPath, WebResources pluginResources) {
        this.contextPath = contextPath;
        this.pluginResources = pluginResources;
    }

    /** @return what the addresses of the wiki's own files begin with */
    public String base() {
        return contextPath + "/s/" + ownHash + "/_/assets";
    }

    String ofPlugin(WebResources.Tag tag, Locale locale) {
        String hash = pluginResources
                .serve(pathBelowResources(tag.path()), locale)
                .map(served -> hash(served.content()))
                .orElse("missing");
        return contextPath + "/s/" + hash + "/" + locale.toLanguageTag() + "/_" + tag.path();
    }

    private static String pathBelowResources(String path) {
        return path.replaceFirst("^/download/resources/", "");
    }

    public Response own(Request request) {
        String path = request.variable("path");
        return file(path)
                .map(content -> new Response(200, typeOf(path), content, Map.of("Cache-Control", FOR_EVER)))
                .orElseGet(() -> Response.empty(404));
    }

    /** A plugin's file under its plain address, asked again each time, but sent only when it changed. */
    public Response pluginFile(Request request) {
        return pluginFile(request, request.locale(), "no-cache");
    }

    /** A plugin's file under an address that has its hash and its language. */
    public Response hashedPluginFile(Request request) {
        return pluginFile(request, Locale.forLanguageTag(request.variable("language")), FOR_EVER);
    }

    private Response pluginFile(Request request, Locale locale, String caching) {
        return pluginResources
                .serve(request.variable("path"), locale)
                .map(served -> answer(request, served, caching))
                .orElseGet(() -> Response.empty(404));
    }

    private static Response answer(Request request, WebResources.Served served, String caching) {
        String tag = '"' + hash(served.content()) + '"';
        boolean known = request.header("If-None-Match").filter(tag::equals).isPresent();
        Response response =
                known ? Response.empty(304) : new Response(200, served.contentType(), served.content(), Map.of());
        return response.with("ETag", tag).with("Cache-Control", caching);
    }

    private Optional<byte[]> file(String path) {
        return path.contains("..") ? Optional.empty() : files.computeIfAbsent(path, this::read);
    }

    private byte[] content(String path) {
        return file(path).orElse(new byte[0]);
    }

    private Optional<byte[]> read(String path) {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("assets/" + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String typeOf(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String guess = URLConnection.guessContentTypeFromName(path);
        return TYPES.getOrDefault(ending, guess == null ? "application/octet-stream" : guess);
    }

    private static String hash(byte[]... contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] content : contents) {
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
