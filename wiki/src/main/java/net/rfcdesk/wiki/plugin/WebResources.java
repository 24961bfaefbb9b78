package net.rfcdesk.wiki.plugin;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scripts, styles and images of the installed plugins: collected while a page is built, served by address. */
public final class WebResources implements PageBuilderService {
    private static final Logger LOG = LoggerFactory.getLogger(WebResources.class);
    private static final String DOWNLOADS = "/download/resources/";

    private final ThreadLocal<Set<String>> requiredHere = ThreadLocal.withInitial(LinkedHashSet::new);
    private final Supplier<Stream<EnabledPlugin>> plugins;
    private final ResourceFiles files;

    WebResources(Supplier<Stream<EnabledPlugin>> plugins, ResourceFiles files) {
        this.plugins = plugins;
        this.files = files;
    }

    /** @param owner a plugin's key or a module's complete key. @return a path below the context path */
    static String path(String owner, String name) {
        return DOWNLOADS + owner + "/" + name;
    }

    /** Forgets what this thread has required; called when a request begins. */
    public void begin() {
        requiredHere.remove();
    }

    /** Requires every web-resource with that context. */
    public void requireContext(String context) {
        modules()
                .filter(module -> module.contexts().contains(context))
                .forEach(module -> requireWebResource(module.completeKey()));
    }

    /** Requires a web-resource after those that it depends on; an unknown one is logged and left out, as in Confluence. */
    public void requireWebResource(String moduleCompleteKey) {
        require(moduleCompleteKey, requiredHere.get(), new LinkedHashSet<>());
    }

    /** @return what was required on this thread since begin, dependencies first, each once; addresses without the context path */
    public List<Tag> required(Locale locale) {
        List<Tag> tags = new ArrayList<>();
        for (String key : requiredHere.get()) {
            find(key).ifPresent(module -> module.names().forEach(name -> addTag(tags, key, name)));
        }
        return List.copyOf(tags);
    }

    /** @param path what follows /download/resources/ in the address */
    public Optional<Served> serve(String path, Locale locale) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return files.serve(path.substring(0, slash), path.substring(slash + 1), locale);
    }

    @Override
    public WebResourceAssembler assembler() {
        return () -> new Requiring(this);
    }

    /** @return true when the host itself loads that resource on every page */
    static boolean isOfTheHost(String completeKey) {
        return Stream.of(
                        "com.atlassian.auiplugin:", "com.atlassian.confluence", "confluence.", "com.atlassian.plugins.")
                .anyMatch(completeKey::startsWith);
    }

    boolean has(String completeKey) {
        return find(completeKey).isPresent();
    }

    private void require(String key, Set<String> required, Set<String> underWay) {
        if (isOfTheHost(key) || required.contains(key) || !underWay.add(key)) {
            return;
        }
        Optional<WebResourceModule> module = find(key);
        if (module.isEmpty()) {
            LOG.warn("There is no web-resource {}", key);
            return;
        }
        module.get().dependencies().forEach(dependency -> require(dependency, required, underWay));
        required.add(key);
    }

    private Optional<WebResourceModule> find(String key) {
        return modules().filter(module -> module.completeKey().equals(key)).findFirst();
    }

    private Stream<WebResourceModule> modules() {
        return plugins.get().flatMap(plugin -> plugin.webResources.stream());
    }

    private static void addTag(List<Tag> tags, String key, String name) {
        if (name.endsWith(".js") || name.endsWith(".css")) {
            tags.add(new Tag(key, name.endsWith(".js"), path(key, name)));
        }
    }

    /** A script or style of a page. @param key the web-resource's complete key */
    public record Tag(String key, boolean script, String path) {}

    /** The content of a resource. */
    public record Served(byte[] content, String contentType) {}

    private record Requiring(WebResources resources) implements RequiredResources {
        @Override
        public RequiredResources requireWebResource(String moduleCompleteKey) {
            resources.requireWebResource(moduleCompleteKey);
            return this;
        }
    }
}
