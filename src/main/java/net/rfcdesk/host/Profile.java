package net.rfcdesk.host;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a page shows them.
 *
 * @param picture as the host gives it; none when it gives none
 */
public record Profile(
        String userName, String fullName, @Nullable URI picture) {}
