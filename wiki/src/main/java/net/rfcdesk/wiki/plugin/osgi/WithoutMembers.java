package net.rfcdesk.wiki.plugin.osgi;

import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Lets plugins fare as on a host that lacks some methods: their calls, and their method references, are linked to methods that
 * nobody has.
 *
 * @param methods by their names, of any class of Confluence's
 */
public record WithoutMembers(Set<String> methods) implements WeavingHook {
    private static final String API = "com/atlassian/confluence/";

    @Override
    public void weave(WovenClass woven) {
        if (!OsgiFramework.isPlugin(woven.getBundleWiring().getBundle())) {
            return;
        }
        ClassReader reader = new ClassReader(woven.getBytes());
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new ClassRemapper(writer, new Missing()), 0);
        woven.setBytes(writer.toByteArray());
    }

    private final class Missing extends Remapper {
        @Override
        public String mapMethodName(String owner, String name, String descriptor) {
            return owner.startsWith(API) && methods.contains(name) ? "missing$" + name : name;
        }
    }
}
