package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.spaces.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.store.DelegationStore;
import net.rfcdesk.store.Selection;
import net.rfcdesk.store.Selection.Order;
import net.rfcdesk.store.StoredRfc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Order, words and long lists, which no database may see in its own way. */
class SelectionTest {

    private static final Order BY_TITLE = new Order(RfcOrder.TITLE, false);

    @ParameterizedTest
    @EnumSource
    void titlesAreInOrderWhateverTheirCaseAndAccents(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            List<String> inOrder = List.of(
                    "\"quoted\"",
                    "Äpfel",
                    "apple",
                    "Banana",
                    "cherry",
                    "Éclair",
                    "re-use",
                    "resume",
                    "Zebra",
                    "ΑΛΦΑ",
                    "яблоко",
                    "東京");
            Stream.concat(inOrder.stream().skip(5), inOrder.stream().limit(5)).forEach(title -> desk.rfc(space, title));

            assertThat(titles(desk, List.of("DS"), RfcFilter.ALL, BY_TITLE)).isEqualTo(inOrder);
            assertThat(titles(desk, List.of(), RfcFilter.ALL, BY_TITLE)).isEqualTo(inOrder);
            assertThat(titles(desk, List.of("DS"), RfcFilter.ALL, new Order(RfcOrder.TITLE, true)))
                    .isEqualTo(reversed(inOrder));
        }
    }

    @ParameterizedTest
    @EnumSource
    void spacesAreInOrderWhateverTheirCase(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            List<String> keys = new ArrayList<>();
            for (String key : List.of("Zoo", "alpha", "Beta", "a1")) {
                Space space = desk.space(key);
                keys.add(space.getKey());
                desk.rfc(space, key);
            }

            assertThat(titles(desk, List.of(), RfcFilter.ALL, new Order(RfcOrder.SPACE, false)))
                    .containsExactly("a1", "alpha", "Beta", "Zoo");
            assertThat(titles(desk, keys.subList(0, 3), RfcFilter.ALL, new Order(RfcOrder.NUMBER, false)))
                    .containsExactly("alpha", "Beta", "Zoo");
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreFoundWhateverADatabaseTakesForAPattern(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("DS");
            List<String> titles = List.of(
                    "[WIP] cache",
                    "a_b",
                    "axb",
                    "100%",
                    "100 parts",
                    "back\\slash",
                    "a[b-z]c",
                    "it's",
                    "Straße",
                    "😀 smile",
                    "İstanbul");
            titles.forEach(title -> desk.rfc(space, title));

            for (String title : titles) {
                assertThat(found(desk, title)).as(title).contains(title);
            }
            assertThat(found(desk, "[wip]")).containsExactly("[WIP] cache");
            assertThat(found(desk, "a_b")).containsExactly("a_b");
            assertThat(found(desk, "0%")).containsExactly("100%");
            assertThat(found(desk, "[b-z]")).containsExactly("a[b-z]c");
            assertThat(found(desk, "STRASSE")).containsExactly("Straße");
            assertThat(found(desk, "istanbul")).containsExactly("İstanbul");
        }
    }

    @ParameterizedTest
    @EnumSource
    void endOfATitleIsFoundThatIsTooLongForItsColumn(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            String title = "東".repeat(250) + "Ende";
            desk.rfc(desk.space("DS"), title);
            desk.rfc(desk.space("DS2"), "Another");

            assertThat(found(desk, "ende")).containsExactly(title);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asManySpacesAsAnybodyNames(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            for (String key : List.of("S1", "S2", "S3")) {
                Space space = desk.space(key);
                desk.rfc(space, "First of " + key);
                desk.rfc(space, "Second of " + key);
            }
            List<String> keys = new ArrayList<>(
                    IntStream.range(100, 3000).mapToObj(i -> "S" + i).toList());
            keys.addAll(List.of("S3", "S1"));
            Selection selection = new Selection(keys, RfcFilter.ALL, desk.now(), List.of(BY_TITLE));

            assertThat(titles(desk.store.list(selection, 0, 10)))
                    .containsExactly("First of S1", "First of S3", "Second of S1", "Second of S3");
            assertThat(titles(desk.store.list(selection, 1, 2))).containsExactly("First of S3", "Second of S1");
            assertThat(titles(desk.store.list(selection, 9, 2))).isEmpty();
            List<StoredRfc> walked = desk.store.walk(selection, 0, 3);
            assertThat(titles(walked)).containsExactly("First of S1", "Second of S1", "First of S3");
            assertThat(titles(desk.store.walk(selection, walked.get(2).rfc().pageId(), 3)))
                    .containsExactly("Second of S3");
            assertThat(titles(desk.store.besides(
                            selection, List.of(walked.get(0).rfc().pageId()), 2)))
                    .containsExactly("Second of S1", "First of S3");
            List<Long> many = new ArrayList<>(
                    IntStream.range(0, 3000).mapToObj(i -> -1L - i).toList());
            many.add(walked.get(0).rfc().pageId());
            assertThat(titles(desk.store.besides(selection, many, 2))).containsExactly("Second of S1", "First of S3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void asManyApproversAsAPageNames(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            DelegationStore store = new DelegationStore(desk.activeObjects);
            Instant now = desk.now().instant();
            List<String> givers =
                    IntStream.range(0, 70_000).mapToObj(i -> "giver" + i).toList();
            for (int giver : new int[] {0, 899, 900, 69_999}) {
                store.add(new Delegation(
                        0, "giver" + giver, "delegate", now.plusSeconds(giver), now.plusSeconds(100_000)));
            }

            assertThat(store.pending(now, givers, "delegate"))
                    .extracting(Delegation::from)
                    .containsExactly("giver0", "giver899", "giver900", "giver69999");
            assertThat(store.pending(now, givers.subList(1, 1000), "nobody"))
                    .extracting(Delegation::from)
                    .containsExactly("giver899", "giver900");
            assertThat(store.pending(now, List.of(), "delegate")).hasSize(4);
        }
    }

    private static List<String> found(ServiceFixture desk, String words) {
        RfcFilter filter = RfcFilter.ALL.with(Term.WORDS, words);
        return titles(desk, List.of("DS"), filter, BY_TITLE).stream()
                .filter(filter::fits)
                .toList();
    }

    private static List<String> titles(ServiceFixture desk, List<String> spaces, RfcFilter filter, Order order) {
        return titles(desk.store.list(new Selection(spaces, filter, desk.now(), List.of(order)), 0, 100));
    }

    private static List<String> titles(List<StoredRfc> rfcs) {
        return rfcs.stream().map(stored -> stored.rfc().title()).toList();
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
