package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.function.Supplier;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;

/** Runs work in a transaction of the plugin's tables, which is the host's own where one is under way. */
public final class Transactions {

    private final ActiveObjects ao;

    public Transactions(ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * Does several things in one transaction: the one that is under way, or a new one.
     *
     * @param work what it throws rolls everything back, also what the host did before in the same transaction
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#LOST_RACE} when the database prefers somebody else's change
     */
    public <T> T run(Supplier<T> work) {
        try {
            return ao.executeInTransaction(work::get);
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw LostRace.isBehind(e) ? Refusal.of(RefusalCode.LOST_RACE).exception(e) : e;
        }
    }
}
