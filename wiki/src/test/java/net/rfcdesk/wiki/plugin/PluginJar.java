package net.rfcdesk.wiki.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Packs the tiny plugin among the test sources, changed as a test wants it. */
public final class PluginJar {
    static final String KEY = "example.notes";
    static final String DESCRIPTOR = "atlassian-plugin.xml";
    static final String CONTEXT = "META-INF/spring/plugin-context.xml";

    private static final String IMPORTS = String.join(
            ",",
            "com.atlassian.activeobjects.external",
            "com.atlassian.confluence.content.render.xhtml",
            "com.atlassian.confluence.core",
            "com.atlassian.confluence.event.events.content.blogpost",
            "com.atlassian.confluence.event.events.content.comment",
            "com.atlassian.confluence.event.events.content.page",
            "com.atlassian.confluence.macro",
            "com.atlassian.confluence.pages",
            "com.atlassian.confluence.plugin.descriptor.web.conditions",
            "com.atlassian.event.api",
            "com.atlassian.plugin.web",
            "com.atlassian.plugins.rest.api.security.annotation",
            "com.atlassian.sal.api.message",
            "com.atlassian.sal.api.transaction",
            "com.atlassian.sal.api.user",
            "com.atlassian.sal.api.websudo",
            "com.atlassian.scheduler",
            "com.atlassian.templaterenderer",
            "com.atlassian.webresource.api.assembler",
            "com.fasterxml.jackson.annotation",
            "jakarta.inject",
            "jakarta.servlet",
            "jakarta.servlet.http",
            "jakarta.ws.rs",
            "jakarta.ws.rs.core",
            "net.java.ao",
            "net.java.ao.schema");

    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    public PluginJar() {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", KEY);
        headers.put("Bundle-Version", "1.0.0");
        headers.put("Atlassian-Plugin-Key", KEY);
        headers.put("Spring-Context", "*");
        headers.put("Import-Package", IMPORTS);
        addAll("/example-notes", "");
        addAll("/example/notes", "example/notes/");
        addAll("/com/atlassian/annotations/security", "com/atlassian/annotations/security/");
    }

    PluginJar importing(String packageName) {
        return header("Import-Package", IMPORTS + "," + packageName);
    }

    String header(String name) {
        return headers.get(name);
    }

    PluginJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    PluginJar without(String file) {
        files.remove(file);
        return this;
    }

    public PluginJar with(String file, String content) {
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PluginJar changed(String file, UnaryOperator<String> change) {
        return with(file, change.apply(new String(files.get(file), StandardCharsets.UTF_8)));
    }

    /** Adds modules to the descriptor. */
    public PluginJar module(String xml) {
        return changed(DESCRIPTOR, text -> text.replace("</atlassian-plugin>", xml + "</atlassian-plugin>"));
    }

    PluginJar version(String version) {
        return changed(DESCRIPTOR, text -> text.replace("<version>1.0<", "<version>" + version + "<"));
    }

    public Path in(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "notes", ".jar");
            try (OutputStream out = Files.newOutputStream(file);
                    JarOutputStream jar = new JarOutputStream(out, manifest())) {
                for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                    jar.putNextEntry(new ZipEntry(entry.getKey()));
                    jar.write(entry.getValue());
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        return manifest;
    }

    private void addAll(String folder, String prefix) {
        try {
            Path root = Path.of(PluginJar.class.getResource(folder).toURI());
            try (Stream<Path> found = Files.walk(root)) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(prefix + root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
