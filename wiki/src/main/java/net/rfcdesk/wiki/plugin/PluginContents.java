package net.rfcdesk.wiki.plugin;

import java.net.URL;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.osgi.RunningBundle;

/** What a descriptor may name: the classes and files of the plugin's jar. */
record PluginContents(RunningBundle bundle) {
    /** @throws BadDescriptor when there is no such class */
    Class<?> type(String className) {
        try {
            return bundle.load(className);
        } catch (ClassNotFoundException e) {
            throw new BadDescriptor("there is no class " + className + " in the jar", e);
        }
    }

    /** Makes an object out of the plugin's own context. @throws BadDescriptor when the class is missing or of another type */
    <T> T make(String className, Class<T> type) {
        Class<?> found = type(className);
        if (!type.isAssignableFrom(found)) {
            throw new BadDescriptor(className + " is not a " + type.getName());
        }
        return type.cast(bundle.context().create(found));
    }

    /** @throws BadDescriptor when the bean of the plugin's context is of another type */
    <T> T bean(String name, Class<T> type) {
        Object bean = bundle.context().bean(name);
        if (!type.isInstance(bean)) {
            throw new BadDescriptor("the bean " + name + " is not a " + type.getName());
        }
        return type.cast(bean);
    }

    /** @throws BadDescriptor when there is no such file */
    URL file(String location) {
        URL file = bundle.file(location);
        if (file == null) {
            throw new BadDescriptor("there is no file " + location + " in the jar");
        }
        return file;
    }
}
