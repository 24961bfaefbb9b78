package net.rfcdesk.blueprint;

import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.HashMap;
import java.util.Map;

/** Begins the title of a page made from the blueprint, so that its author only has to complete it. */
public final class NewRfc implements ContextProvider {
    private static final String TITLE = "ContentPageTitle";

    private final I18nResolver i18n;

    public NewRfc(I18nResolver i18n) {
        this.i18n = i18n;
    }

    @Override
    public void init(Map<String, String> params) {
        // The template has no parameters.
    }

    /** @return the context and the beginning of the title; Confluence takes it from the key ContentPageTitle */
    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Map<String, Object> extended = new HashMap<>(context);
        extended.put(TITLE, i18n.getText("rfc-desk.blueprint.page-title"));
        return extended;
    }
}
