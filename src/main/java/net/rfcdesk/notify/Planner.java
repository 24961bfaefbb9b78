package net.rfcdesk.notify;

import java.util.function.BooleanSupplier;

/** Fills the outbox with what is to be told. */
public interface Planner {

    /**
     * @param stopped asked before each step, which is a transaction of its own
     * @return for how many RFCs or people it has planned something
     */
    int run(BooleanSupplier stopped);
}
