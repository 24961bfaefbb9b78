package net.rfcdesk.web;

import net.rfcdesk.host.HostSite;
import net.rfcdesk.host.HostUsers;
import net.rfcdesk.host.People;
import net.rfcdesk.host.ReaderClock;
import net.rfcdesk.host.Site;
import net.rfcdesk.report.MyRfcsResult;

/** The HTML of the page that everybody has of their own. */
public final class MyRfcsPage {
    private final Templates templates;
    private final MyRfcsPresenter presenter;

    private MyRfcsPage(Templates templates, MyRfcsPresenter presenter) {
        this.templates = templates;
        this.presenter = presenter;
    }

    /** Puts the presenters together. */
    public static MyRfcsPage of(HostSite host, HostUsers users, People people, Site site, ReaderClock clock) {
        Display display = Display.of(host, users, people, site, clock);
        return new MyRfcsPage(
                new Templates(host.templates(), display.texts()),
                new MyRfcsPresenter(
                        display,
                        people,
                        new ProgressPresenter(display.texts()),
                        new WaitingPresenter(display, people)));
    }

    String html(MyRfcsResult result) {
        return templates.render("rfc-my-rfcs.vm", presenter.of(result));
    }
}
