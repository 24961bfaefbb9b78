package net.rfcdesk.page;

import java.util.List;
import java.util.function.Predicate;
import net.rfcdesk.approval.Asker;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Declaration;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Moment;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LockedRfc;

/** One user's turn at changing an RFC: nobody else can meanwhile, and everything is read afresh. */
final class Turn {

    private final LockedRfc locked;
    private final Snapshot page;
    private final RfcPages pages;
    private final Asker asker;
    private final boolean mayEdit;
    private final boolean mayBypass;
    private final Moment moment;
    private final Predicate<String> mayView;

    Turn(
            LockedRfc locked,
            Snapshot page,
            RfcPages pages,
            Asker asker,
            boolean mayEdit,
            boolean mayBypass,
            Moment moment,
            Predicate<String> mayView) {
        this.locked = locked;
        this.page = page;
        this.pages = pages;
        this.asker = asker;
        this.mayEdit = mayEdit;
        this.mayBypass = mayBypass;
        this.moment = moment;
        this.mayView = mayView;
    }

    Asker asker() {
        return asker;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    /** Whether the asker may accept the RFC in spite of missing approvals. */
    boolean mayBypass() {
        return mayBypass;
    }

    /** Whether a user, given by key, may view the page. */
    Predicate<String> mayView() {
        return mayView;
    }

    /** How the RFC's space wants it to be handled. */
    SpaceSettings settings() {
        return locked.settings();
    }

    Moment moment() {
        return moment;
    }

    Rfc rfc() {
        return page.of(locked.stored().rfc());
    }

    Progress progress() {
        return Progress.of(standings());
    }

    List<RoleStanding> standings() {
        return pages.weigh(rfc(), page.roles(), locked.history(), locked.settings());
    }

    /** @return the newest of each person and role, also of roles that the page no longer has */
    List<Decision> decisions() {
        return locked.history().decisions();
    }

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#VERSION_UNKNOWN} */
    Edit edit(int pageVersion) {
        return locked.history().edit(pageVersion).orElseThrow(() -> Refusal.of(Reason.VERSION_UNKNOWN, pageVersion)
                .in("version")
                .exception());
    }

    /** Whether what was accepted is there again, and nothing else happened to the status since it was proposed again by itself. */
    boolean isAcceptedAgain() {
        return pages.isAcceptedAgain(locked);
    }

    /** Whether it was accepted in spite of missing approvals. */
    boolean isBypassed() {
        return locked.history().bypass().isPresent();
    }

    List<Declaration> declarations() {
        return locked.history().declarations();
    }

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#ROLE_UNKNOWN} */
    RoleStanding standing(String role) {
        return standings().stream()
                .filter(each -> each.role().id().equals(Role.id(role)))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.of(Reason.ROLE_UNKNOWN, role).in("role").exception());
    }

    /** The host may still hold the page as it was before this turn began; the stored version tells. */
    void requireSubstanceOf(int seen) {
        int newest = Math.max(page.version(), locked.stored().rfc().pageVersion());
        VersionCheck.requireKnown(seen, newest);
        boolean same = seen == newest || locked.history().knows(seen, page.fingerprint());
        if (page.version() < newest || !same) {
            throw Refusal.of(Reason.PAGE_CHANGED)
                    .comparing(new Comparison(page.pageId(), seen, newest))
                    .exception();
        }
    }

    /** For what is about the text as it is now, whichever the user was looking at. */
    void requireNewest() {
        if (page.version() < locked.stored().rfc().pageVersion()) {
            throw Refusal.of(Reason.LOST_RACE).exception();
        }
    }

    void become(Status status, String reason) {
        write(Entry.statusChanged(moment, rfc().status(), status, reason));
    }

    /** Because of what was written last. */
    void becomeByItself(Status status) {
        write(Entry.statusChanged(
                moment, rfc().status(), status, locked.history().last()));
    }

    void bypass(String reason) {
        write(Entry.bypassed(moment, rfc().status(), reason));
    }

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#PAGE_UNREADABLE} */
    void write(Entry entry) {
        page.requireReadable();
        locked.write(locked.stored().authorName(), page.roles(), page.deadline().day(), List.of(entry));
    }
}
