package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.core.ContentEntityObject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import net.rfcdesk.wiki.user.Users;
import org.jsoup.nodes.Element;

/** Confluence's storage format: rendered to view HTML, prepared for saving, and made from a template. */
public final class StorageFormat implements SaveFilter {
    private final Macros macros;
    private final Users users;
    private final Links links;
    private final Clock clock;
    private final Supplier<String> newMacroId;

    public StorageFormat(Macros macros, Users users, Links links) {
        this(macros, users, links, Clock.systemUTC(), () -> UUID.randomUUID().toString());
    }

    StorageFormat(Macros macros, Users users, Links links, Clock clock, Supplier<String> newMacroId) {
        this.macros = macros;
        this.users = users;
        this.links = links;
        this.clock = clock;
        this.newMacroId = newMacroId;
    }

    /**
     * @return view HTML, with Confluence's class names; a failing or unknown macro shows its error box, never an exception
     * @throws net.rfcdesk.wiki.refusal.InvalidInput when the text is not well-formed, as in the preview of one that is not saved yet
     */
    public String toView(String storage, Rendering rendering) {
        Element body = StorageXml.parse(storage);
        Element view = Markup.fragment();
        new ViewRenderer(body, macros, users, links, clock, rendering).children(body, view);
        return view.html();
    }

    /** @return view HTML of a stored text */
    public String toView(ContentEntityObject entity, String spaceKey, String outputType) {
        return toView(entity.getBodyAsString(), new Rendering(entity, spaceKey, outputType));
    }

    @Override
    public String beforeSave(String body) {
        return new SavePreparation(body, macros, new UserNames(users), newMacroId).prepared();
    }

    /**
     * Replaces at:var elements and removes at:declarations.
     *
     * @param variables escaped unless the variable says at:rawxhtml="true"; a missing one becomes empty
     * @throws net.rfcdesk.wiki.refusal.InvalidInput when the template is not well-formed
     */
    public static String expandTemplate(String template, Map<String, Object> variables) {
        return new TemplateExpansion(variables).expand(template);
    }
}
