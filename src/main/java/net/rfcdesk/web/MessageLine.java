package net.rfcdesk.web;

/**
 * A mail that waits, or was given up.
 *
 * @param receiver name
 * @param rfc its number, or that it cannot be viewed; empty for a mail about none
 * @param address of the RFC; empty when it cannot be viewed, or there is none
 * @param next when it is tried again; never when it was given up
 * @param problem empty when nobody tried to send it yet
 */
public record MessageLine(
        long id, String receiver, String rfc, String address, int attempts, DisplayTime next, String problem) {

    public boolean linked() {
        return !address.isEmpty();
    }

    public boolean failed() {
        return !problem.isEmpty();
    }
}
