package net.rfcdesk.wiki.plugin;

import com.atlassian.plugin.web.ContextProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.storage.StorageFormat;

/** A content-template of a plugin. @param file the template in the jar. @param provider fills its variables */
record ContentTemplate(String key, URL file, Optional<ContextProvider> provider) {
    /** @return what the template's variables are filled with: the given values and the provider's */
    Map<String, Object> variables(Map<String, Object> given) {
        Map<String, Object> variables = new HashMap<>(given);
        provider.ifPresent(filling -> variables.putAll(filling.getContextMap(new HashMap<>(given))));
        return variables;
    }

    /** @return storage format */
    String expand(Map<String, Object> variables) {
        return StorageFormat.expandTemplate(text(), variables);
    }

    private String text() {
        try (InputStream content = file.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + key + " cannot be read", e);
        }
    }
}
