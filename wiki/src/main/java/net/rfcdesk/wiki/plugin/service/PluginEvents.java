package net.rfcdesk.wiki.plugin.service;

import com.atlassian.event.api.EventPublisher;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.rfcdesk.wiki.event.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One plugin's access to the wiki's events, which ends with the plugin. */
final class PluginEvents implements EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(PluginEvents.class);

    private final Events events;
    private final String plugin;
    private final Set<Object> listeners = ConcurrentHashMap.newKeySet();

    PluginEvents(Events events, String plugin) {
        this.events = events;
        this.plugin = plugin;
    }

    @Override
    public void publish(Object event) {
        events.publish(event);
    }

    @Override
    public void register(Object listener) {
        events.register(listener);
        listeners.add(listener);
    }

    @Override
    public void unregister(Object listener) {
        events.unregister(listener);
        listeners.remove(listener);
    }

    /** A listener that outlives its plugin would go on in a class loader that is gone; in Confluence it does. */
    void end() {
        for (Object listener : listeners) {
            LOG.warn(
                    "{} stopped without unregistering its listener {}",
                    plugin,
                    listener.getClass().getName());
            unregister(listener);
        }
    }
}
