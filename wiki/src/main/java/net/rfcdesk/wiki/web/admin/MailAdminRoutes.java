package net.rfcdesk.wiki.web.admin;

import java.util.List;
import net.rfcdesk.wiki.mail.MailServers;
import net.rfcdesk.wiki.mail.SentMail;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;
import net.rfcdesk.wiki.web.view.When;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The mails that plugins sent, when the wiki keeps them. */
public record MailAdminRoutes(MailServers servers, Views views, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/admin/mails.action", this::list).get("/admin/mail.action", this::show);
    }

    private Response list(Request request) {
        List<MailView> mails = servers.kept().all().stream().map(this::view).toList();
        return screens.show(
                request,
                screen("admin/mails", "Mails")
                        .with("mails", mails)
                        .with("server", servers.address().orElse(null))
                        .with("missing", servers.getDefaultSMTPMailServer() == null));
    }

    private Response show(Request request) {
        SentMail mail = servers.kept()
                .byId(request.number("id"))
                .orElseThrow(() -> new NotFound("That mail is no longer there."));
        return screens.show(
                request,
                screen("admin/mail", mail.subject())
                        .with("mail", view(mail))
                        .with(mail.isHtml() ? "html" : "text", mail.isHtml() ? framed(mail.body()) : mail.body()));
    }

    private static Screen screen(String template, String title) {
        return Screen.of(template, title).section("mails");
    }

    private MailView view(SentMail mail) {
        return new MailView(mail.id(), mail.to(), mail.subject(), views.when(mail.sent()));
    }

    /** @return the mail, with links that leave the frame */
    private static String framed(String html) {
        Document mail = Jsoup.parse(html);
        mail.outputSettings().prettyPrint(false);
        mail.head().prependElement("base").attr("target", "_blank");
        return mail.outerHtml();
    }

    /** A mail in the list. */
    public record MailView(long id, String to, String subject, When sent) {}
}
