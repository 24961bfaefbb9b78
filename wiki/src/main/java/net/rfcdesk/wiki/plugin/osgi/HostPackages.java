package net.rfcdesk.wiki.plugin.osgi;

import com.atlassian.confluence.macro.Macro;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.EntityManager;
import org.aopalliance.intercept.MethodInterceptor;
import org.apache.commons.logging.Log;
import org.slf4j.Logger;

/**
 * The packages that a bundle can import from the host: those that Confluence exports to plugins, as far as the wiki has them, and
 * the two that Spring's bundles need.
 */
final class HostPackages {
    private static final List<Class<?>> FOR_PLUGINS = List.of(
            Macro.class,
            EntityManager.class,
            Path.class,
            Inject.class,
            HttpServletRequest.class,
            JsonProperty.class,
            JsonFactory.class,
            ObjectMapper.class,
            Logger.class);
    private static final List<String> EXPORTED =
            List.of("com.atlassian.", "net.java.ao", "jakarta.", "com.fasterxml.jackson.", "org.slf4j");
    private static final String FOR_SPRING = "%s;version=1.2,%s;version=1.0,org.aopalliance.aop;version=1.0"
            .formatted(Log.class.getPackageName(), MethodInterceptor.class.getPackageName());

    private HostPackages() {}

    /** @return in the form of the framework's property org.osgi.framework.system.packages.extra */
    static String export() {
        TreeMap<String, String> versions = new TreeMap<>();
        FOR_PLUGINS.forEach(type -> add(type, versions));
        return versions.entrySet().stream()
                        .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                        .collect(Collectors.joining(","))
                + "," + FOR_SPRING;
    }

    private static void add(Class<?> type, TreeMap<String, String> versions) {
        java.nio.file.Path origin = origin(type);
        try {
            if (Files.isDirectory(origin)) {
                addFolder(origin, versions);
            } else {
                addJar(origin, versions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The packages of " + origin + " cannot be listed", e);
        }
    }

    private static void addFolder(java.nio.file.Path folder, TreeMap<String, String> versions) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(file -> addPackageOf(file, "0", versions));
        }
    }

    private static void addJar(java.nio.file.Path file, TreeMap<String, String> versions) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            String bundleVersion = jar.getManifest().getMainAttributes().getValue("Bundle-Version");
            String version = bundleVersion == null ? "0" : bundleVersion;
            jar.stream().forEach(entry -> addPackageOf(entry.getName(), version, versions));
        }
    }

    private static void addPackageOf(String file, String version, TreeMap<String, String> versions) {
        int end = file.lastIndexOf('/');
        if (end < 0 || !file.endsWith(".class") || file.startsWith("META-INF")) {
            return;
        }
        String name = file.substring(0, end).replace('/', '.');
        if (EXPORTED.stream().anyMatch(name::startsWith)) {
            versions.putIfAbsent(name, version);
        }
    }

    private static java.nio.file.Path origin(Class<?> type) {
        URI location;
        try {
            location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return java.nio.file.Path.of(location);
    }
}
