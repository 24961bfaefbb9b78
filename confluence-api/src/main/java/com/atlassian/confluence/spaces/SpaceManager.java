package com.atlassian.confluence.spaces;

import java.util.Collection;
import net.rfcdesk.signature.Verified;

/** Finds spaces. Documented by use: getSpace in atlassian-slack-integration-server on 10.0. */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface SpaceManager {
    /** @return null when there is no such space */
    Space getSpace(String spaceKey);

    @Verified("JD 7.19.14 class-use/SpaceStatus; used on Confluence 7.4.6 by git4c of Networked Assets")
    Collection<String> getAllSpaceKeys(SpaceStatus status);
}
