package net.rfcdesk.notify;

import java.util.List;
import java.util.function.BooleanSupplier;
import net.rfcdesk.host.Site;

/** Tells people and programs what happened: plans what is to be told, and sends what is due. */
public final class Notifications {

    private final List<Planner> planners;
    private final OutboxDispatcher dispatcher;
    private final Site site;

    public Notifications(List<Planner> planners, OutboxDispatcher dispatcher, Site site) {
        this.planners = List.copyOf(planners);
        this.dispatcher = dispatcher;
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
        int planned = planners.stream().mapToInt(each -> each.run(stopped)).sum();
        OutboxDispatcher.Outcome outcome = dispatcher.run(stopped);
        return "News and reminders: " + planned + "; messages sent: " + outcome.sent() + "; not sent: "
                + outcome.failed();
    }
}
