package net.rfcdesk.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The packed plugin, as an administrator uploads it. */
final class PluginJar implements AutoCloseable {
    /** Its place. */
    static final Path PATH = Path.of(System.getProperty("plugin.jar"));

    /** A package in a header, with what follows it up to the next comma outside quotes. */
    private static final Pattern CLAUSE = Pattern.compile("([^,;\"]+)((?:;[^,;\"]+(?:\"[^\"]*\")?)*)(?:,|$)");

    private final JarFile file;

    PluginJar() throws IOException {
        file = new JarFile(PATH.toFile());
    }

    List<String> files() {
        return file.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    List<String> emptyFiles() {
        return file.stream()
                .filter(entry -> !entry.isDirectory() && entry.getSize() == 0)
                .map(ZipEntry::getName)
                .toList();
    }

    String text(String name) throws IOException {
        try (InputStream content = file.getInputStream(file.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @return null when the manifest has no such header */
    String header(String name) throws IOException {
        return file.getManifest().getMainAttributes().getValue(name);
    }

    /** Packages with their directives and attributes. */
    Map<String, String> imports() throws IOException {
        Map<String, String> imports = new LinkedHashMap<>();
        Matcher clauses = CLAUSE.matcher(header("Import-Package"));
        while (clauses.find()) {
            imports.put(clauses.group(1).trim(), clauses.group(2));
        }
        return imports;
    }

    /** Every class that the descriptor and the Spring contexts name. */
    Set<String> classesNamedInXml() {
        return files().stream()
                .filter(name -> name.equals("atlassian-plugin.xml") || name.matches("META-INF/spring/.*\\.xml"))
                .flatMap(this::elements)
                .flatMap(element -> Stream.of("class", "interface").map(element::getAttribute))
                .filter(name -> name.contains("."))
                .collect(Collectors.toSet());
    }

    private Stream<Element> elements(String name) {
        NodeList all = parse(name).getElementsByTagName("*");
        return Stream.iterate(0, index -> index < all.getLength(), index -> index + 1)
                .map(index -> (Element) all.item(index));
    }

    private Document parse(String name) {
        try (InputStream xml = file.getInputStream(file.getEntry(name))) {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
            return builder.parse(xml);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
