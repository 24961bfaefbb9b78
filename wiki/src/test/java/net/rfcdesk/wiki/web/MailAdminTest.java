package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MailAdminTest {
    private static final Browser ADMIN = RunningWiki.loggedIn("admin");

    @Test
    void anAdministratorReadsAMailInAFrameThatRunsNoScripts() throws MailException {
        send(new Email("lead@example.com")
                .setSubject("PlannedNotices <b> of \"today\"")
                .setMimeType("text/html")
                .setBody("<p>\"Grüße\"</p><a href=\"https://example.com\">there</a>"));

        Element link = ADMIN.page("/admin/mails.action")
                .selectFirst(
                        "#mails tr:has(td:contains(lead@example.com)) a:contains(PlannedNotices <b> of \"today\")");
        Element frame =
                ADMIN.page(link.attr("href").substring("/confluence".length())).selectFirst("iframe");

        assertThat(frame.attr("sandbox")).isNotBlank().doesNotContain("allow-scripts", "allow-same-origin");
        Document mail = Jsoup.parse(frame.attr("srcdoc"));
        assertThat(mail.selectFirst("p").text()).isEqualTo("\"Grüße\"");
        assertThat(mail.selectFirst("base").attr("target")).isEqualTo("_blank");
    }

    @Test
    void aPlainTextIsShownAsItIs() throws MailException {
        send(new Email("product@example.com").setSubject("Plain").setBody("<i>1</i>\n2"));

        Element link = ADMIN.page("/admin/mails.action").selectFirst("#mails a:contains(Plain)");

        assertThat(ADMIN.page(link.attr("href").substring("/confluence".length()))
                        .selectFirst("pre")
                        .wholeText())
                .isEqualTo("<i>1</i>\n2");
    }

    @Test
    void nobodyElseReadsMails() {
        assertThat(RunningWiki.loggedIn("author").get("/admin/mails.action").statusCode())
                .isEqualTo(403);
        assertThat(RunningWiki.loggedIn("author").get("/admin/mail.action?id=1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMailThatIsNotThereIsNotFound() {
        assertThat(ADMIN.get("/admin/mail.action?id=9999").statusCode()).isEqualTo(404);
    }

    private static void send(Email email) throws MailException {
        RunningWiki.parts().mailServers().getDefaultSMTPMailServer().send(email);
    }
}
