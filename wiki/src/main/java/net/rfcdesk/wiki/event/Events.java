package net.rfcdesk.wiki.event;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands events to their listeners, synchronously, within the publisher's transaction; what a listener throws reaches the publisher. */
public final class Events implements EventPublisher {
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    /** Calls the listeners in the order in which they registered. */
    @Override
    public void publish(Object event) {
        for (Subscription subscription : subscriptions) {
            if (subscription.takes(event)) {
                subscription.deliver(event);
            }
        }
    }

    /**
     * A listener that is registered already stays registered once.
     *
     * @throws IllegalArgumentException when the listener's class is not public, or a listening method has not exactly one parameter
     */
    @Override
    public void register(Object listener) {
        List<Subscription> found = Arrays.stream(listener.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(EventListener.class))
                .map(method -> Subscription.of(listener, method))
                .toList();
        unregister(listener);
        subscriptions.addAll(found);
    }

    @Override
    public void unregister(Object listener) {
        subscriptions.removeIf(subscription -> subscription.isOf(listener));
    }
}
