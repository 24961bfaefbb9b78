package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.AcceptanceBasis;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.RequestedRole;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.ChainHead;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.HashChain;
import net.rfcdesk.record.HistoricChoice;
import net.rfcdesk.record.History;
import net.rfcdesk.record.IntegrityCheck;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the record looks in its dialog. */
class RecordFragmentTest {
    private static final Rfc RFC = RfcPageBuilder.rfc().build().rfc();
    private static final RecordQuery ALL = new RecordQuery(RecordQuery.END, 20);

    @ParameterizedTest
    @EnumSource
    void everyKindHasASentenceAndAnIcon(EntryKind kind) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY)) {
            Entry before = kind == EntryKind.UNLINKED ? full(EntryKind.RELATED) : edited(3);
            Element line = show(new MacroFixture(locale, new NewVelocity()), before, full(kind))
                    .selectFirst("li");
            assertThat(line.selectFirst(".rfc-what").text()).isNotEmpty().doesNotContain("rfc-desk.", "{", "null", "?");
            assertThat(line.selectFirst("path").attr("d")).isNotEmpty();
        }
    }

    @Test
    void linksNameTheOtherRfc() {
        AuditStamp stamp = stamp("key-lead", 1);
        Entry related = Entry.linked(stamp, Relation.RELATED_TO, 13, new RfcRef("OPS", RfcNumber.of(3)));
        Entry unlinked = Entry.unlinked(
                stamp, new History(List.of(related.numbered(1))).references().get(0));

        assertThat(show(new MacroFixture(), related, unlinked)
                        .select(".rfc-what")
                        .eachText())
                .containsExactly("Lead removed its link with OPS RFC-3", "Lead linked it as related to OPS RFC-3");
    }

    @Test
    void rejectionForInactivitySaysWhy() {
        AuditStamp stamp = new AuditStamp(Actor.NOBODY, Instant.parse("2026-03-02T08:30:00Z"), 1, "now");
        Entry announced = Entry.closingAnnounced(stamp, Instant.parse("2026-03-16T08:30:00Z"));
        Closing closing = new History(List.of(announced.numbered(1))).closing().orElseThrow();

        assertThat(show(new MacroFixture(), announced, Entry.rejectedAfter(stamp, closing))
                        .select(".rfc-what")
                        .eachText())
                .first()
                .isEqualTo("Rejected automatically: nothing happened after its author was told");
    }

    @Test
    void newestComesFirstAndOlderOnesOnDemand() {
        WholeRecord record =
                record(IntStream.range(0, 5).mapToObj(i -> edited(i + 2)).toArray(Entry[]::new));

        Element newest = new MacroFixture().record(record, new RecordQuery(RecordQuery.END, 3));
        assertThat(newest.select("li").eachAttr("value")).containsExactly("5", "4", "3");
        assertThat(newest.select("[data-rfc-before]").eachAttr("data-rfc-before"))
                .containsExactly("3");
        Element oldest = new MacroFixture().record(record, new RecordQuery(3, 3));
        assertThat(oldest.select("li").eachAttr("value")).containsExactly("2", "1");
        assertThat(oldest.select("[data-rfc-before]")).isEmpty();
    }

    @Test
    void saveIsComparedWithTheVersionBefore() {
        assertThat(show(new MacroFixture(), edited(7)).select("li a").attr("href"))
                .endsWith("selectedPageVersions=6&selectedPageVersions=7");
        assertThat(show(new MacroFixture(), edited(1)).select("li a")).isEmpty();
    }

    @Test
    void delegateActsForTheApprover() {
        Entry decided = Entry.decided(stamp("key-architect", 1), "lead", Choice.APPROVED, "")
                .onBehalfOf(new Actor("key-lead", "old-lead"));

        assertThat(show(new MacroFixture(), decided).select(".rfc-what").text())
                .isEqualTo("Architect for Lead approved as lead");
    }

    @Test
    void whoeverIsAskedIsNamedOnce() {
        Element shown = show(new MacroFixture(), full(EntryKind.APPROVAL_REQUESTED));

        assertThat(shown.select(".rfc-what").text())
                .isEqualTo("Lead asked for decisions: Lead, Former user, two (group)");
        assertThat(shown.selectFirst("blockquote").wholeText()).isEqualTo("one\ntwo");
    }

    @Test
    void whoIsGoneIsAFormerUserWhateverTheNameWas() {
        Element shown = show(new MacroFixture(), Entry.of(EntryKind.TRASHED, stamp("key-gone", 1)));

        assertThat(shown.text())
                .contains("Former user moved the page to the trash")
                .doesNotContain("old-name");
    }

    @Test
    void roleIsToldInALineForEachDifference() {
        assertThat(show(new MacroFixture(), full(EntryKind.ASSIGNED))
                        .selectFirst("blockquote")
                        .wholeText())
                .isEqualTo("""
                        Role Lead added
                        Role Boss removed
                        Lead added
                        Group two removed
                        Approvals needed now: 2
                        Approvals needed before: any
                        Stage now: 2
                        Stage before: 1""");
    }

    @Test
    void kindOfARoleIsToldInTheReadersWords() {
        Role before = new Role("Lead", List.of(), List.of(), Quorum.ANY);
        Role after = new Role("Lead", List.of(), List.of(), Quorum.MAJORITY, 1, RoleKind.INFORMED);
        Entry assigned = Entry.assigned(stamp("key-lead", 1), "lead", Detail.Assigned.between(before, after));

        assertThat(show(new MacroFixture(), assigned).selectFirst("blockquote").wholeText())
                .isEqualTo("""
                        Approvals needed now: majority
                        Approvals needed before: any
                        Involvement now: Informed""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\u000B", "\f"})
    void noNameLooksLikeALineOfItsOwn(String lineBreak) {
        Role before = new Role("Lead", List.of(), List.of(), Quorum.ANY);
        Role after = before.asking(List.of(), List.of("x" + lineBreak + "y"));
        Entry assigned = Entry.assigned(stamp("key-lead", 1), "lead", Detail.Assigned.between(before, after));

        assertThat(show(new MacroFixture(), assigned).selectFirst("blockquote").wholeText())
                .isEqualTo("Group x y added");
    }

    @ParameterizedTest
    @EnumSource
    void detailThatIsMissingKeepsNobodyFromTheRecord(EntryKind kind) {
        Entry some = full(kind);
        Entry bare = new Entry(
                0,
                kind,
                some.actor(),
                null,
                some.at(),
                some.pageVersion(),
                some.fingerprint(),
                null,
                some.role(),
                some.choice(),
                "",
                null,
                some.from(),
                some.to());

        assertThat(show(new MacroFixture(), bare).select("li .rfc-what").eachText())
                .hasSize(1);
    }

    @Test
    void historicDecisionSaysThatItIsAndWhereItComesFrom() {
        Entry known =
                Entry.historicDecision(stamp("key-architect", 1), historic("key-lead", ""), "Too dear\nSource: none");
        Entry unknown = Entry.historicDecision(stamp("key-architect", 1), historic("", "jdoe"), "");

        Element shown = show(new MacroFixture(), known, unknown);

        assertThat(shown.select(".rfc-what").eachText())
                .containsExactly(
                        "Historic decision, imported by Architect: jdoe (no user of this site) rejected it on May 31, 2024",
                        "Historic decision, imported by Architect: Lead rejected it on May 31, 2024");
        assertThat(shown.select("blockquote").last().wholeText()).isEqualTo("""
                Role: Legal
                Status then: In review
                Source: Comala
                Comment: Too dear
                Source: none""");
    }

    @ParameterizedTest
    @EnumSource
    void everyHistoricDecisionHasASentence(HistoricChoice choice) {
        Detail.HistoricDecision historic =
                new Detail.HistoricDecision("", "jdoe", choice, "", "", "2024-05-31T10:00:00Z", "");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY)) {
            Element shown = show(
                    new MacroFixture(locale, new NewVelocity()),
                    Entry.historicDecision(stamp("key-lead", 1), historic, ""));
            assertThat(shown.selectFirst(".rfc-what").text())
                    .contains("jdoe", "2024")
                    .doesNotContain("rfc-desk.", "{");
            assertThat(shown.select("blockquote")).isEmpty();
        }
    }

    @Test
    void minorEditAndObjectionNameTheVersionThatWasSaved() {
        Entry minor = full(EntryKind.MARKED_MINOR, 1);
        Entry objected = full(EntryKind.OBJECTED, 2);

        assertThat(show(new MacroFixture(), edited(4), minor, objected)
                        .select(".rfc-what")
                        .eachText())
                .containsExactly(
                        "Lead objected: version 4 is no minor correction",
                        "Lead marked version 4 as a minor correction",
                        "Lead saved version 4");
    }

    @Test
    void tamperingIsSaidInWordsAndNotByColourAlone() {
        assertThat(show(new MacroFixture(), edited(1))
                        .selectFirst(".rfc-record-check")
                        .text())
                .startsWith("Verified: 1 entry, not altered");

        ChainedEntry unreadable = new ChainedEntry(1, null, "{", "salt", "00");
        Element broken = new MacroFixture().record(whole(List.of(unreadable), new ChainHead(1, "00")), ALL);
        assertThat(broken.selectFirst(".rfc-record-check.rfc-broken").text())
                .startsWith("The record was tampered with: entry 1 is not what was recorded.");
        assertThat(broken.selectFirst("li").text()).isEqualTo("This entry cannot be read.");
    }

    @ParameterizedTest
    @MethodSource("velocities")
    void whatPeopleWriteIsNeverMarkup(TemplateRenderer velocity) {
        Entry rejected = Entry.statusChanged(
                stamp("key-lead", 1), Status.PROPOSED, Status.REJECTED, "<script>alert(1)</script>");

        Element shown = show(new MacroFixture(Locale.ENGLISH, velocity), rejected);

        assertThat(shown.select("script")).isEmpty();
        assertThat(shown.selectFirst("blockquote").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(shown.html()).doesNotContain("$", "#if", "#end", "#foreach");
    }

    private static Stream<TemplateRenderer> velocities() {
        return Stream.of(new NewVelocity(), new OldVelocity());
    }

    private static Element show(MacroFixture desk, Entry... entries) {
        return desk.record(record(entries), ALL);
    }

    private static WholeRecord record(Entry... entries) {
        List<ChainedEntry> chain = new ArrayList<>();
        ChainHead head = ChainHead.of(stream());
        for (Entry entry : entries) {
            chain.add(HashChain.after(head, entry.numbered(head.next()), "", "salt"));
            head = ChainHead.at(chain.get(chain.size() - 1));
        }
        Collections.reverse(chain);
        return whole(chain, head);
    }

    private static WholeRecord whole(List<ChainedEntry> chain, ChainHead head) {
        return new WholeRecord(RFC, List.of(), chain, IntegrityCheck.of(stream(), chain, head));
    }

    private static StreamId stream() {
        return StreamId.page(RFC.pageId());
    }

    private static Entry edited(int version) {
        return Entry.of(EntryKind.EDITED, stamp("key-lead", version));
    }

    private static Entry full(EntryKind kind) {
        return full(kind, 1);
    }

    private static Entry full(EntryKind kind, int about) {
        boolean refers = kind == EntryKind.MARKED_MINOR || kind == EntryKind.OBJECTED || kind == EntryKind.UNLINKED;
        return new Entry(
                0,
                kind,
                new Actor("key-lead", "old-name"),
                kind == EntryKind.RESOLVED_FOR ? new Actor("key-product", "other-name") : null,
                Instant.parse("2026-03-01T10:00:00Z"),
                3,
                "f",
                refers ? about : null,
                "lead",
                Choice.APPROVED,
                "one\ntwo",
                kind.detail().map(RecordFragmentTest::detail).orElse(null),
                Status.PROPOSED,
                Status.ACCEPTED);
    }

    private static Detail detail(Class<? extends Detail> type) {
        RfcRef rfc = new RfcRef("OPS", RfcNumber.of(3));
        Role before = new Role("Boss", List.of(), List.of("two"), Quorum.ANY);
        Role after = new Role("Lead", List.of("key-lead"), List.of(), Quorum.parse("2"), 2);
        return Stream.of(
                        new Detail.Registered(rfc, "Title", List.of()),
                        new Detail.Sections(Map.of("Cost", "f")),
                        new Detail.Accepted(new AcceptanceBasis(Set.of(), 0, List.of())),
                        new Detail.Moved(rfc, rfc),
                        new Detail.Renamed("one", "two"),
                        new Detail.ResolvedFor(Inability.INACTIVE),
                        new Detail.ApprovalRequested(List.of(
                                new RequestedRole("lead", List.of("key-lead", "key-gone"), List.of("two")),
                                new RequestedRole("security", List.of("key-lead"), List.of("two")))),
                        new Detail.AuthorChanged("key-lead", "key-product"),
                        new Detail.ClosingAnnounced(Instant.parse("2026-12-01T10:00:00Z")),
                        new Detail.CommentPeriodStarted(Instant.parse("2026-12-01T10:00:00Z")),
                        new Detail.DecideByChanged(null, LocalDate.of(2026, 12, 1)),
                        new Detail.ReviewMonthsChanged(null, 12),
                        new Detail.StatusImported(Detail.StatusImported.Source.LABEL, "adopted", Status.ACCEPTED),
                        new Detail.Related(13, rfc),
                        historic("key-lead", ""),
                        new Detail.SettingsChanged(SpaceSettings.DEFAULTS),
                        new Detail.SiteSettingsChanged(SiteStandards.NONE),
                        new Detail.WebhookChanged(
                                Detail.WebhookChanged.What.ADDED, "Archive", "example.org", List.of(), "json", true),
                        Detail.Assigned.between(before, after))
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Detail.HistoricDecision historic(String user, String name) {
        return new Detail.HistoricDecision(
                user, name, HistoricChoice.REJECTED, "Legal", "In review", "2024-05-31", "Comala");
    }

    private static AuditStamp stamp(String user, int version) {
        return new AuditStamp(new Actor(user, "old-name"), Instant.parse("2026-03-01T10:00:00Z"), version, "f");
    }
}
