package net.rfcdesk.wiki.plugin;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scripts, styles and images of the installed plugins: collected while a page is built, served by address. */
public final class WebResources implements PageBuilderService {
    /** Forgets what this thread has required; called when a request begins. */
    public void begin() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Requires every web-resource with that context. */
    public void requireContext(String context) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void requireWebResource(String moduleCompleteKey) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return what was required on this thread since begin, dependencies first, each once; addresses without the context path */
    public List<Tag> required(Locale locale) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @param path what follows /download/resources/ in the address */
    public Optional<Served> serve(String path, Locale locale) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public WebResourceAssembler assembler() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A script or style of a page. @param key the web-resource's complete key */
    public record Tag(String key, boolean script, String path) {}

    /** The content of a resource. */
    public record Served(byte[] content, String contentType) {}
}
