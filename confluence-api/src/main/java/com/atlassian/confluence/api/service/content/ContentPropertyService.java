package com.atlassian.confluence.api.service.content;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.JsonContentProperty;
import com.atlassian.confluence.api.model.content.id.ContentId;
import java.util.Optional;
import net.rfcdesk.signature.Unverified;
import net.rfcdesk.signature.Verified;

/** Keeps JSON with content, for the current user. Documented: Confluence Javadoc 5.10.4 ContentPropertyService. */
@Verified("JDold 5.10.4 ContentPropertyService; JD 8.1.1 ContentPropertyServiceImpl")
public interface ContentPropertyService {
    ContentPropertyFinder find(Expansion... expansions);

    JsonContentProperty create(JsonContentProperty newProperty);

    /** @param property with its next version */
    JsonContentProperty update(JsonContentProperty property);

    void delete(JsonContentProperty property);

    /** Documented: Confluence Javadoc 6.3.3 ContentPropertyService.ContentPropertyFinder. */
    @Verified("JDold 6.3.3 ContentPropertyService.ContentPropertyFinder")
    interface ContentPropertyFinder extends ParameterContentPropertyFinder {}

    /** Documented: Confluence Javadoc 6.3.3 ContentPropertyService.ParameterContentPropertyFinder. */
    @Verified("JDold 6.3.3 ContentPropertyService.ParameterContentPropertyFinder")
    interface ParameterContentPropertyFinder extends SingleContentPropertyFetcher {
        ParameterContentPropertyFinder withContentId(ContentId contentId);

        ParameterContentPropertyFinder withPropertyKey(String key);
    }

    /** Documented: Confluence Javadoc 6.2.0 ContentPropertyService.ContentPropertyFetcher, which extends it. */
    @Verified("JDold 6.2.0 ContentPropertyService.ContentPropertyFetcher")
    interface SingleContentPropertyFetcher {
        @Unverified("a public app for Confluence 7 calls it; to be verified by compiling against the real artifact")
        Optional<JsonContentProperty> fetch();
    }
}
