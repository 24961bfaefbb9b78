package net.rfcdesk.wiki.plugin.osgi;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** A plugin's bundle while it runs. */
public record RunningBundle(Bundle bundle, PluginContext context) {
    public Class<?> load(String className) throws ClassNotFoundException {
        return bundle.loadClass(className);
    }

    public ClassLoader classLoader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** @return true for a class that the bundle brings itself, as opposed to one that it imports */
    public boolean owns(Class<?> type) {
        return type.getClassLoader() == classLoader();
    }

    /** @param path in the jar. @return null when there is no such file */
    public URL file(String path) {
        return bundle.getEntry(path);
    }

    /** @return the files of that ending below a folder of the jar */
    public List<URL> files(String folder, String ending) {
        Enumeration<URL> found = bundle.findEntries(folder, "*" + ending, true);
        return found == null ? List.of() : Collections.list(found);
    }
}
