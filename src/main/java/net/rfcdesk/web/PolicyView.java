package net.rfcdesk.web;

import java.util.List;

/**
 * A policy on a page of settings.
 *
 * @param name for programs
 * @param label the question that it answers
 * @param options its answers
 * @param locked whether no space can answer it
 * @param hint in a space, why it cannot; else empty
 */
public record PolicyView(String name, String label, List<FormOption> options, boolean locked, String hint) {
    public PolicyView {
        options = List.copyOf(options);
    }
}
