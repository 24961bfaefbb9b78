package net.rfcdesk.web;

import java.util.List;

/**
 * How far approval has come, as a page shows it.
 *
 * @param text in words
 * @param parts a class for each role's part of the bar; blank while it is waited for
 */
public record ProgressView(String text, List<String> parts) {
    public ProgressView {
        parts = List.copyOf(parts);
    }
}
