package net.rfcdesk.web;

/**
 * A page or file of a run.
 *
 * @param name title of the page, else what the run knows of it
 * @param address of the page; empty when there is none for the reader
 * @param message what there is to say; empty for nothing
 */
public record RunItemLine(int number, String name, String address, Lozenge outcome, String message) {
    public boolean linked() {
        return !address.isEmpty();
    }
}
