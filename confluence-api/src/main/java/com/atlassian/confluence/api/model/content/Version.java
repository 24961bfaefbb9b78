package com.atlassian.confluence.api.model.content;

import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** The version of some content. Documented: Confluence Javadoc 6.5.2 Version. */
@Verified("JDold 6.5.2 Version")
public class Version {
    private Version() {}

    /** @return with the number after this one's */
    public VersionBuilder nextBuilder() {
        throw Signature.only();
    }

    /** Documented: Confluence Javadoc 5.7.1 Version.VersionBuilder. */
    @Verified("JDold 5.7.1 Version.VersionBuilder")
    public static class VersionBuilder {
        private VersionBuilder() {}

        public Version build() {
            throw Signature.only();
        }
    }
}
