package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquivalentTextsTest {

    @Test
    void textIsOfItsOwnLineage() {
        assertThat(EquivalentTexts.NONE.between("one", "one")).contains(List.of());
        assertThat(EquivalentTexts.NONE.between("one", "two")).isEmpty();
    }

    @Test
    void rewrittenLinksAndDeclarationsFollowOnOneAnother() {
        MinorEdit first = declared("two", "three");
        MinorEdit second = declared("three", "four");
        EquivalentTexts lineage = new EquivalentTexts(List.of(edit("one", "two")), List.of(second, first));

        assertThat(lineage.between("one", "four")).contains(List.of(first, second));
    }

    @Test
    void fewestDeclarationsAreTheWay() {
        MinorEdit longWay = declared("one", "two");
        MinorEdit onwards = declared("two", "three");
        EquivalentTexts lineage =
                new EquivalentTexts(List.of(edit("one", "1"), edit("1", "three")), List.of(longWay, onwards));

        assertThat(lineage.between("one", "three")).contains(List.of());
    }

    @Test
    void circleOfTextsEnds() {
        EquivalentTexts lineage = new EquivalentTexts(List.of(edit("one", "two"), edit("two", "one")), List.of());

        assertThat(lineage.between("one", "three")).isEmpty();
    }

    @Test
    void oneWayIsNotTheOther() {
        EquivalentTexts lineage = new EquivalentTexts(List.of(), List.of(declared("one", "two")));

        assertThat(lineage.between("two", "one")).isEmpty();
    }

    @Test
    void objectionEndsWhatTheDeclarationCarries() {
        EquivalentTexts lineage =
                new EquivalentTexts(List.of(), List.of(objected("one", "two"), declared("two", "three")));

        assertThat(lineage.between("one", "two")).isEmpty();
        assertThat(lineage.between("one", "three")).isEmpty();
        assertThat(lineage.between("two", "three")).isPresent();
    }

    @Test
    void noDetourLeadsAroundAnObjection() {
        MinorEdit away = declared("one", "aside");
        MinorEdit back = declared("aside", "two");
        EquivalentTexts lineage = new EquivalentTexts(List.of(), List.of(objected("one", "two"), away, back));

        assertThat(lineage.between("one", "two")).isEmpty();
        assertThat(lineage.between("one", "aside")).contains(List.of(away));
        assertThat(lineage.between("aside", "two")).contains(List.of(back));
    }

    private static Edit edit(String before, String after) {
        return new Edit(2, 2, before, after, true, "author", Instant.EPOCH);
    }

    private static MinorEdit declared(String before, String after) {
        return new MinorEdit(3, edit(before, after), "A typo", Instant.EPOCH, null);
    }

    private static MinorEdit objected(String before, String after) {
        return declared(before, after).objectedTo(new Objection("lead", Instant.EPOCH));
    }
}
