package com.atlassian.confluence.event.events.space;

import com.atlassian.confluence.spaces.Space;
import net.rfcdesk.signature.Signature;
import net.rfcdesk.signature.Verified;

/** Something happened to a space. Documented: Confluence Javadoc 4.2.7 SpaceEvent. */
@Verified("JDold 4.2.7 SpaceEvent; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public abstract class SpaceEvent {
    public Space getSpace() {
        throw Signature.only();
    }
}
