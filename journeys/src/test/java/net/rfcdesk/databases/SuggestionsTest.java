package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.stream.IntStream;
import net.rfcdesk.report.Suggestions.Suggestion;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RFCs are suggested to somebody who types a number or words of a title. */
class SuggestionsTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space near = desk.space("DS");
    private final Space far = desk.space("OPS");
    private final Page here = desk.rfc(near, "RFC: Caching of pages", "lead");
    private final Page other = desk.rfc(near, "RFC: Caching of pictures", "lead");
    private final Page away = desk.rfc(far, "Caching elsewhere", "lead");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void wordsOfTitlesFindRfcsOfAllSpacesButNotTheOneThatIsLookedAt() {
        assertThat(suggested("author", "cach"))
                .containsExactlyInAnyOrder(
                        new Suggestion("RFC-2", "Caching of pictures", Status.PROPOSED),
                        new Suggestion("OPS RFC-1", "Caching elsewhere", Status.PROPOSED));
        assertThat(suggested("author", "PICTURES"))
                .extracting(Suggestion::number)
                .containsExactly("RFC-2");
    }

    @Test
    void numberFindsItsRfcFirst() {
        assertThat(suggested("author", "2")).extracting(Suggestion::number).containsExactly("RFC-2");
        assertThat(suggested("author", "x-2")).extracting(Suggestion::number).containsExactly("RFC-2");
        assertThat(suggested("author", "OPS 1")).extracting(Suggestion::number).containsExactly("OPS RFC-1");
        assertThat(suggested("author", "1")).isEmpty();
        assertThat(suggested("author", "RFC-99")).isEmpty();
    }

    @Test
    void wholeNumberLeavesNothingToChoose() {
        assertThat(suggested("author", "rfc-2")).isEmpty();
        assertThat(suggested("author", "OPS RFC-1")).isEmpty();
    }

    @Test
    void nobodyIsToldOfPagesThatTheyMayNotView() {
        desk.restrict(other, Permission.VIEW, "author");
        desk.restrict(away, Permission.VIEW, "author");

        assertThat(suggested("lead", "cach")).isEmpty();
        assertThat(suggested("lead", "2")).isEmpty();
        assertThat(suggested("author", "2")).hasSize(1);
    }

    @Test
    void thereAreAtMostTenAndNoneForBlanks() {
        IntStream.range(0, 12).forEach(i -> desk.rfc(near, "Queues " + i, "lead"));

        assertThat(suggested("author", "queues")).hasSize(10);
        assertThat(suggested("author", "  ")).isEmpty();
    }

    @Test
    void decidedOnesAreSuggestedToo() {
        desk.as("author", () -> desk.statuses.change(other.getId(), Status.PROPOSED, Status.REJECTED, "No"));

        assertThat(suggested("author", "pictures"))
                .extracting(Suggestion::status)
                .containsExactly(Status.REJECTED);
    }

    private List<Suggestion> suggested(String reader, String typed) {
        Rfc rfc = desk.store.find(here.getId()).orElseThrow().rfc();
        return desk.as(reader, () -> desk.suggestions.of(rfc, typed));
    }
}
