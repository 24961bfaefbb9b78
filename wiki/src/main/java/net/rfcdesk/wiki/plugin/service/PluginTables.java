package net.rfcdesk.wiki.plugin.service;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.springframework.util.ReflectionUtils;

/** Each plugin's own Active Objects, which work once the plugin has started and its tables are up to date. */
public final class PluginTables {
    private final Map<Bundle, ActiveObjects> ready = new ConcurrentHashMap<>();

    public void ready(Bundle plugin, ActiveObjects activeObjects) {
        ready.put(plugin, activeObjects);
    }

    ActiveObjects of(Bundle plugin) {
        return (ActiveObjects) Proxy.newProxyInstance(
                ActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> method.getName().equals("equals")
                        ? proxy == arguments[0]
                        : method.getDeclaringClass() == Object.class
                                ? ReflectionUtils.invokeMethod(method, this, arguments)
                                : ReflectionUtils.invokeMethod(method, readyFor(plugin), arguments));
    }

    void forget(Bundle plugin, ActiveObjects given) {
        ready.remove(plugin);
    }

    private ActiveObjects readyFor(Bundle plugin) {
        ActiveObjects activeObjects = ready.get(plugin);
        if (activeObjects == null) {
            throw new IllegalStateException(plugin.getSymbolicName()
                    + " has no tables: its descriptor has no ao module, or it has not started yet");
        }
        return activeObjects;
    }
}
