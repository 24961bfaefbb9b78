package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Locale;
import java.util.Set;

/** Which outputs are pages in a browser, and which are paper or mail. */
final class OutputTypes {
    private static final Set<String> INTERACTIVE = Set.of("display", "preview");

    private OutputTypes() {}

    static boolean isInteractive(ConversionContext context) {
        return INTERACTIVE.contains(context.getOutputType().toLowerCase(Locale.ROOT));
    }
}
