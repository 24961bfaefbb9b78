package net.rfcdesk.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.History;
import net.rfcdesk.record.StreamId;

/**
 * Records of several pages and spaces, read together; with a space comes the site.
 *
 * @param byStream not to be changed afterwards
 */
public record LoadedRecords(Map<StreamId, History> byStream) {

    private static final History NOTHING = new History(List.of());

    public LoadedRecords {
        byStream = Collections.unmodifiableMap(byStream);
    }

    /** @return empty for a page that is not an RFC */
    public History ofPage(long pageId) {
        return of(StreamId.page(pageId));
    }

    /** @return what holds in the space */
    public SpaceSettings settingsOf(String spaceKey) {
        return chosenIn(spaceKey).held();
    }

    /** @return what the space chose last, with what the site chose last */
    public ChosenSettings chosenIn(String spaceKey) {
        SpaceSettings chosen = of(StreamId.space(spaceKey))
                .last(Detail.SettingsChanged.class)
                .map(Detail.SettingsChanged::settings)
                .orElse(SpaceSettings.DEFAULTS);
        return new ChosenSettings(chosen, site());
    }

    /** @return what the site chose last */
    public SiteStandards site() {
        return of(StreamId.SITE)
                .last(Detail.SiteSettingsChanged.class)
                .map(Detail.SiteSettingsChanged::standards)
                .orElse(SiteStandards.NONE);
    }

    /** @return whether the site or one of the spaces lets RFCs be drafts, or the space did so once, or one of the RFCs was a draft */
    public boolean tellsOfDrafts() {
        return site().policies().values().allows(Policy.BEGIN_AS_DRAFT)
                || byStream.values().stream().anyMatch(History::tellsOfDrafts);
    }

    LoadedRecords with(StreamId stream, History history) {
        Map<StreamId, History> changed = new HashMap<>(byStream);
        changed.put(stream, history);
        return new LoadedRecords(changed);
    }

    /** @return empty for what has none */
    public History of(StreamId stream) {
        return byStream.getOrDefault(stream, NOTHING);
    }
}
