package net.rfcdesk.page;

import java.util.function.UnaryOperator;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.SpaceSettings;
import net.rfcdesk.store.RfcStore;

/** Lets administrators of a space say how its RFCs are handled; no RFC changes its status by that. */
public final class Settings {

    private final RfcStore store;
    private final RfcPages pages;
    private final Access access;
    private final Moments moments;

    public Settings(RfcStore store, RfcPages pages, Access access, Moments moments) {
        this.store = store;
        this.pages = pages;
        this.access = access;
        this.moments = moments;
    }

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#SPACE_NOT_FOUND} when the current user can see no such space */
    public SpaceSettings of(String spaceKey) {
        return store.settings(key(spaceKey));
    }

    /**
     * Records nothing when nothing is different.
     *
     * @return the settings as they are afterwards
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public SpaceSettings change(String spaceKey, UnaryOperator<SpaceSettings> change) {
        String key = key(spaceKey);
        SettingsRules.cannotChange(pages.asker(), access.mayAdminister(key)).ifPresent(Refusal::raise);
        return store.change(key, change, moments.actor(), moments.now());
    }

    private String key(String spaceKey) {
        return access.viewableSpace(spaceKey)
                .orElseThrow(
                        () -> Refusal.of(Reason.SPACE_NOT_FOUND).in("spaceKey").exception());
    }
}
