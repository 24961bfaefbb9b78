package net.rfcdesk.web;

import net.rfcdesk.approval.Role;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.service.ConversionScreen;

/** The HTML of the page that makes an RFC of another one. */
public final class ConversionPage {
    private final Templates templates;
    private final Messages texts;
    private final Site site;

    private ConversionPage(Templates templates, Messages texts, Site site) {
        this.templates = templates;
        this.texts = texts;
        this.site = site;
    }

    public static ConversionPage of(HostSite host, HostUsers users, People people, Site site, ReaderClock clock) {
        Messages texts = Display.of(host, users, people, site, clock).texts();
        return new ConversionPage(new Templates(host.templates(), texts), texts, site);
    }

    String html(ConversionScreen page) {
        return templates.render(
                "rfc-conversion.vm",
                new ConversionView(
                        page.pageId(),
                        address(page),
                        texts.get("rfc-desk.conversion.explanation", page.title()),
                        page.roles().stream().map(Role::name).toList()));
    }

    String address(ConversionScreen page) {
        return site.address(page.urlPath());
    }
}
