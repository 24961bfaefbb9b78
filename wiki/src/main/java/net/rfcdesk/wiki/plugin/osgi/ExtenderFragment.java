package net.rfcdesk.wiki.plugin.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Constants;

/**
 * Configures Gemini Blueprint's extender, which takes its configuration from a fragment. Its own pool of threads outlives the
 * framework, so it gets threads that end with their task.
 */
final class ExtenderFragment {
    static final String LOCATION = "extender-configuration";

    private static final String FILE = "META-INF/spring/extender/threads.xml";
    private static final String BEANS = """
            <beans xmlns="http://www.springframework.org/schema/beans"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans
                     http://www.springframework.org/schema/beans/spring-beans.xsd">
              <bean id="taskExecutor" class="org.springframework.core.task.SimpleAsyncTaskExecutor" />
            </beans>
            """;

    private ExtenderFragment() {}

    static InputStream jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, LOCATION);
        headers.putValue(Constants.FRAGMENT_HOST, "org.eclipse.gemini.blueprint.extender");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry(FILE));
            jar.write(BEANS.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
