package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.rfcdesk.approval.Awaited;
import net.rfcdesk.notify.MailContent;
import net.rfcdesk.notify.MailRenderer;
import net.rfcdesk.notify.Notice;
import net.rfcdesk.notify.NoticeKind;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Rfc;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What mails say, and where their links lead. */
class MailPresenterTest {
    private static final String SITE = "https://wiki.example.com/confluence";
    private static final String PATH = "/spaces/DEMO/pages/12";

    @Test
    void mailThatAsksSaysWhoAsksForWhatAndLeadsToThePage() {
        MailRenderer.Text text = mail(notice(NoticeKind.ASKED, "key-author", "Please read <section> 2."));
        Document mail = Jsoup.parse(text.html());

        assertThat(text.subject()).isEqualTo("[DEMO RFC-7] Faster <search> & more");
        assertThat(mail.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(mail.select("h1").text()).isEqualTo("[DEMO RFC-7] Faster <search> & more");
        assertThat(mail.select("p").eachText())
                .containsExactly(
                        "Proposed",
                        "Author asks for your decision: Security.",
                        "Review and decide",
                        "You get this mail because your decision is asked for. Choose what you get by mail");
        assertThat(mail.select("blockquote").text()).isEqualTo("Please read <section> 2.");
        assertThat(mail.select("a").eachAttr("href"))
                .containsExactly(SITE + PATH, SITE + PATH, SITE + "/plugins/servlet/rfc-desk/notifications");
    }

    @Test
    void outdatedDecisionComesWithTheComparison() {
        Notice outdated = new Notice(
                NoticeKind.OUTDATED, "key-author", List.of("Security"), "", null, null, new Comparison(12, 3, 5));

        Document mail = Jsoup.parse(mail(outdated).html());

        assertThat(mail.select("p").get(1).text())
                .isEqualTo("Author changed the page, so your decision is outdated: Security. Compare the versions");
        assertThat(mail.select("p a").first().attr("href"))
                .isEqualTo(SITE
                        + "/pages/diffpagesbyversion.action?pageId=12&selectedPageVersions=3&selectedPageVersions=5");
    }

    @Test
    void delegateLearnsForWhomTheyDecide() {
        Notice asked = new Notice(NoticeKind.ASKED, null, List.of("Security"), "", "key-lead", null, null);

        assertThat(Jsoup.parse(mail(asked).html()).select("p").get(1).text())
                .isEqualTo("Your decision is asked for: Security. You are the delegate of Lead.");
    }

    @Test
    void contactOfARoleReadsForWhomItWaits() {
        Notice late = new Notice(
                NoticeKind.ESCALATED,
                null,
                List.of("Security"),
                "2026-03-09",
                null,
                new Awaited(List.of("key-author"), List.of("security")),
                null);

        assertThat(Jsoup.parse(mail(late).html()).select("p").eachText())
                .contains(
                        "The RFC was to be decided by Mar 9, 2026. Still missing for Security: Author, anyone in security.",
                        "You get this mail because the settings of the space name you as the contact of a role. Choose what you get by mail");
    }

    @Test
    void delegationIsToldWithoutAnRfc() {
        Notice named = new Notice(NoticeKind.DELEGATED, "key-author", List.of(), "", null, null, null);
        MailContent content =
                new MailContent("key-lead", List.of(new MailContent.Part(null, "/plugins/mine", List.of(named))));

        MailRenderer.Text text = new MacroFixture().mail(content);

        assertThat(text.subject()).isEqualTo("RFCs: you are a delegate");
        assertThat(Jsoup.parse(text.html()).select("p").get(0).text())
                .isEqualTo("Author named you as their delegate. You can decide for them on RFCs now.");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROPOSED", "DECIDED"})
    void everythingIsToldInWordsOnOldAndNewVelocity(NoticeKind kind) {
        String text = switch (kind) {
            case STATUS_CHANGED -> "IMPLEMENTED";
            case COMMENT_PERIOD_STARTED -> "2026-03-09T10:00:00Z";
            case REMINDER, OVERDUE, UNDECIDED, ESCALATED, INACTIVE, CLOSING, DUE_FOR_REVIEW -> "2026-03-09";
            default -> "RFC-9";
        };
        for (String by : new String[] {"key-author", null}) {
            MailContent content = new MailContent("key-lead", List.of(part(notice(kind, by, text))));
            String now = new MacroFixture(Locale.GERMANY, new NewVelocity())
                    .mail(content)
                    .html();

            assertThat(now)
                    .doesNotContain(
                            "$", "#if", "#end", "#foreach", "rfc-desk.mail", "{0}", "{2}", "IMPLEMENTED", "2026-03");
            assertThat(new MacroFixture(Locale.GERMANY, new OldVelocity())
                            .mail(content)
                            .html())
                    .isEqualToNormalizingWhitespace(now);
        }
    }

    private static MailRenderer.Text mail(Notice... notices) {
        return new MacroFixture().mail(new MailContent("key-lead", List.of(part(notices))));
    }

    private static MailContent.Part part(Notice... notices) {
        Rfc rfc = RfcPageBuilder.rfc().build().rfc();
        return new MailContent.Part(rfc, PATH, List.of(notices));
    }

    private static Notice notice(NoticeKind kind, String by, String text) {
        return new Notice(kind, by, List.of("Security"), text, null, null, null);
    }
}
