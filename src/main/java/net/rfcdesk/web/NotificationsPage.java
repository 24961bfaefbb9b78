package net.rfcdesk.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.NotificationChoices.OfSpace;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.Site;

/** The HTML of the page on which everybody chooses what they are told by mail. */
public final class NotificationsPage {
    private static final OfSpace BLANK = new OfSpace("", NotificationChoice.NOTHING);

    private final Templates templates;
    private final Messages texts;
    private final Site site;

    private NotificationsPage(Templates templates, Messages texts, Site site) {
        this.templates = templates;
        this.texts = texts;
        this.site = site;
    }

    /** Puts it together. */
    public static NotificationsPage of(HostSite host, Site site) {
        Messages texts = new Messages(host.texts());
        return new NotificationsPage(new Templates(host.templates(), texts), texts, site);
    }

    String html(NotificationChoices choices) {
        return templates.render(
                "rfc-notifications.vm",
                new NotificationsView(
                        site.address(Site.MY_RFCS),
                        options(choices.everywhere()),
                        Stream.concat(choices.spaces().stream(), Stream.of(BLANK))
                                .map(each -> new SpaceChoiceLine(each.spaceKey(), options(each.choice())))
                                .toList()));
    }

    private List<FormOption> options(NotificationChoice chosen) {
        return Arrays.stream(NotificationChoice.values())
                .map(each -> new FormOption(each.name(), texts.get(each.key()), each == chosen))
                .toList();
    }
}
