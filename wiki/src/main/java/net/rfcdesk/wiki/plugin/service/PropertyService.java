package net.rfcdesk.wiki.plugin.service;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.JsonString;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.JsonContentProperty;
import com.atlassian.confluence.api.model.content.Version;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.service.content.ContentPropertyService;
import java.util.Optional;
import net.rfcdesk.wiki.page.ContentProperties;
import net.rfcdesk.wiki.page.ContentProperty;
import net.rfcdesk.wiki.refusal.NotFound;

/** The content properties of the wiki's pages, for plugins; for the current user, as {@link ContentProperties} are. */
public record PropertyService(ContentProperties properties) implements ContentPropertyService {
    @Override
    public ContentPropertyFinder find(Expansion... expansions) {
        return new Finder(properties);
    }

    @Override
    public JsonContentProperty create(JsonContentProperty property) {
        return json(properties.create(
                property.getContent().getId().asLong(),
                property.getKey(),
                property.getValue().getValue()));
    }

    @Override
    public JsonContentProperty update(JsonContentProperty property) {
        return json(properties.update(
                property.getContent().getId().asLong(),
                property.getKey(),
                property.getValue().getValue(),
                property.getVersion().getNumber()));
    }

    @Override
    public void delete(JsonContentProperty property) {
        properties.delete(property.getContent().getId().asLong(), property.getKey());
    }

    private static JsonContentProperty json(ContentProperty property) {
        return JsonContentProperty.builder()
                .content(
                        Content.builder().id(ContentId.of(property.contentId())).build())
                .key(property.key())
                .value(new JsonString(property.json()))
                .version(new Version(property.version()))
                .build();
    }

    private static final class Finder implements ContentPropertyFinder {
        private final ContentProperties properties;
        private ContentId page;
        private String key;

        Finder(ContentProperties properties) {
            this.properties = properties;
        }

        @Override
        public ParameterContentPropertyFinder withContentId(ContentId contentId) {
            page = contentId;
            return this;
        }

        @Override
        public ParameterContentPropertyFinder withPropertyKey(String propertyKey) {
            key = propertyKey;
            return this;
        }

        /** Of a page that the current user may not view, none. */
        @Override
        public Optional<JsonContentProperty> fetch() {
            try {
                return properties.find(page.asLong(), key).map(PropertyService::json);
            } catch (NotFound hidden) {
                return Optional.empty();
            }
        }
    }
}
