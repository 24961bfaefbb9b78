package net.rfcdesk.wiki.storage;

import java.util.Map;
import net.rfcdesk.wiki.user.Users;

/** Confluence's storage format: rendered to view HTML, prepared for saving, and made from a template. */
public final class StorageFormat implements SaveFilter {
    public StorageFormat(Macros macros, Users users, Links links) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return view HTML, with Confluence's class names; a failing or unknown macro shows its error box, never an exception */
    public String toView(String storage, Rendering rendering) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public String beforeSave(String body) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Replaces at:var elements and removes at:declarations.
     *
     * @param variables escaped unless the variable says at:rawxhtml="true"; a missing one becomes empty
     */
    public static String expandTemplate(String template, Map<String, Object> variables) {
        throw new UnsupportedOperationException("not built yet");
    }
}
