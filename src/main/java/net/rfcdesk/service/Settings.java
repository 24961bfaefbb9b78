package net.rfcdesk.service;

import java.util.List;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.host.People;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.RolePreview;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.SettingsStore;

/** Lets administrators of a space say how its RFCs are handled; no RFC changes its status by that. */
public final class Settings {

    private final SettingsStore store;
    private final CurrentRequester requester;
    private final Access access;
    private final Auditor auditor;
    private final SettingsCheck check;

    public Settings(
            SettingsStore store,
            CurrentRequester requester,
            Access access,
            Auditor auditor,
            RolePreview preview,
            People people) {
        this.store = store;
        this.requester = requester;
        this.access = access;
        this.auditor = auditor;
        this.check = new SettingsCheck(new RolesCheck(preview, people), people);
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#SPACE_NOT_FOUND} when the current user can see no such space */
    public ChosenSettings of(String spaceKey) {
        String key = access.requireSpace(spaceKey);
        return store.read(key).chosenIn(key);
    }

    /** @return the roles that a new page asks for; the usual ones also when the space cannot be viewed */
    public List<Role> rolesOfNewRfcs(String spaceKey) {
        return access.viewableSpace(spaceKey)
                .map(store::of)
                .orElse(SpaceSettings.DEFAULTS)
                .rolesOfNewRfcs();
    }

    /**
     * Records nothing when nothing is different.
     *
     * @param change is given what the space chose, and says what it is to choose
     * @return the settings as they are afterwards
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public ChosenSettings change(String spaceKey, UnaryOperator<SpaceSettings> change) {
        String key = administered(spaceKey);
        return store.change(
                key, before -> checked(before, change.apply(before.chosen())), auditor.actor(), auditor.now());
    }

    private SpaceSettings checked(ChosenSettings before, SpaceSettings wanted) {
        SettingsRules.cannotChoose(before, wanted.policies()).ifPresent(Refusal::raise);
        SettingsRules.cannotHold(
                        before.held().policies(),
                        new ChosenSettings(wanted, before.site()).held().policies())
                .ifPresent(Refusal::raise);
        return check.of(before.chosen(), wanted);
    }

    /** @throws net.rfcdesk.rfc.Refused as {@link #change} */
    public SettingsScreen page(String spaceKey) {
        String key = administered(spaceKey);
        LoadedRecords records = store.read(key);
        return new SettingsScreen(
                key, records.chosenIn(key), SettingsScreen.newestFirst(records.of(StreamId.space(key))));
    }

    private String administered(String spaceKey) {
        String key = access.requireSpace(spaceKey);
        SettingsRules.cannotChange(requester.alone(), access.mayAdminister(key)).ifPresent(Refusal::raise);
        return key;
    }
}
