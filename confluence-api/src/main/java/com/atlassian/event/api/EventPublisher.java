package com.atlassian.event.api;

import net.rfcdesk.signature.Verified;

/** Announces what happens in the host. Documented: atlassian-event (open source). */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface EventPublisher {
    void publish(Object event);

    void register(Object listener);

    void unregister(Object listener);
}
