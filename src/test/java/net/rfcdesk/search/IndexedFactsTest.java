package net.rfcdesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexedFactsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

    @Test
    void sayStatusNumberPeopleAndDay() {
        List<Role> roles = List.of(
                new Role("Lead", List.of("key-of-lead"), List.of("leads"), Quorum.ANY),
                new Role("Security", List.of("key-of-anna", "key-of-lead"), List.of(), Quorum.ANY));

        assertThat(facts("key-of-author", roles, DAY).json()).isEqualTo("""
                {"status":"accepted","number":7,"author":"author","approvers":"anna lead leads","decideBy":"2026-12-05T12:00:00.000Z"}""");
    }

    @Test
    void leaveOutWhatThereIsNot() {
        assertThat(facts(null, List.of(), null).json()).isEqualTo("""
                {"status":"accepted","number":7}""");
    }

    @Test
    void leaveOutPeopleWhoAreGoneAndThoseWhoApproveNothing() {
        List<Role> roles = List.of(
                new Role("Lead", List.of("gone"), List.of(), Quorum.ANY),
                new Role("Legal", List.of("key-of-anna"), List.of(), Quorum.ANY, 1, RoleKind.INFORMED));

        assertThat(facts("gone", roles, null).json()).isEqualTo("""
                {"status":"accepted","number":7}""");
    }

    @Test
    void areTheSameHoweverTheyAreWritten() {
        IndexedFacts facts = facts("key-of-author", List.of(), DAY);

        assertThat(facts.areSaidBy(facts.json())).isTrue();
        assertThat(facts.areSaidBy("""
                {"decideBy": "2026-12-05T12:00:00.000Z", "number": 7, "status": "accepted", "author": "author"}""")).isTrue();
        assertThat(facts.areSaidBy(facts.json().replace("accepted", "rejected")))
                .isFalse();
        assertThat(facts.areSaidBy("[]")).isFalse();
        assertThat(facts.areSaidBy("nonsense")).isFalse();
    }

    private static IndexedFacts facts(@Nullable String author, List<Role> roles, @Nullable LocalDate decideBy) {
        Rfc rfc = new Rfc(
                1,
                "DS",
                RfcNumber.of(7),
                "Title",
                author,
                Status.ACCEPTED,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                "print",
                1);
        return IndexedFacts.of(
                rfc,
                roles,
                decideBy,
                false,
                key -> Optional.of(key)
                        .filter(known -> known.startsWith("key-of-"))
                        .map(known -> known.substring("key-of-".length())));
    }
}
