package net.rfcdesk.host;

import java.util.Optional;

/**
 * Where a page of our own that belongs to a space leads back to. The paths are below the site's base URL.
 *
 * @param name of the space
 * @param path of its home
 * @param listPath of the page that lists its RFCs; empty as long as the blueprint has not made it
 */
public record SpaceHome(String name, String path, Optional<String> listPath) {}
