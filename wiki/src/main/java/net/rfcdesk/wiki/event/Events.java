package net.rfcdesk.wiki.event;

import com.atlassian.event.api.EventPublisher;

/** Hands events to their listeners, synchronously, within the publisher's transaction; what a listener throws reaches the publisher. */
public final class Events implements EventPublisher {
    @Override
    public void publish(Object event) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void register(Object listener) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void unregister(Object listener) {
        throw new UnsupportedOperationException("not built yet");
    }
}
