package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquivalentTextsTest {

    @Test
    void textIsEquivalentToItself() {
        assertThat(EquivalentTexts.NONE.between("one", "one")).contains(List.of());
        assertThat(EquivalentTexts.NONE.between("one", "two")).isEmpty();
    }

    @Test
    void rewrittenLinksAndMinorEditsFollowOnOneAnother() {
        MinorEdit first = minor("two", "three");
        MinorEdit second = minor("three", "four");
        EquivalentTexts equivalentTexts = new EquivalentTexts(List.of(edit("one", "two")), List.of(second, first));

        assertThat(equivalentTexts.between("one", "four")).contains(List.of(first, second));
    }

    @Test
    void fewestMinorEditsAreTheWay() {
        MinorEdit longWay = minor("one", "two");
        MinorEdit onwards = minor("two", "three");
        EquivalentTexts equivalentTexts =
                new EquivalentTexts(List.of(edit("one", "1"), edit("1", "three")), List.of(longWay, onwards));

        assertThat(equivalentTexts.between("one", "three")).contains(List.of());
    }

    @Test
    void circleOfTextsEnds() {
        EquivalentTexts equivalentTexts =
                new EquivalentTexts(List.of(edit("one", "two"), edit("two", "one")), List.of());

        assertThat(equivalentTexts.between("one", "three")).isEmpty();
    }

    @Test
    void oneWayIsNotTheOther() {
        EquivalentTexts equivalentTexts = new EquivalentTexts(List.of(), List.of(minor("one", "two")));

        assertThat(equivalentTexts.between("two", "one")).isEmpty();
    }

    @Test
    void objectionEndsWhatTheMinorEditCarriesOver() {
        EquivalentTexts equivalentTexts =
                new EquivalentTexts(List.of(), List.of(objected("one", "two"), minor("two", "three")));

        assertThat(equivalentTexts.between("one", "two")).isEmpty();
        assertThat(equivalentTexts.between("one", "three")).isEmpty();
        assertThat(equivalentTexts.between("two", "three")).isPresent();
    }

    @Test
    void noDetourLeadsAroundAnObjection() {
        MinorEdit away = minor("one", "aside");
        MinorEdit back = minor("aside", "two");
        EquivalentTexts equivalentTexts = new EquivalentTexts(List.of(), List.of(objected("one", "two"), away, back));

        assertThat(equivalentTexts.between("one", "two")).isEmpty();
        assertThat(equivalentTexts.between("one", "aside")).contains(List.of(away));
        assertThat(equivalentTexts.between("aside", "two")).contains(List.of(back));
    }

    private static Edit edit(String before, String after) {
        return new Edit(2, 2, before, after, true, "author", Instant.EPOCH);
    }

    private static MinorEdit minor(String before, String after) {
        return new MinorEdit(3, edit(before, after), "A typo", Instant.EPOCH, null);
    }

    private static MinorEdit objected(String before, String after) {
        return minor(before, after).objectedTo(new Objection("lead", Instant.EPOCH));
    }
}
