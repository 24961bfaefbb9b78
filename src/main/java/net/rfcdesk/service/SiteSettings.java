package net.rfcdesk.service;

import java.util.function.UnaryOperator;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.approval.SiteStandards;
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

/** Lets administrators of Confluence say how spaces handle their RFCs; no RFC changes its status by that. */
public final class SiteSettings {

    private final SettingsStore store;
    private final CurrentRequester requester;
    private final Access access;
    private final Auditor auditor;
    private final RolesCheck roles;

    public SiteSettings(
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
        this.roles = new RolesCheck(preview, people);
    }

    /** For everybody: what holds in a space tells it anyway. */
    public SiteStandards standards() {
        return store.readSite().site();
    }

    /**
     * Records nothing when nothing is different.
     *
     * @return what the site says afterwards
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#MAY_NOT_CHANGE_SITE_SETTINGS}, or else saying why not
     */
    public SiteStandards change(UnaryOperator<SiteStandards> change) {
        requireAdministrator();
        return store.changeSite(before -> checked(before, change.apply(before)), auditor.actor(), auditor.now());
    }

    private SiteStandards checked(SiteStandards before, SiteStandards wanted) {
        SettingsRules.cannotHold(before.policies().values(), wanted.policies().values())
                .ifPresent(Refusal::raise);
        return wanted.requiring(roles.of(before.requiredRoles(), wanted.requiredRoles(), "requiredRoles"));
    }

    /** @throws net.rfcdesk.rfc.Refused as {@link #change} */
    public SiteSettingsScreen page() {
        requireAdministrator();
        LoadedRecords records = store.readSite();
        return new SiteSettingsScreen(records.site(), SettingsScreen.newestFirst(records.of(StreamId.SITE)));
    }

    private void requireAdministrator() {
        SettingsRules.cannotChangeSite(requester.alone(), access.mayAdministerSite())
                .ifPresent(Refusal::raise);
    }
}
