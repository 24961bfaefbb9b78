package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Kind;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.SpaceSettings;
import net.rfcdesk.rfc.SpaceSettings.Acceptance;
import net.rfcdesk.rfc.SpaceSettings.ChangeOfAccepted;
import net.rfcdesk.rfc.Status;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    private static final SpaceSettings OPEN = new SpaceSettings(true, Acceptance.BY_ITSELF, ChangeOfAccepted.REOPEN);
    private static final SpaceSettings CALM = new SpaceSettings(true, Acceptance.BY_HAND, ChangeOfAccepted.MARK);

    private final Desk desk = new Desk(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "author");

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void authorApprovesWhereTheSpaceLetsHim() {
        refused(this::approve, Reason.OWN_RFC);
        assertThat(read().roles().get(0).blocked()).isTrue();

        change("author", OPEN);

        assertThat(read().roles().get(0).blocked()).isFalse();
        assertThat(read().rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(approve().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void completeRfcWaitsWhereTheSpaceAcceptsByHand() {
        change("author", CALM);

        RfcPage complete = approve();

        assertThat(complete.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(complete.rights().statuses()).contains(Status.ACCEPTED);
        assertThat(accept().transition().cause()).isNull();
    }

    @Test
    void changeOfAnAcceptedRfcIsMarkedWhereTheSpaceWantsThat() {
        change("author", CALM);
        approve();
        accept();

        String body = page.getBodyAsString() + "<p>More</p>";
        desk.as("author", () -> desk.pages.update(page.getId(), 1, page.getTitle(), body, "", false));

        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().outdated()).isTrue();
    }

    @Test
    void settingsOfOneSpaceAreNoneOfAnother() {
        desk.space("ELSE");
        change("author", OPEN);

        assertThat(desk.as("reader", () -> desk.settings.of("DS"))).isEqualTo(OPEN);
        assertThat(desk.as("reader", () -> desk.settings.of("ELSE"))).isEqualTo(SpaceSettings.DEFAULTS);
    }

    @Test
    void changeIsRecordedOnce() {
        change("author", OPEN);
        change("author", OPEN);

        assertThat(entries(desk))
                .singleElement()
                .extracting(Entry::kind, entry -> entry.actor().name())
                .containsExactly(Kind.SETTINGS_CHANGED, "author");
    }

    @Test
    void settingsGoWithTheirSpace() {
        change("author", OPEN);
        desk.as("author", () -> {
            desk.spaces.delete(space);
            return null;
        });

        assertThat(desk.store.settings("DS")).isEqualTo(SpaceSettings.DEFAULTS);
    }

    @Test
    void cannotChangeSettingsWithoutAdministeringTheSpace() {
        refused(() -> change("lead", OPEN), Reason.MAY_NOT_CHANGE_SETTINGS);
    }

    @Test
    void cannotChangeSettingsWhileTheSiteIsReadOnly() {
        desk.accessMode.setReadOnly(true);

        refused(() -> change("author", OPEN), Reason.READ_ONLY);
    }

    @Test
    void cannotReadSettingsOfASpaceThatOneDoesNotSee() {
        refused(() -> desk.as("reader", () -> desk.settings.of("NONE")), Reason.SPACE_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void changesAtOnceAreMadeOneAfterTheOther(Databases databases) throws Exception {
        int changes = 9;
        try (Desk shared = new Desk(databases.open())) {
            shared.space("DS");
            ExecutorService threads = Executors.newFixedThreadPool(3);
            Callable<SpaceSettings> turnRound = () -> shared.as(
                    "author",
                    () -> shared.settings.change(
                            "DS", before -> before.authorMayApprove() ? SpaceSettings.DEFAULTS : OPEN));
            for (Future<SpaceSettings> each : threads.invokeAll(Collections.nCopies(changes, turnRound))) {
                each.get();
            }
            threads.shutdown();

            assertThat(shared.store.settings("DS")).isEqualTo(OPEN);
            assertThat(entries(shared)).hasSize(changes);
        }
    }

    private static List<Entry> entries(Desk desk) {
        Subject subject = Subject.space("DS");
        return desk.store.history(subject).entries();
    }

    private SpaceSettings change(String user, SpaceSettings settings) {
        return desk.as(user, () -> desk.settings.change("DS", before -> settings));
    }

    private RfcPage approve() {
        return desk.as("author", () -> desk.approvals.decide(page.getId(), "author", Choice.APPROVED, "", 1, null));
    }

    private RfcPage accept() {
        return desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.ACCEPTED, ""));
    }

    private RfcPage read() {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }

    private static void refused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .isEqualTo(reason));
    }
}
