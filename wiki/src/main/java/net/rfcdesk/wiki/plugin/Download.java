package net.rfcdesk.wiki.plugin;

import java.util.Optional;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;

/**
 * A file, or with a slash at its end a folder, that a plugin lets people download.
 *
 * @param owner the plugin's key, or the complete key of one of its modules
 * @param name what follows the owner in the address
 * @param location where it is in the jar
 */
record Download(String owner, String name, String location) {
    static Download of(String owner, DescriptorElement resource) {
        return new Download(owner, resource.required("name"), resource.required("location"));
    }

    /** @return where the file is in the jar, when it is this one or in this folder */
    Optional<String> locate(String requestedOwner, String requestedName) {
        if (!owner.equals(requestedOwner)) {
            return Optional.empty();
        }
        if (requestedName.endsWith("/")) {
            return Optional.empty();
        }
        if (requestedName.equals(name)) {
            return Optional.of(location);
        }
        return name.endsWith("/") && requestedName.startsWith(name)
                ? Optional.of(location + requestedName.substring(name.length()))
                : Optional.empty();
    }
}
