package net.rfcdesk.blueprint;

import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.rfcdesk.host.People;
import net.rfcdesk.markup.MacroWriter;
import net.rfcdesk.markup.RfcMacros;
import net.rfcdesk.service.Settings;

/** Fills the blueprint's template with what the wizard asked for, and with what the space has by default where it asked for nothing. */
public final class NewRfc implements ContextProvider {
    private static final String TITLE = "ContentPageTitle";
    private static final String SPACE = "spaceKey";

    private final I18nResolver i18n;
    private final Settings settings;
    private final People people;
    private final SectionTexts texts = new SectionTexts();

    public NewRfc(I18nResolver i18n, Settings settings, People people) {
        this.i18n = i18n;
        this.settings = settings;
        this.people = people;
    }

    @Override
    public void init(Map<String, String> params) {
        // The template has no parameters.
    }

    /**
     * @return the context, the title, and what the template has places for; Confluence takes the title from the key ContentPageTitle, and
     *     tells the space under the key spaceKey, and what was typed into the wizard under the names of its inputs
     */
    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        WizardInput input = new WizardInput(context);
        Map<String, Object> extended = new HashMap<>(context);
        extended.put(TITLE, title(input.title()));
        extended.put("rfcStatus", RfcMacros.status(input.decideBy()));
        for (Section section : Section.values()) {
            extended.put(section.variable(), input.leavesOut(section) ? "" : texts.of(section));
        }
        extended.put("rfcRoles", roles(input, context.get(SPACE) instanceof String spaceKey ? spaceKey : ""));
        return extended;
    }

    private String title(String typed) {
        String prefix = i18n.getText("rfc-desk.blueprint.page-title");
        String start = prefix.strip().toLowerCase(Locale.ROOT);
        return typed.toLowerCase(Locale.ROOT).startsWith(start) ? typed : prefix + typed;
    }

    /** Names of unknown people stand before the macros, where only the author sees them. */
    private String roles(WizardInput input, String spaceKey) {
        AskedPeople asked = new AskedPeople(people);
        Map<String, WizardInput.AskedRole> roles = input.roles();
        String macros = RfcMacros.roles(settings.rolesOfNewRfcs(spaceKey).stream()
                .map(role -> roles.containsKey(role.id()) ? asked.asked(role, roles.get(role.id())) : role)
                .toList());
        return unknown(asked) + macros;
    }

    private String unknown(AskedPeople asked) {
        if (asked.unknown().isEmpty()) {
            return "";
        }
        String named = i18n.getText("rfc-desk.blueprint.unknown-people", String.join(", ", asked.unknown()));
        return "<p><ac:placeholder>" + MacroWriter.text(named) + "</ac:placeholder></p>\n";
    }
}
