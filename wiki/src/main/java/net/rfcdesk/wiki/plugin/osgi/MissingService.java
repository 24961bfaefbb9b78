package net.rfcdesk.wiki.plugin.osgi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plugin imports a service that the host does not offer. */
final class MissingService extends Exception {
    private static final Pattern INTERFACE = Pattern.compile("objectClass=([\\w.$]+)");

    /** @param filter the OSGi filter that no service matches */
    MissingService(String filter) {
        super("it imports the service " + interfaceIn(filter) + ", which the host does not offer");
    }

    private static String interfaceIn(String filter) {
        Matcher matcher = INTERFACE.matcher(filter);
        return matcher.find() ? matcher.group(1) : filter;
    }
}
