package net.rfcdesk.wiki.plugin.osgi;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Hears from Gemini Blueprint how a bundle's context fares. All services of the host are there before any plugin starts, so a
 * context that begins to wait for a service waits for one that no one offers: it has failed.
 */
final class ContextStarts {
    private static final String LISTENER =
            "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";

    private final boolean injects;
    private final Map<Bundle, CompletableFuture<PluginContext>> awaited = new ConcurrentHashMap<>();

    /** @param injects as {@link OsgiFramework} takes it */
    ContextStarts(boolean injects) {
        this.injects = injects;
    }

    /** @param gemini the bundle that has Gemini Blueprint's listener interface */
    void listen(BundleContext framework, Bundle gemini) throws ClassNotFoundException {
        Class<?> type = gemini.loadClass(LISTENER);
        Object listener = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "onOsgiApplicationEvent" -> heard(new ReflectedObject(arguments[0]));
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "context starts";
                });
        framework.registerService(LISTENER, listener, null);
    }

    CompletableFuture<PluginContext> await(Bundle bundle) {
        return awaited.computeIfAbsent(bundle, ignored -> new CompletableFuture<>());
    }

    void forget(Bundle bundle) {
        awaited.remove(bundle);
    }

    private Object heard(ReflectedObject event) {
        CompletableFuture<PluginContext> start =
                awaited.get((Bundle) event.call("getBundle").object());
        if (start != null) {
            complete(start, event);
        }
        return null;
    }

    private void complete(CompletableFuture<PluginContext> start, ReflectedObject event) {
        if (event.is("OsgiBundleContextRefreshedEvent")) {
            start.complete(new PluginContext(event.call("getApplicationContext").object(), injects));
        } else if (event.is("OsgiBundleContextFailedEvent")) {
            start.completeExceptionally(
                    (Throwable) event.call("getFailureCause").object());
        } else if (event.is("BootstrappingDependencyEvent")) {
            ReflectedObject dependency = event.call("getDependencyEvent");
            if (dependency.is("OsgiServiceDependencyWaitStartingEvent")) {
                start.completeExceptionally(new MissingService(dependency
                        .call("getServiceDependency")
                        .call("getServiceFilter")
                        .object()
                        .toString()));
            }
        }
    }
}
