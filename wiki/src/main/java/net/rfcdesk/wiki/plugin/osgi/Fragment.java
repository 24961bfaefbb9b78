package net.rfcdesk.wiki.plugin.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Constants;

/** A bundle that adds a file with beans to another bundle. @param host the symbolic name of that */
record Fragment(String name, String host, String file, String beans) {

    /**
     * Configures Gemini Blueprint's extender. Its own pool of threads outlives the framework, so it gets threads that end with their task.
     */
    static final Fragment THREADS = new Fragment(
            "extender-configuration",
            "org.eclipse.gemini.blueprint.extender",
            "META-INF/spring/extender/threads.xml",
            """
            <beans xmlns="http://www.springframework.org/schema/beans"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans
                     http://www.springframework.org/schema/beans/spring-beans.xsd">
              <bean id="taskExecutor" class="org.springframework.core.task.SimpleAsyncTaskExecutor" />
            </beans>
            """);

    /**
     * Gives a plugin the host's time: its bean "clock" is the host's from then on, whatever the plugin says.
     *
     * @param plugin the symbolic name of its bundle
     */
    static Fragment clock(String plugin) {
        return new Fragment(plugin + ".clock." + System.nanoTime(), plugin, "META-INF/spring/zz-clock.xml", """
            <beans xmlns="http://www.springframework.org/schema/beans"
                   xmlns:osgi="http://www.eclipse.org/gemini/blueprint/schema/blueprint"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans
                     http://www.springframework.org/schema/beans/spring-beans.xsd
                     http://www.eclipse.org/gemini/blueprint/schema/blueprint
                     http://www.eclipse.org/gemini/blueprint/schema/blueprint/gemini-blueprint.xsd">
              <osgi:reference id="timeOfHost" interface="java.time.InstantSource" />
              <bean id="clock" factory-bean="timeOfHost" factory-method="withZone">
                <constructor-arg><bean class="java.time.ZoneId" factory-method="of"><constructor-arg value="UTC" /></bean></constructor-arg>
              </bean>
            </beans>
            """);
    }

    InputStream jar() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        headers.putValue(Constants.FRAGMENT_HOST, host);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry(file));
            jar.write(beans.getBytes(StandardCharsets.UTF_8));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
