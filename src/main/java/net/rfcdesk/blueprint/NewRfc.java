package net.rfcdesk.blueprint;

import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.HashMap;
import java.util.Map;
import net.rfcdesk.service.Settings;

/** Begins the title of a page made from the blueprint, and asks those whom its space asks by default. */
public final class NewRfc implements ContextProvider {
    private static final String TITLE = "ContentPageTitle";
    private static final String SPACE = "spaceKey";
    private static final String ROLES = "rfcRoles";

    private final I18nResolver i18n;
    private final Settings settings;

    public NewRfc(I18nResolver i18n, Settings settings) {
        this.i18n = i18n;
        this.settings = settings;
    }

    @Override
    public void init(Map<String, String> params) {
        // The template has no parameters.
    }

    /**
     * @return the context, the beginning of the title, and the macros for the roles; Confluence takes the title from the key
     *     ContentPageTitle, and tells the space under the key spaceKey
     */
    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Map<String, Object> extended = new HashMap<>(context);
        extended.put(TITLE, i18n.getText("rfc-desk.blueprint.page-title"));
        extended.put(
                ROLES,
                context.get(SPACE) instanceof String spaceKey
                        ? ApprovalMacros.of(settings.roles(spaceKey))
                        : ApprovalMacros.of());
        return extended;
    }
}
