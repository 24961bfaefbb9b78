package net.rfcdesk.host;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.JsonString;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.JsonContentProperty;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.service.content.ContentPropertyService;
import java.util.List;
import java.util.Optional;

/**
 * JSON that the host keeps with a page, and searches where an index schema says so. Nothing else knows the host's service for it, whose
 * newest public Javadoc is older than the hosts that we run in. It asks what the current user may: to read, view the page; to write,
 * edit it.
 */
public final class PageProperties {

    private final List<ContentPropertyService> services;

    /** @param services none in a host that has no such service, else one */
    public PageProperties(List<ContentPropertyService> services) {
        this.services = services;
    }

    public boolean areAvailable() {
        return !services.isEmpty();
    }

    /** @return JSON; empty when the page has no such property, and when the current user may not view it */
    public Optional<String> value(long pageId, String key) {
        return find(pageId, key).map(property -> property.getValue().getValue());
    }

    /**
     * In place of what the page has there.
     *
     * @param json of at most 32 KB
     * @throws RuntimeException of the host's, when the current user may not edit the page, and when somebody else was faster
     */
    public void write(long pageId, String key, String json) {
        JsonString value = new JsonString(json);
        Optional<JsonContentProperty> known = find(pageId, key);
        if (known.isPresent()) {
            service()
                    .update(JsonContentProperty.builder(known.get())
                            .content(content(pageId))
                            .value(value)
                            .version(known.get().getVersion().nextBuilder().build())
                            .build());
        } else {
            service()
                    .create(JsonContentProperty.builder()
                            .content(content(pageId))
                            .key(key)
                            .value(value)
                            .build());
        }
    }

    /** @throws RuntimeException of the host's, when the current user may not edit the page */
    public void remove(long pageId, String key) {
        find(pageId, key)
                .ifPresent(known -> service()
                        .delete(JsonContentProperty.builder(known)
                                .content(content(pageId))
                                .build()));
    }

    private Optional<JsonContentProperty> find(long pageId, String key) {
        return service()
                .find(new Expansion("version"))
                .withContentId(ContentId.of(pageId))
                .withPropertyKey(key)
                .fetch();
    }

    private static Content content(long pageId) {
        return Content.builder().id(ContentId.of(pageId)).build();
    }

    private ContentPropertyService service() {
        return services.get(0);
    }
}
