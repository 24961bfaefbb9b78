package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.Request;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.permission.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator of the space resolves what somebody asked for who was deactivated. */
class ResolvedForTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfcWith(
            space,
            "Caching",
            "<p>Caching</p>" + ServiceFixture.macro("rfc-status") + desk.approval("Team", List.of("lead", "security")));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void administratorResolvesForSomebodyWhoIsDeactivated() {
        int request = request();
        decide("security", Choice.APPROVED);
        administer("admin");
        refused(() -> resolve("admin", request), RefusalCode.APPROVER_CAN_ACT);

        desk.deactivate("lead");
        assertThat(read("admin").permissions().resolvableFor()).containsExactly(request);
        RfcPage resolved = resolve("admin", request);

        Request shown = read("reader")
                .roles()
                .get(0)
                .decisions()
                .get(0)
                .decision()
                .requests()
                .get(0);
        assertThat(shown.resolvedFor().inability()).isEqualTo(Inability.INACTIVE);
        assertThat(shown.resolvedFor().reason()).isEqualTo("It is simpler now.");
        assertThat(resolved.progress().isComplete()).isTrue();
        assertThat(resolved.rfc().status()).as("nothing is accepted by it").isEqualTo(Status.PROPOSED);
        Entry entry = desk.history(page.getId()).last();
        assertThat(entry.kind()).isEqualTo(EntryKind.RESOLVED_FOR);
        assertThat(entry.onBehalfOf().name()).isEqualTo("lead");
        assertThat(entry.about()).isEqualTo(request);
    }

    @Test
    void nobodyElseResolvesIt() {
        int request = request();
        desk.deactivate("lead");

        refused(() -> resolve("security", request), RefusalCode.MAY_NOT_RESOLVE_FOR);
        refused(() -> resolve("author", request), RefusalCode.OWN_RFC);
        assertThat(read("author").permissions().resolvableFor()).isEmpty();
    }

    private void administer(String name) {
        desk.user(name);
        desk.as("author", () -> {
            desk.permissions.grant(
                    space,
                    SpacePermission.ADMINISTER,
                    Subject.user(desk.user(name).getKey()));
            return null;
        });
    }

    private int request() {
        return decide("lead", Choice.CHANGES_REQUESTED)
                .roles()
                .get(0)
                .decisions()
                .get(0)
                .decision()
                .entry();
    }

    private RfcPage decide(String name, Choice choice) {
        return desk.as(name, () -> desk.approvals.decide(page.getId(), "Team", choice, "Why not simpler?", 1, null));
    }

    private RfcPage resolve(String name, int entry) {
        return desk.as(name, () -> desk.approvals.resolveFor(page.getId(), entry, "It is simpler now."));
    }

    private RfcPage read(String name) {
        return desk.as(name, () -> desk.rfcs.get(page.getId()));
    }
}
