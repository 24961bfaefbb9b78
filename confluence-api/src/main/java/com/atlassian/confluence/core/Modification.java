package com.atlassian.confluence.core;

import net.rfcdesk.signature.Verified;

/** What a new version changes. Documented: ConfluenceServer Javadoc 7.3.2 class-use of Modification; used by confluence-group-mentions. */
@Verified("JD 7.3.2 class-use/Modification")
public interface Modification<T> {
    void modify(T content);
}
