package net.rfcdesk.notify;

import java.util.function.BooleanSupplier;
import net.rfcdesk.host.Site;

/** Tells people and programs what happened: plans what is to be told, and sends what is due. */
public final class Notifications {

    private final NewsPlanner planner;
    private final Courier courier;
    private final Site site;

    public Notifications(NewsPlanner planner, Courier courier, Site site) {
        this.planner = planner;
        this.courier = courier;
        this.site = site;
    }

    /**
     * Nobody is told anything while the site is read-only.
     *
     * @param cancelled asked before each RFC and each message
     * @return what was done, for administrators
     */
    public String run(BooleanSupplier cancelled) {
        BooleanSupplier stopped = () -> cancelled.getAsBoolean() || site.isReadOnly();
        int planned = planner.run(stopped);
        Courier.Outcome outcome = courier.run(stopped);
        return "RFCs with news: " + planned + "; messages sent: " + outcome.sent() + "; not sent: " + outcome.failed();
    }
}
