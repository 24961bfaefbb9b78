package net.rfcdesk.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.People;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.store.Records;
import net.rfcdesk.store.RfcStore;

/** Lets administrators of a space say how its RFCs are handled; no RFC changes its status by that. */
public final class Settings {

    private final RfcStore store;
    private final RfcPages pages;
    private final Access access;
    private final Moments moments;
    private final SettingsCheck check;

    public Settings(
            RfcStore store, RfcPages pages, Access access, Moments moments, RolePreview preview, People people) {
        this.store = store;
        this.pages = pages;
        this.access = access;
        this.moments = moments;
        this.check = new SettingsCheck(preview, people);
    }

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#SPACE_NOT_FOUND} when the current user can see no such space */
    public SpaceSettings of(String spaceKey) {
        return store.settings(key(spaceKey));
    }

    /** @return the roles that a new page is to ask; none when the space has chosen none, or cannot be viewed */
    public List<Role> roles(String spaceKey) {
        return access.viewableSpace(spaceKey)
                .map(key -> store.settings(key).roles())
                .orElse(List.of());
    }

    /**
     * Records nothing when nothing is different.
     *
     * @return the settings as they are afterwards
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public SpaceSettings change(String spaceKey, UnaryOperator<SpaceSettings> change) {
        String key = administered(spaceKey);
        return store.change(key, before -> check.of(before, change.apply(before)), moments.actor(), moments.now());
    }

    /** @throws net.rfcdesk.rfc.Refused as {@link #change} */
    public SpacePage page(String spaceKey) {
        String key = administered(spaceKey);
        Records records = store.records(Set.of(Subject.space(key)));
        List<Entry> changes = new ArrayList<>(records.of(Subject.space(key)).entries());
        Collections.reverse(changes);
        return new SpacePage(key, records.settingsOf(key), changes);
    }

    private String administered(String spaceKey) {
        String key = key(spaceKey);
        SettingsRules.cannotChange(pages.asker(), access.mayAdminister(key)).ifPresent(Refusal::raise);
        return key;
    }

    private String key(String spaceKey) {
        return access.viewableSpace(spaceKey).orElseThrow(() -> Refusal.of(Reason.SPACE_NOT_FOUND, spaceKey)
                .in("spaceKey")
                .exception());
    }
}
