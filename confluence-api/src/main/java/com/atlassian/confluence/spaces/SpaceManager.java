package com.atlassian.confluence.spaces;

import java.util.Collection;
import net.rfcdesk.signature.Verified;

/** Finds spaces. Documented by use: getSpace in atlassian-slack-integration-server on 10.0. */
@Verified("used on Confluence 10.0 by atlassian-slack-integration-server")
public interface SpaceManager {
    /** @return null when there is no such space */
    Space getSpace(String spaceKey);

    @Verified("JDold 7.0.5 SpaceManager; used by git4c of Networked Assets")
    Collection<String> getAllSpaceKeys(SpaceStatus status);
}
