package net.rfcdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RecordQuery;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Chain;
import net.rfcdesk.record.Check;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Head;
import net.rfcdesk.record.History;
import net.rfcdesk.record.Kind;
import net.rfcdesk.record.Link;
import net.rfcdesk.record.Moment;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.Place;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
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
    void everyKindHasASentenceAndAnIcon(Kind kind) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY)) {
            Entry before = kind == Kind.UNLINKED ? full(Kind.RELATED) : edited(3);
            Element line = show(new Desk(locale, new NewVelocity()), before, full(kind))
                    .selectFirst("li");
            assertThat(line.selectFirst(".rfc-what").text()).isNotEmpty().doesNotContain("rfc-desk.", "{", "null", "?");
            assertThat(line.selectFirst("path").attr("d")).isNotEmpty();
        }
    }

    @Test
    void linksNameTheOtherRfc() {
        Moment moment = moment("key-lead", 1);
        Entry related = Entry.linked(moment, Relation.RELATED_TO, 13, new Place("OPS", RfcNumber.of(3)));
        Entry unlinked = Entry.unlinked(
                moment, new History(List.of(related.numbered(1))).references().get(0));

        assertThat(show(new Desk(), related, unlinked).select(".rfc-what").eachText())
                .containsExactly("Lead took back its link with OPS RFC-3", "Lead related it to OPS RFC-3");
    }

    @Test
    void newestComesFirstAndOlderOnesOnDemand() {
        WholeRecord record =
                record(IntStream.range(0, 5).mapToObj(i -> edited(i + 2)).toArray(Entry[]::new));

        Element newest = new Desk().record(record, new RecordQuery(RecordQuery.END, 3));
        assertThat(newest.select("li").eachAttr("value")).containsExactly("5", "4", "3");
        assertThat(newest.select("[data-rfc-before]").eachAttr("data-rfc-before"))
                .containsExactly("3");
        Element oldest = new Desk().record(record, new RecordQuery(3, 3));
        assertThat(oldest.select("li").eachAttr("value")).containsExactly("2", "1");
        assertThat(oldest.select("[data-rfc-before]")).isEmpty();
    }

    @Test
    void saveIsComparedWithTheVersionBefore() {
        assertThat(show(new Desk(), edited(7)).select("li a").attr("href"))
                .endsWith("selectedPageVersions=6&selectedPageVersions=7");
        assertThat(show(new Desk(), edited(1)).select("li a")).isEmpty();
    }

    @Test
    void delegateActsForTheApprover() {
        Entry decided = Entry.decided(moment("key-architect", 1), "lead", Choice.APPROVED, "")
                .onBehalfOf(new Actor("key-lead", "old-lead"));

        assertThat(show(new Desk(), decided).select(".rfc-what").text()).isEqualTo("Architect for Lead approved: lead");
    }

    @Test
    void whoIsGoneIsAFormerUserWhateverTheNameWas() {
        Element shown = show(new Desk(), Entry.of(Kind.TRASHED, moment("key-gone", 1)));

        assertThat(shown.text())
                .contains("Former user moved the page to the trash")
                .doesNotContain("old-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two",
                "+user",
                "+group",
                "",
                "+",
                " +user key-lead",
                "+users key-lead",
                "?",
                "group staff",
                "+user\tkey-lead"
            })
    void whatCannotBeReadIsShownAsItIsWritten(String line) {
        Entry some = full(Kind.ASSIGNED);
        Entry assigned = new Entry(
                0,
                Kind.ASSIGNED,
                some.actor(),
                null,
                some.at(),
                some.pageVersion(),
                some.fingerprint(),
                null,
                some.role(),
                null,
                "+group one\n" + line + "\n-group two",
                null,
                null);

        assertThat(show(new Desk(), assigned).selectFirst("blockquote").wholeText())
                .contains("\n" + line + "\n");
    }

    @Test
    void declarationAndObjectionNameTheVersionThatWasSaved() {
        Entry declared = full(Kind.DECLARED, 1);
        Entry objected = full(Kind.OBJECTED, 2);

        assertThat(show(new Desk(), edited(4), declared, objected)
                        .select(".rfc-what")
                        .eachText())
                .containsExactly(
                        "Lead objected: version 4 changed something of substance",
                        "Lead declared that version 4 changed nothing of substance",
                        "Lead saved version 4");
    }

    @Test
    void tamperingIsSaidInWordsAndNotByColourAlone() {
        assertThat(show(new Desk(), edited(1)).selectFirst(".rfc-record-check").text())
                .startsWith("Record intact. Entries: 1");

        Link unreadable = new Link(1, null, "salt", "00");
        Element broken = new Desk().record(whole(List.of(unreadable), new Head(1, "00")), ALL);
        assertThat(broken.selectFirst(".rfc-record-check.rfc-broken").text())
                .startsWith("The record was tampered with: entry 1 is not what was recorded.");
        assertThat(broken.selectFirst("li").text()).isEqualTo("This entry cannot be read.");
    }

    @ParameterizedTest
    @MethodSource("velocities")
    void whatPeopleWriteIsNeverMarkup(TemplateRenderer velocity) {
        Entry rejected = Entry.statusChanged(
                moment("key-lead", 1), Status.PROPOSED, Status.REJECTED, "<script>alert(1)</script>");

        Element shown = show(new Desk(Locale.ENGLISH, velocity), rejected);

        assertThat(shown.select("script")).isEmpty();
        assertThat(shown.selectFirst("blockquote").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(shown.html()).doesNotContain("$", "#if", "#end", "#foreach");
    }

    private static Stream<TemplateRenderer> velocities() {
        return Stream.of(new NewVelocity(), new OldVelocity());
    }

    private static Element show(Desk desk, Entry... entries) {
        return desk.record(record(entries), ALL);
    }

    private static WholeRecord record(Entry... entries) {
        List<Link> links = new ArrayList<>();
        Head head = Head.of(subject());
        for (Entry entry : entries) {
            links.add(Chain.after(head, entry.numbered(head.next()), "salt"));
            head = Head.at(links.get(links.size() - 1));
        }
        Collections.reverse(links);
        return whole(links, head);
    }

    private static WholeRecord whole(List<Link> links, Head head) {
        return new WholeRecord(RFC, List.of(), links, Check.of(subject(), links, head));
    }

    private static Subject subject() {
        return Subject.page(RFC.pageId());
    }

    private static Entry edited(int version) {
        return Entry.of(Kind.EDITED, moment("key-lead", version));
    }

    private static Entry full(Kind kind) {
        return full(kind, 1);
    }

    private static Entry full(Kind kind, int about) {
        boolean refers = kind == Kind.DECLARED || kind == Kind.OBJECTED || kind == Kind.UNLINKED;
        return new Entry(
                0,
                kind,
                new Actor("key-lead", "old-name"),
                null,
                Instant.parse("2026-03-01T10:00:00Z"),
                3,
                "f",
                refers ? about : null,
                "lead",
                Choice.APPROVED,
                kind == Kind.ASSIGNED ? "+user key-lead\n-group staff\n+needed 2\n-stage 1\n+role Lead" : "one\ntwo",
                Status.PROPOSED,
                Status.ACCEPTED);
    }

    private static Moment moment(String user, int version) {
        return new Moment(new Actor(user, "old-name"), Instant.parse("2026-03-01T10:00:00Z"), version, "f");
    }
}
