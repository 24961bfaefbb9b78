package net.rfcdesk.wiki.storage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that an author wrote: only schemes that run no script are safe. */
record WebAddress(String value) {
    private static final Pattern SCHEME = Pattern.compile("([^:/?#]*):.*", Pattern.DOTALL);
    private static final Set<String> SAFE = Set.of("http", "https", "mailto", "ftp", "tel");

    boolean isSafe() {
        return !value.isBlank() && (scheme().isEmpty() || SAFE.contains(scheme()));
    }

    boolean isExternal() {
        return isSafe() && (!scheme().isEmpty() || value.startsWith("//"));
    }

    private String scheme() {
        Matcher matcher = SCHEME.matcher(value.replaceAll("[\\p{Cntrl}\\s]", ""));
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
