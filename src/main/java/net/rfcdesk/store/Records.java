package net.rfcdesk.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Kind;
import net.rfcdesk.record.Subject;

/**
 * Records of several pages and spaces, read together.
 *
 * @param bySubject not to be changed afterwards
 */
public record Records(Map<Subject, History> bySubject) {

    private static final History NOTHING = new History(List.of());

    public Records {
        bySubject = Collections.unmodifiableMap(bySubject);
    }

    /** @return empty for a page that is not an RFC */
    public History ofPage(long pageId) {
        return of(Subject.page(pageId));
    }

    /** @return what the space chose last */
    public SpaceSettings settingsOf(String spaceKey) {
        return of(Subject.space(spaceKey))
                .last(Kind.SETTINGS_CHANGED)
                .map(entry -> SettingsJson.read(entry.reason()))
                .orElse(SpaceSettings.DEFAULTS);
    }

    Records with(Subject subject, History history) {
        Map<Subject, History> changed = new HashMap<>(bySubject);
        changed.put(subject, history);
        return new Records(changed);
    }

    /** @return empty for what has none */
    public History of(Subject subject) {
        return bySubject.getOrDefault(subject, NOTHING);
    }
}
