package com.atlassian.event.api;

import net.rfcdesk.signature.Verified;

/** Announces what happens in the host. Documented: atlassian-event (open source). */
@Verified("atlassian-event source (Apache-2.0); used on Confluence 10.0 by atlassian-slack-integration-server")
public interface EventPublisher {
    void register(Object listener);

    void unregister(Object listener);
}
