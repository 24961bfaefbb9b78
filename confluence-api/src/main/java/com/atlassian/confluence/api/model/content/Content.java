package com.atlassian.confluence.api.model.content;

import com.atlassian.confluence.api.model.content.id.ContentId;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Any content, as services take it. Documented: Confluence Javadoc 5.5.3 Content. */
@Verified("JDold 5.5.3 Content")
public class Content {
    private Content() {}

    public static ContentBuilder builder() {
        throw Signature.only();
    }

    /** Documented: Confluence Javadoc 6.5.2 Content.ContentBuilder. */
    @Verified("JDold 6.5.2 Content.ContentBuilder")
    public static class ContentBuilder {
        private ContentBuilder() {}

        public ContentBuilder id(ContentId id) {
            throw Signature.only();
        }

        public Content build() {
            throw Signature.only();
        }
    }
}
