package com.atlassian.confluence.spaces;

import net.rfcdesk.signature.Verified;

/** Finds spaces. Documented by use: getSpace in atlassian-slack-integration-server on 10.0. */
@Verified("used on Confluence 10.0 by atlassian-slack-integration-server")
public interface SpaceManager {
    /** @return null when there is no such space */
    Space getSpace(String spaceKey);
}
