package net.rfcdesk.wiki.plugin.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.rfcdesk.wiki.refusal.PluginRefused;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.launch.Framework;

/**
 * Apache Felix with Gemini Blueprint and Spring in it. A bundle sees what the host exports and what it brings, nothing else, and
 * runs only with all its packages and services there.
 */
public final class OsgiFramework implements AutoCloseable {
    private static final int CONTEXT_TIMEOUT_SECONDS = 60;
    private static final int STOP_TIMEOUT_MILLIS = 10_000;
    private static final String GEMINI = "org.eclipse.gemini.blueprint.core";
    private static final String PLUGIN = "plugin:";
    private static final Pattern MISSING_PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");

    private final Framework framework;
    private final ContextStarts contextStarts;
    private volatile boolean tellsTime;

    /**
     * Starts the framework with the bundles of a folder.
     *
     * @param cache emptied first
     * @param injects into the constructors of modules, whatever the plugin's context says of that
     */
    public OsgiFramework(Path bundles, Path cache, boolean injects) {
        contextStarts = new ContextStarts(injects);
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toAbsolutePath().toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        HostPackages.export(),
                        Constants.FRAMEWORK_BOOTDELEGATION,
                        "",
                        "felix.bootdelegation.implicit",
                        "false",
                        "felix.log.level",
                        "1"));
        try {
            framework.start();
            install(Fragment.THREADS);
            startAll(install(bundles));
        } catch (BundleException | IOException | ClassNotFoundException e) {
            close();
            throw new IllegalStateException("The plugin framework does not start with the bundles in " + bundles, e);
        }
    }

    static boolean isPlugin(Bundle bundle) {
        return bundle.getLocation().startsWith(PLUGIN);
    }

    /** Lets classes of bundles be changed when they are loaded. */
    public void weave(WeavingHook change) {
        framework.getBundleContext().registerService(WeavingHook.class, change, null);
    }

    /** Offers a service to all plugins. */
    public <T> void offer(Class<T> type, T service) {
        framework.getBundleContext().registerService(type, service, null);
    }

    /** Gives the plugins that start from now on the host's time, as their bean "clock". */
    public void tellTime(InstantSource time) {
        offer(InstantSource.class, time);
        tellsTime = true;
    }

    /** Offers a service; each plugin gets one of its own. @param end called with it when the plugin stops */
    public <T> void offerEach(Class<T> type, Function<Bundle, T> service, BiConsumer<Bundle, T> end) {
        framework.getBundleContext().registerService(type, new PerBundle<>(service, end), null);
    }

    /** @throws PluginRefused when a package or a service is missing or the context fails; nothing of the bundle stays */
    public RunningBundle start(Path jar) {
        Bundle bundle = install(jar, PLUGIN + jar.toUri() + "#" + System.nanoTime());
        try {
            if (tellsTime) {
                install(Fragment.clock(bundle.getSymbolicName()));
            }
            return new RunningBundle(bundle, contextOf(bundle));
        } catch (PluginRefused refused) {
            stop(bundle);
            throw refused;
        }
    }

    public void stop(RunningBundle plugin) {
        stop(plugin.bundle());
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_TIMEOUT_MILLIS);
        } catch (BundleException e) {
            throw new IllegalStateException("The plugin framework does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Bundle> install(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Bundle> installed = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .forEach(file -> installed.add(install(file, file.toUri().toString())));
            return installed;
        }
    }

    private Bundle install(Path jar, String location) {
        try (InputStream content = Files.newInputStream(jar)) {
            return framework.getBundleContext().installBundle(location, content);
        } catch (BundleException e) {
            throw new PluginRefused(jar + " is not an OSGi bundle: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }

    private void install(Fragment fragment) {
        try {
            framework.getBundleContext().installBundle(fragment.name(), fragment.jar());
        } catch (BundleException e) {
            throw new IllegalStateException(fragment.name() + " cannot be installed", e);
        }
    }

    private void startAll(List<Bundle> bundles) throws BundleException, ClassNotFoundException {
        for (Bundle bundle : bundles) {
            if (bundle.getSymbolicName().equals(GEMINI)) {
                contextStarts.listen(framework.getBundleContext(), bundle);
            }
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    private PluginContext contextOf(Bundle bundle) {
        try {
            var context = contextStarts.await(bundle);
            bundle.start();
            return context.get(CONTEXT_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (BundleException e) {
            throw new PluginRefused(bundle.getSymbolicName() + " cannot start: " + reason(e), e);
        } catch (ExecutionException e) {
            throw new PluginRefused(
                    bundle.getSymbolicName() + " cannot start: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new PluginRefused(
                    bundle.getSymbolicName() + " cannot start: there is no context after " + CONTEXT_TIMEOUT_SECONDS
                            + " seconds; its manifest needs the header Spring-Context: *",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginRefused("Interrupted while " + bundle.getSymbolicName() + " started", e);
        } finally {
            contextStarts.forget(bundle);
        }
    }

    private static String reason(BundleException e) {
        Matcher missing = MISSING_PACKAGE.matcher(String.valueOf(e.getMessage()));
        return missing.find()
                ? "it imports the package " + missing.group(1)
                        + ", which is neither in its jar nor exported by the host"
                : e.getMessage();
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IllegalStateException(bundle.getSymbolicName() + " cannot be stopped", e);
        }
    }

    private record PerBundle<T>(Function<Bundle, T> service, BiConsumer<Bundle, T> end) implements ServiceFactory<T> {
        @Override
        public T getService(Bundle bundle, ServiceRegistration<T> registration) {
            return service.apply(bundle);
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<T> registration, T given) {
            end.accept(bundle, given);
        }
    }
}
