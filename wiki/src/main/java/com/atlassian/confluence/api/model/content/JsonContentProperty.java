package com.atlassian.confluence.api.model.content;

import com.atlassian.confluence.api.model.JsonString;

/** JSON that belongs to a page, as it was when it was read, or as somebody is about to write it. */
public class JsonContentProperty {
    private final Content content;
    private final String key;
    private final JsonString value;
    private final Version version;

    private JsonContentProperty(ContentPropertyBuilder given) {
        this.content = given.content;
        this.key = given.key;
        this.value = given.value;
        this.version = given.version;
    }

    public static ContentPropertyBuilder builder() {
        return new ContentPropertyBuilder();
    }

    public static ContentPropertyBuilder builder(JsonContentProperty template) {
        return builder()
                .content(template.content)
                .key(template.key)
                .value(template.value)
                .version(template.version);
    }

    public Content getContent() {
        return content;
    }

    public String getKey() {
        return key;
    }

    public JsonString getValue() {
        return value;
    }

    /** @return null when it was never written */
    public Version getVersion() {
        return version;
    }

    /** Puts the parts together. */
    public static class ContentPropertyBuilder {
        private Content content;
        private String key;
        private JsonString value;
        private Version version;

        public ContentPropertyBuilder content(Content given) {
            content = given;
            return this;
        }

        public ContentPropertyBuilder key(String given) {
            key = given;
            return this;
        }

        public ContentPropertyBuilder value(JsonString given) {
            value = given;
            return this;
        }

        public ContentPropertyBuilder version(Version given) {
            version = given;
            return this;
        }

        public JsonContentProperty build() {
            return new JsonContentProperty(this);
        }
    }
}
