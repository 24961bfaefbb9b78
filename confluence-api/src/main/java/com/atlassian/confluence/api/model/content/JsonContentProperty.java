package com.atlassian.confluence.api.model.content;

import com.atlassian.confluence.api.model.JsonString;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** JSON that belongs to some content. Documented: Confluence Javadoc 5.6.1 JsonContentProperty. */
@Verified("JDold 5.6.1 JsonContentProperty")
public class JsonContentProperty {
    private JsonContentProperty() {}

    public static ContentPropertyBuilder builder() {
        throw Signature.only();
    }

    /** @return with everything that the other one has */
    public static ContentPropertyBuilder builder(JsonContentProperty propertyTemplate) {
        throw Signature.only();
    }

    public JsonString getValue() {
        throw Signature.only();
    }

    /** Only of one that was asked for with its version. */
    public Version getVersion() {
        throw Signature.only();
    }

    /**
     * Documented: Confluence Javadoc 6.6.0 JsonContentProperty.ContentPropertyBuilder, which lists these methods as its own, although it
     * has a generic builder above it.
     */
    @Verified("JDold 6.6.0 JsonContentProperty.ContentPropertyBuilder")
    public static class ContentPropertyBuilder {
        private ContentPropertyBuilder() {}

        public ContentPropertyBuilder content(Content content) {
            throw Signature.only();
        }

        public ContentPropertyBuilder key(String key) {
            throw Signature.only();
        }

        public ContentPropertyBuilder value(JsonString value) {
            throw Signature.only();
        }

        public ContentPropertyBuilder version(Version version) {
            throw Signature.only();
        }

        public JsonContentProperty build() {
            throw Signature.only();
        }
    }
}
