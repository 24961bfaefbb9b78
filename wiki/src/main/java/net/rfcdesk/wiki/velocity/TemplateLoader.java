package net.rfcdesk.wiki.velocity;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/** Finds templates in one class loader only, be it the wiki's or a plugin's. */
final class TemplateLoader extends ResourceLoader {
    private final ClassLoader templates;

    TemplateLoader(ClassLoader templates) {
        this.templates = templates;
    }

    @Override
    public void init(ExtProperties configuration) {
        // nothing to configure
    }

    @Override
    public Reader getResourceReader(String name, String encoding) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        InputStream content = templates.getResourceAsStream(path);
        if (content == null) {
            throw new ResourceNotFoundException("nothing in the jar is called " + path);
        }
        try {
            return buildReader(content, encoding);
        } catch (IOException unreadable) {
            throw new ResourceNotFoundException("cannot read " + path, unreadable);
        }
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
