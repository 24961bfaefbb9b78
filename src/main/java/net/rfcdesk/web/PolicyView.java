package net.rfcdesk.web;

import java.util.List;

/**
 * A policy on the settings page.
 *
 * @param name for programs
 * @param label the question that it answers
 * @param options its answers
 */
public record PolicyView(String name, String label, List<PolicyOption> options) {
    public PolicyView {
        options = List.copyOf(options);
    }
}
