package com.atlassian.confluence.core;

import net.rfcdesk.signature.Verified;

/** Saves content; a super-interface of PageManager. Documented: ConfluenceServer Javadoc 7.3.2 class-use of Modification. */
@Verified("JD 7.3.2 class-use/Modification; used on Confluence 6.14 by confluence-drop-down-list")
public interface ContentEntityManager {
    /** Keeps the content as it was for its history, and saves what the modification makes of it; checks no permission. */
    <T extends ContentEntityObject> void saveNewVersion(T content, Modification<T> modification);

    /** @return null when the content has no such version, or has none any more */
    @Verified("JD 5.7.5 ContentEntityManager; JD 8.5.7 ContentEntityManagerInternal inherits it")
    ContentEntityObject getOtherVersion(ContentEntityObject content, int version);
}
