package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.NotificationChoices.OfSpace;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.store.ChoiceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people choose to be told, on every database. */
class NotificationSettingsTest {

    private static final NotificationChoices CHOSEN = new NotificationChoices(
            NotificationChoice.DAILY,
            List.of(
                    new OfSpace("DS", NotificationChoice.NOTHING),
                    new OfSpace("OPS", NotificationChoice.ONLY_WHEN_ASKED)));

    private ServiceFixture desk = new ServiceFixture(Databases.H2.open());

    @AfterEach
    void close() {
        desk.close();
    }

    private void on(Databases databases) {
        desk.close();
        desk = new ServiceFixture(databases.open());
        desk.space("DS");
        desk.space("OPS");
    }

    @ParameterizedTest
    @EnumSource
    void everybodyHasTheirOwnChoices(Databases databases) {
        on(databases);

        assertThat(mine("lead")).isEqualTo(NotificationChoices.NONE);
        choose("lead", CHOSEN);
        choose("author", new NotificationChoices(NotificationChoice.NOTHING, List.of()));

        assertThat(mine("lead")).isEqualTo(CHOSEN);
        assertThat(mine("security")).isEqualTo(NotificationChoices.NONE);
        choose("lead", NotificationChoices.NONE);
        assertThat(mine("lead")).isEqualTo(NotificationChoices.NONE);
        assertThat(mine("author").everywhere()).isEqualTo(NotificationChoice.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void choicesOfManyForOneSpaceAreReadInOneStatement(Databases databases) {
        on(databases);
        choose("lead", CHOSEN);
        choose("author", new NotificationChoices(NotificationChoice.ONLY_WHEN_ASKED, List.of()));
        ChoiceStore store = new ChoiceStore(desk.activeObjects);
        List<String> users = Stream.concat(
                        Stream.of(desk.key("lead"), desk.key("author"), desk.key("security")),
                        IntStream.range(0, 500).mapToObj(i -> "nobody" + i))
                .toList();

        assertThat(store.of("DS", users))
                .isEqualTo(Map.of(
                        desk.key("lead"),
                        NotificationChoice.NOTHING,
                        desk.key("author"),
                        NotificationChoice.ONLY_WHEN_ASKED));
        assertThat(store.of("NEW", List.of(desk.key("lead"))))
                .isEqualTo(Map.of(desk.key("lead"), NotificationChoice.DAILY));
        assertThat(store.of("DS", List.of())).isEmpty();
        assertThat(desk.reads(() -> store.of("DS", users))).isOne();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void spacesAreThoseThatOneMayViewByWhateverCase(Databases databases) {
        on(databases);
        assertThat(choose("lead", in("ops")).spaces()).isEqualTo(in("OPS").spaces());

        assertThatThrownBy(() -> choose("lead", in("DS", "ds"))).satisfies(refused(RefusalCode.SPACE_NAMED_TWICE));
        assertThatThrownBy(() -> choose("lead", in("DS", "NONE"))).satisfies(refused(RefusalCode.SPACE_NOT_FOUND));
        assertThat(mine("lead").spaces()).isEqualTo(in("OPS").spaces());
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void choiceForASpaceThatOneMayNotViewAnyMoreCanStay(Databases databases) {
        on(databases);
        choose("lead", in("OPS"));
        desk.as("author", () -> {
            desk.spaces.delete(desk.spaces.getSpace("OPS"));
            return "";
        });

        assertThat(choose("lead", in("OPS", "DS")).spaces())
                .extracting(OfSpace::spaceKey)
                .containsExactly("DS", "OPS");
        assertThatThrownBy(() -> choose("author", in("DS", "OPS"))).satisfies(refused(RefusalCode.SPACE_NOT_FOUND));
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void nothingIsChosenWithoutALoginOrOnASiteThatIsReadOnly(Databases databases) {
        on(databases);
        Refusals.refused(() -> desk.desk.notificationSettings().mine(), RefusalCode.LOGIN_REQUIRED);
        desk.accessMode.setReadOnly(true);
        Refusals.refused(() -> choose("lead", CHOSEN), RefusalCode.READ_ONLY);
    }

    private static Consumer<Throwable> refused(RefusalCode code) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(Refused.class);
            assertThat(((Refused) thrown).refusal().reason()).isEqualTo(code);
            assertThat(((Refused) thrown).refusal().field()).isEqualTo("spaces[1].spaceKey");
        };
    }

    private static NotificationChoices in(String... spaceKeys) {
        return new NotificationChoices(
                NotificationChoice.AT_ONCE,
                Stream.of(spaceKeys)
                        .map(key -> new OfSpace(key, NotificationChoice.DAILY))
                        .toList());
    }

    private NotificationChoices choose(String user, NotificationChoices wanted) {
        return desk.as(user, () -> desk.desk.notificationSettings().choose(before -> wanted));
    }

    private NotificationChoices mine(String user) {
        return desk.as(user, () -> desk.desk.notificationSettings().mine());
    }
}
