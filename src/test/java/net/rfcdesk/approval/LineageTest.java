package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

    @Test
    void textIsOfItsOwnLineage() {
        assertThat(Lineage.NONE.between("one", "one")).contains(List.of());
        assertThat(Lineage.NONE.between("one", "two")).isEmpty();
    }

    @Test
    void rewrittenLinksAndDeclarationsFollowOnOneAnother() {
        Declaration first = declared("two", "three");
        Declaration second = declared("three", "four");
        Lineage lineage = new Lineage(List.of(edit("one", "two")), List.of(second, first));

        assertThat(lineage.between("one", "four")).contains(List.of(first, second));
    }

    @Test
    void fewestDeclarationsAreTheWay() {
        Declaration longWay = declared("one", "two");
        Declaration onwards = declared("two", "three");
        Lineage lineage = new Lineage(List.of(edit("one", "1"), edit("1", "three")), List.of(longWay, onwards));

        assertThat(lineage.between("one", "three")).contains(List.of());
    }

    @Test
    void circleOfTextsEnds() {
        Lineage lineage = new Lineage(List.of(edit("one", "two"), edit("two", "one")), List.of());

        assertThat(lineage.between("one", "three")).isEmpty();
    }

    @Test
    void oneWayIsNotTheOther() {
        Lineage lineage = new Lineage(List.of(), List.of(declared("one", "two")));

        assertThat(lineage.between("two", "one")).isEmpty();
    }

    @Test
    void objectionEndsWhatTheDeclarationCarries() {
        Lineage lineage = new Lineage(List.of(), List.of(objected("one", "two"), declared("two", "three")));

        assertThat(lineage.between("one", "two")).isEmpty();
        assertThat(lineage.between("one", "three")).isEmpty();
        assertThat(lineage.between("two", "three")).isPresent();
    }

    @Test
    void noDetourLeadsAroundAnObjection() {
        Declaration away = declared("one", "aside");
        Declaration back = declared("aside", "two");
        Lineage lineage = new Lineage(List.of(), List.of(objected("one", "two"), away, back));

        assertThat(lineage.between("one", "two")).isEmpty();
        assertThat(lineage.between("one", "aside")).contains(List.of(away));
        assertThat(lineage.between("aside", "two")).contains(List.of(back));
    }

    private static Edit edit(String before, String after) {
        return new Edit(2, 2, before, after, true, "author", Instant.EPOCH);
    }

    private static Declaration declared(String before, String after) {
        return new Declaration(3, edit(before, after), "A typo", Instant.EPOCH, null);
    }

    private static Declaration objected(String before, String after) {
        return declared(before, after).objectedTo(new Objection("lead", Instant.EPOCH));
    }
}
