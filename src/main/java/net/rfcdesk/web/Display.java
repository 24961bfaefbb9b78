package net.rfcdesk.web;

import net.rfcdesk.approval.Membership;
import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.Site;

/** What presenters show things with: texts, refusals, people's names, times, addresses and states, each as the reader reads them, and groups. */
record Display(
        Messages texts,
        RefusalMessages refusals,
        UserNames names,
        TimeFormatter times,
        Site site,
        LozengePresenter lozenges,
        Membership membership) {

    static Display of(HostSite host, HostUsers users, People people, Site site, ReaderClock clock) {
        Messages texts = new Messages(host.texts());
        return new Display(
                texts,
                host.refusals(),
                new UserNames(people, texts, site),
                new TimeFormatter(users.locales(), clock, texts),
                site,
                new LozengePresenter(texts),
                people);
    }
}
