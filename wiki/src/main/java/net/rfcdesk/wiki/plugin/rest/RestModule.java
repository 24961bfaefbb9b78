package net.rfcdesk.wiki.plugin.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.osgi.PluginContext;
import net.rfcdesk.wiki.plugin.osgi.RunningBundle;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.framework.Version;

/** A rest module of a plugin: its JAX-RS classes, run by Jersey, with the plugin's beans for their constructors. */
public final class RestModule {
    private static final String CLASS = ".class";

    private final String path;
    private final String version;
    private final ResourceConfig application;
    private ServletContainer container;

    private RestModule(String path, String version, ResourceConfig application) {
        this.path = path;
        this.version = version;
        this.application = application;
    }

    /** @throws BadDescriptor when there is nothing to serve, or a resource needs a bean that the plugin does not have */
    public static RestModule of(DescriptorElement element, RunningBundle plugin) {
        Set<Class<?>> classes = annotatedClasses(element, plugin);
        if (classes.isEmpty()) {
            throw new BadDescriptor("there is no class with @Path or @Provider in its packages");
        }
        classes.forEach(type -> checkBeans(type, plugin.context()));
        return new RestModule(
                "/" + element.required("path").replaceFirst("^/", ""),
                element.required("version"),
                application(classes, plugin.context()));
    }

    /** @return /path/version */
    String prefix() {
        return path + "/" + version;
    }

    Version version() {
        return Version.parseVersion(version);
    }

    String latestPrefix() {
        return path + "/latest";
    }

    void service(ServletConfig config, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        container(config).service(request, response);
    }

    public synchronized void stop() {
        if (container != null) {
            container.destroy();
        }
    }

    private synchronized ServletContainer container(ServletConfig config) throws ServletException {
        if (container == null) {
            ServletContainer starting = new ServletContainer(application);
            starting.init(config);
            container = starting;
        }
        return container;
    }

    private static ResourceConfig application(Set<Class<?>> classes, PluginContext context) {
        return new ResourceConfig()
                .registerClasses(classes)
                .register(AccessFilter.class)
                .register(FrameworkErrors.class)
                .register(new PluginBeans(context))
                .register(JacksonFeature.withoutExceptionMappers())
                .register(new StrictJson(new ObjectMapper()))
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    }

    private static Set<Class<?>> annotatedClasses(DescriptorElement element, RunningBundle plugin) {
        List<String> packages = element.children("package").stream()
                .map(DescriptorElement::text)
                .toList();
        Stream<String> folders =
                packages.isEmpty() ? Stream.of("/") : packages.stream().map(name -> "/" + name.replace('.', '/'));
        return folders.flatMap(folder -> plugin.files(folder, CLASS).stream())
                .map(file -> load(file, plugin))
                .filter(type -> type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
                .collect(Collectors.toSet());
    }

    private static Class<?> load(URL file, RunningBundle plugin) {
        String path = file.getPath();
        String name = path.substring(1, path.length() - CLASS.length()).replace('/', '.');
        try {
            return plugin.load(name);
        } catch (ClassNotFoundException e) {
            throw new BadDescriptor("the class " + name + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static void checkBeans(Class<?> type, PluginContext context) {
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                Arrays.stream(constructor.getParameters())
                        .filter(parameter -> parameter.getAnnotations().length == 0)
                        .map(Parameter::getType)
                        .filter(needed -> !context.hasBean(needed))
                        .forEach(needed -> {
                            throw new BadDescriptor(type.getName() + " needs a bean of type " + needed.getName()
                                    + ", of which the plugin's context has none");
                        });
            }
        }
    }
}
