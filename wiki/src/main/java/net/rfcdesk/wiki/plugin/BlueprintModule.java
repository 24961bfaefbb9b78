package net.rfcdesk.wiki.plugin;

import java.util.Locale;

/** A blueprint that the Create dialog offers. */
public interface BlueprintModule {
    /** The plugin's key, a colon, and the blueprint's key. */
    String completeKey();

    String label(Locale locale);

    String description(Locale locale);

    /** @return a path below the context path, or null */
    String icon();

    /** The label that pages made from it get. */
    String indexKey();

    /** @return true when the editor opens on the new page before it is saved */
    boolean opensEditor();
}
