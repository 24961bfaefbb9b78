package com.atlassian.confluence.api.model.content.id;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Unverified;
import net.rfcdesk.signature.Verified;

/** The id of some content. Documented: Confluence Javadoc 6.3.3 ContentPropertyService.ParameterContentPropertyFinder, which takes one. */
@Verified("JDold 6.3.3 ContentPropertyService.ParameterContentPropertyFinder")
public class ContentId {
    private ContentId() {}

    @Unverified("a public app for Confluence 7 calls it; to be verified by compiling against the real artifact")
    public static ContentId of(long id) {
        throw Signature.only();
    }
}
