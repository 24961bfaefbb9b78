package net.rfcdesk.transfer;

import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.RunItem;

/**
 * What a kind of run does to one page or file. It is called in a transaction, in which it is also noted what became of the item: what it
 * throws rolls both back. A {@link net.rfcdesk.rfc.Refused} leaves the item out and says why; after a lost race it is tried again; anything
 * else is an error of that item, which the log names, and the run goes on. The current user is the one who started the run, who may have
 * lost permissions since.
 */
public interface RunStep {

    Run.Kind kind();

    /**
     * @param item that waits, with its payload
     * @return the same with its outcome, and the page that was made; not {@link RunItem.Outcome#WAITING}
     */
    RunItem step(Run run, RunItem item);

    /**
     * @param item that is done, with its payload
     * @return the same as {@link RunItem.Outcome#UNDONE}, or as {@link RunItem.Outcome#KEPT} with a reason
     */
    RunItem undo(Run run, RunItem item);
}
