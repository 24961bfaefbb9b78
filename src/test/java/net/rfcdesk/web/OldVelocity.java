package net.rfcdesk.web;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;

/** Velocity 1.7, escaping every reference as Confluence does; in a class loader of its own, since 2.4 has the same names. */
final class OldVelocity implements TemplateRenderer {
    private final ClassLoader loader = loader();
    private final Object engine = within(this::newEngine);

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) {
        within(() -> {
            evaluate(templateName, context, writer);
            return null;
        });
    }

    /** Velocity loads its parts through the thread's class loader. */
    private <T> T within(Callable<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return action.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void evaluate(String templateName, Map<String, Object> context, Writer writer) throws Exception {
        try (Reader template = new InputStreamReader(
                OldVelocity.class.getResourceAsStream("/" + templateName), StandardCharsets.UTF_8)) {
            Class<?> contextType = type("org.apache.velocity.context.Context");
            Object velocity = type("org.apache.velocity.VelocityContext")
                    .getConstructor(Map.class)
                    .newInstance(context);
            escape(velocity, contextType);
            engine.getClass()
                    .getMethod("evaluate", contextType, Writer.class, String.class, Reader.class)
                    .invoke(engine, velocity, writer, templateName, template);
        }
    }

    private void escape(Object velocity, Class<?> contextType) throws ReflectiveOperationException {
        Class<?> handlerType = type("org.apache.velocity.app.event.ReferenceInsertionEventHandler");
        Object handler = Proxy.newProxyInstance(
                loader, new Class<?>[] {handlerType}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "referenceInsert" -> Escaping.escape(arguments[1]);
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> "escaping";
                });
        Object cartridge = type("org.apache.velocity.app.event.EventCartridge")
                .getConstructor()
                .newInstance();
        cartridge
                .getClass()
                .getMethod("addEventHandler", type("org.apache.velocity.app.event.EventHandler"))
                .invoke(cartridge, handler);
        cartridge.getClass().getMethod("attachToContext", contextType).invoke(cartridge, velocity);
    }

    private Object newEngine() throws ReflectiveOperationException {
        Object velocity =
                type("org.apache.velocity.app.VelocityEngine").getConstructor().newInstance();
        velocity.getClass()
                .getMethod("setProperty", String.class, Object.class)
                .invoke(velocity, "runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        velocity.getClass().getMethod("init").invoke(velocity);
        return velocity;
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    private static ClassLoader loader() {
        URL[] jars = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().matches("(velocity-1|commons-(lang-2|collections)).*"))
                .map(OldVelocity::url)
                .toArray(URL[]::new);
        return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
