package net.rfcdesk.wiki.plugin.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** What a plugin's atlassian-plugin.xml says. @param elements modules and resources, in their order */
public record PluginDescriptor(String key, String name, String version, List<DescriptorElement> elements) {
    private static final String FILE = "atlassian-plugin.xml";
    private static final String KEY_HEADER = "Atlassian-Plugin-Key";
    private static final Set<String> NO_MODULES = Set.of("plugin-info", "resource");

    /** @throws BadDescriptor when the jar is not a transformerless plugin */
    public static PluginDescriptor in(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(FILE);
            if (entry == null) {
                throw new BadDescriptor(file + " is not a plugin: it has no " + FILE);
            }
            PluginDescriptor descriptor = read(jar.getInputStream(entry));
            descriptor.checkKey(jar.getManifest().getMainAttributes().getValue(KEY_HEADER));
            return descriptor;
        } catch (IOException e) {
            throw new BadDescriptor(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static PluginDescriptor read(InputStream xml) throws IOException {
        DescriptorElement root = parse(xml);
        String key = root.key();
        String version = root.child("plugin-info")
                .flatMap(info -> info.child("version"))
                .map(DescriptorElement::text)
                .orElseThrow(() -> new BadDescriptor(FILE + " needs plugin-info with a version"));
        return new PluginDescriptor(key, root.attribute("name").orElse(key), version, root.children());
    }

    public List<DescriptorElement> modules() {
        return elements.stream()
                .filter(element -> !NO_MODULES.contains(element.type()))
                .toList();
    }

    public List<DescriptorElement> modules(String type) {
        return modules().stream().filter(module -> module.type().equals(type)).toList();
    }

    /** @param type i18n or download */
    public List<DescriptorElement> resources(String type) {
        return elements.stream()
                .filter(element -> element.type().equals("resource")
                        && element.required("type").equals(type))
                .toList();
    }

    private void checkKey(String header) {
        if (!key.equals(header)) {
            throw new BadDescriptor("The manifest header " + KEY_HEADER + " is " + header + ", the key in " + FILE
                    + " is " + key + "; they must be the same");
        }
    }

    private static DescriptorElement parse(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return DescriptorElement.of(factory.newDocumentBuilder().parse(xml).getDocumentElement());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new BadDescriptor(FILE + " is not well-formed: " + e.getMessage(), e);
        }
    }
}
