package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.refusal.Conflict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Editors save while approvers click, each as fast as they can. Which text a version has follows from its number, and every
 * approver names the content that they read as the reason for their approval: so each reading tells by itself whether it is true.
 */
class EditRaceTest {

    private static final int SAVES = 40;
    private static final int LAST = SAVES + 1;
    private static final int CLICKS = 30;
    private static final int READINGS = 60;
    /** One after the other, the second in version 1; two of them have the same content. */
    private static final List<String> TEXTS =
            List.of("<p>Buy</p>", "<p>Build</p>", "<p>Build</p>\n\n<p> </p>", "<p>Rent</p>");

    private static final List<String> CLICKERS = List.of("lead", "security", "product");

    @ParameterizedTest
    @EnumSource
    void noApprovalStandsForATextThatItsGiverHasNotSeen(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = rfc(desk);

            List<RfcPage> readings = race(desk, page.getId(), List.of());

            assertThat(readings).hasSize((CLICKS + 1) * CLICKERS.size() + READINGS);
            assertThat(readings).allSatisfy(EditRaceTest::standsOnlyForWhatWasRead);
            assertThat(readings).last().satisfies(EditRaceTest::isOfTheLastVersion);
            recordTellsTheSame(desk, page.getId());
            everyApprovalIsOutdatedByAnotherText(desk, page.getId());
            onlyTheLastClickAccepts(desk, page.getId());
        }
    }

    /** Every now and then the author marks a save as minor, and an approver objects to the minor edit that carries their approval over. */
    @ParameterizedTest
    @EnumSource
    void noApprovalStandsForATextThatIsNeitherReadNorEquivalent(Databases databases) throws Exception {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = rfc(desk);

            List<RfcPage> readings = race(
                    desk,
                    page.getId(),
                    List.of(() -> markMinor(desk, page.getId()), () -> object(desk, page.getId(), "lead")));

            assertThat(readings).allSatisfy(EditRaceTest::standsOnlyForWhatWasReadOrIsEquivalent);
            assertThat(readings).last().satisfies(EditRaceTest::isOfTheLastVersion);
            recordTellsTheSame(desk, page.getId());
            onlyTheLastClickAccepts(desk, page.getId());
        }
    }

    /** The one called "last" approves when the race is over, lest an accepted RFC ends it. */
    private static Page rfc(ServiceFixture desk) {
        return desk.rfc(desk.space("DS"), "Build", "lead", "security", "product", "last");
    }

    private static List<RfcPage> race(ServiceFixture desk, long page, List<Callable<List<RfcPage>>> others)
            throws Exception {
        List<Callable<List<RfcPage>>> runners = new ArrayList<>(others);
        runners.add(() -> save(desk, page));
        runners.add(() -> save(desk, page));
        CLICKERS.forEach(approver -> runners.add(() -> click(desk, page, approver)));
        runners.add(() -> read(desk, page, READINGS));
        List<RfcPage> readings = RaceTest.atOnce(runners).stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
        for (String approver : CLICKERS) {
            approve(desk, page, approver);
            readings.addAll(read(desk, page, 1));
        }
        return readings;
    }

    private static List<RfcPage> save(ServiceFixture desk, long page) {
        while (version(desk, page) < LAST) {
            saveNext(desk, page);
        }
        return List.of();
    }

    private static void saveNext(ServiceFixture desk, long id) {
        Page page = desk.pages.byId(id).orElseThrow();
        int version = page.getVersion();
        if (version < LAST) {
            try {
                saveBody(desk, page, page.getBodyAsString().replace(text(version), text(version + 1)));
            } catch (Conflict otherEditorWasFaster) {
                assertThat(version(desk, id)).isGreaterThan(version);
            }
        }
    }

    private static void saveBody(ServiceFixture desk, Page page, String body) {
        desk.as("author", () -> desk.pages.update(page.getId(), page.getVersion(), page.getTitle(), body, "", false));
    }

    private static List<RfcPage> click(ServiceFixture desk, long page, String approver) {
        List<RfcPage> readings = new ArrayList<>();
        for (int i = 0; i < CLICKS; i++) {
            try {
                readings.add(approve(desk, page, approver));
            } catch (Refused refused) {
                assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.PAGE_CHANGED);
                readings.addAll(read(desk, page, 1));
            }
        }
        return readings;
    }

    private static List<RfcPage> markMinor(ServiceFixture desk, long page) {
        return readings(
                desk,
                page,
                "author",
                seen -> seen.permissions().markable().stream()
                        .findFirst()
                        .map(version -> desk.minorEdits.markMinor(page, version, "A typo")));
    }

    private static List<RfcPage> object(ServiceFixture desk, long page, String approver) {
        return readings(
                desk,
                page,
                approver,
                seen -> seen.permissions().objectionable().stream()
                        .findFirst()
                        .map(entry -> desk.minorEdits.object(page, entry)));
    }

    private static List<RfcPage> readings(
            ServiceFixture desk, long page, String user, Function<RfcPage, Optional<RfcPage>> click) {
        List<RfcPage> readings = new ArrayList<>();
        while (version(desk, page) < LAST) {
            try {
                desk.as(user, () -> click.apply(desk.rfcs.get(page))).ifPresent(readings::add);
            } catch (Refused refused) {
                assertThat(refused.refusal().reason()).isIn(RefusalCode.OBJECTED, RefusalCode.NOT_CONCERNED);
            }
        }
        return readings;
    }

    /** What a browser does: it shows a page, and the click says which version that was. */
    private static RfcPage approve(ServiceFixture desk, long page, String approver) {
        return desk.as(approver, () -> {
            RfcPage seen = desk.rfcs.get(page);
            int version = seen.rfc().pageVersion();
            Integer previous = seen.role(approver)
                    .orElseThrow()
                    .decisionOf(seen.permissions().user())
                    .map(Decision::entry)
                    .orElse(null);
            return desk.approvals.decide(page, approver, Choice.APPROVED, content(version), version, previous);
        });
    }

    private static List<RfcPage> read(ServiceFixture desk, long page, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> desk.as("reader", () -> desk.rfcs.get(page)))
                .toList();
    }

    private static void standsOnlyForWhatWasRead(RfcPage reading) {
        String content = content(reading.rfc().pageVersion());
        assertThat(reading.roles())
                .flatExtracting(role -> role.decisions())
                .allSatisfy(each -> assertThat(each.counts())
                        .isEqualTo(each.decision().reason().equals(content)));
    }

    private static void standsOnlyForWhatWasReadOrIsEquivalent(RfcPage reading) {
        String now = content(reading.rfc().pageVersion());
        assertThat(reading.roles())
                .flatExtracting(role -> role.decisions())
                .filteredOn(EvaluatedDecision::counts)
                .allSatisfy(each -> {
                    assertThat(each.carriedOverBy()).allMatch(MinorEdit::holds);
                    assertThat(textsOf(each)).last().isEqualTo(now);
                });
    }

    /** The text that was read, and those that minor edits made equivalent, one after the other. */
    private static List<String> textsOf(EvaluatedDecision decision) {
        List<String> texts = new ArrayList<>(List.of(decision.decision().reason()));
        decision.carriedOverBy().forEach(each -> {
            int version = each.edit().pageVersion();
            assertThat(texts).last().isEqualTo(content(version - 1));
            texts.add(content(version));
        });
        return texts;
    }

    private static void isOfTheLastVersion(RfcPage reading) {
        assertThat(reading.rfc().pageVersion()).isEqualTo(LAST);
        assertThat(reading.progress().met()).isEqualTo(CLICKERS.size());
    }

    /** Also of the approvals that were replaced later. */
    private static void recordTellsTheSame(ServiceFixture desk, long page) {
        List<Entry> entries = desk.history(page).entries();
        Map<Integer, String> fingerprints = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.REGISTERED || entry.kind() == EntryKind.EDITED)
                .collect(Collectors.toMap(Entry::pageVersion, Entry::fingerprint));
        assertThat(fingerprints.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, LAST).boxed().toList());
        assertThat(entries)
                .filteredOn(entry -> entry.kind() == EntryKind.DECIDED)
                .hasSizeGreaterThanOrEqualTo(CLICKERS.size())
                .allSatisfy(entry -> {
                    assertThat(entry.reason()).isEqualTo(content(entry.pageVersion()));
                    assertThat(entry.fingerprint()).isEqualTo(fingerprints.get(entry.pageVersion()));
                });
    }

    private static void everyApprovalIsOutdatedByAnotherText(ServiceFixture desk, long page) {
        Page last = desk.pages.byId(page).orElseThrow();
        saveBody(desk, last, last.getBodyAsString().replace(text(LAST), "<p>Neither</p>"));
        assertThat(counting(desk, page)).isEmpty();
        saveBody(desk, desk.pages.byId(page).orElseThrow(), last.getBodyAsString());
        assertThat(counting(desk, page)).hasSize(CLICKERS.size());
    }

    private static List<EvaluatedDecision> counting(ServiceFixture desk, long page) {
        return read(desk, page, 1).get(0).roles().stream()
                .flatMap(role -> role.decisions().stream())
                .filter(EvaluatedDecision::counts)
                .toList();
    }

    private static void onlyTheLastClickAccepts(ServiceFixture desk, long page) {
        assertThat(read(desk, page, 1).get(0).rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(approve(desk, page, "last").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    private static int version(ServiceFixture desk, long page) {
        return desk.pages.byId(page).orElseThrow().getVersion();
    }

    private static String text(int version) {
        return TEXTS.get(version % TEXTS.size());
    }

    private static String content(int version) {
        return text(version).substring(0, text(version).indexOf("</p>")).replace("<p>", "");
    }
}
