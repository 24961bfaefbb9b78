package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.rfcdesk.notify.OutboxScreen;
import net.rfcdesk.notify.UnsentMail;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How the page looks that shows which mails people did not get. */
class MessagesPageTest {
    private static final Instant NEXT = Instant.parse("2026-03-05T11:30:00Z");

    @Test
    void everyMailTellsItsReceiverItsRfcAndWhyItFailed() {
        Element page = show(
                new UnsentMail(
                        9, "key-lead", true, RfcPageBuilder.rfc().build().rfc(), "/x", 2, NEXT, "The <server> is down"),
                new UnsentMail(7, "key-nobody", true, null, "", 7, null, "No such mailbox"),
                new UnsentMail(5, "key-lead", false, null, "", 0, NEXT, null));

        assertThat(page.select(".rfc-facts dd").eachText()).containsExactly("2", "40", "1");
        List<Element> rows = page.select("tbody tr");
        assertThat(rows.get(0).children().eachText())
                .containsExactly(
                        "Lead", "DEMO RFC-7", "2", "Mar 5, 2026, 12:30 PM", "The <server> is down", "Send again");
        assertThat(rows.get(0).select("a").attr("href")).isEqualTo("https://wiki.example.com/confluence/x");
        assertThat(rows.get(1).select("td").eachText())
                .containsExactly(
                        "You may not view it, or it is gone", "7", "Given up", "No such mailbox", "Send again");
        assertThat(rows.get(1).select("a")).isEmpty();
        assertThat(rows.get(2).select("td").first().text()).isEmpty();
        assertThat(rows.get(2).select("form")).isEmpty();
        assertThat(page.text()).doesNotContain("rfc-desk.", "$", "#");
    }

    @Test
    void buttonsAreToldApartByTheirReceivers() {
        Element page = show(new UnsentMail(9, "key-lead", true, null, "", 2, NEXT, "Down"));

        assertThat(page.select("form").attr("data-rfc-path")).isEqualTo("/messages/9/resend");
        assertThat(page.select("button").attr("aria-labelledby")).isEqualTo("rfc-send-9 rfc-message-9");
        assertThat(page.select("#rfc-message-9").text()).isEqualTo("Lead");
    }

    @Test
    void whenNothingWaitsThePageSaysSo() {
        Element page = show();

        assertThat(page.select("table")).isEmpty();
        assertThat(page.select(".rfc-empty").text()).isEqualTo("Nothing waits, and nothing was given up.");
    }

    private static Element show(UnsentMail... mails) {
        return new MacroFixture().messages(new OutboxScreen(2, 40, 1, List.of(mails)));
    }
}
