package net.rfcdesk.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.transfer.PageSelection;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are to become RFCs; null for no condition.
 *
 * @param parent id or title of the page below which they are
 * @param labels of which they have at least one
 * @param withoutLabels of which they have none
 * @param pages ids of them
 * @param statuses by label
 */
record ConversionInput(
        @Nullable String parent,
        @Nullable List<String> labels,
        @Nullable List<String> withoutLabels,
        @Nullable List<Long> pages,
        @Nullable Map<String, String> statuses) {

    PageSelection selection() {
        return new PageSelection(
                parent == null || parent.isBlank()
                        ? ""
                        : Inputs.line(parent, "parent").strip(),
                names(labels, "labels"),
                names(withoutLabels, "withoutLabels"),
                pages == null ? List.of() : Inputs.all(pages, "pages"));
    }

    private static Set<String> names(@Nullable List<String> given, String field) {
        return given == null
                ? Set.of()
                : Inputs.lines(given, field).stream()
                        .map(ConversionInput::label)
                        .collect(Collectors.toSet());
    }

    private static String label(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** @return by labels in lower case */
    Map<String, Status> statusesByLabel() {
        Map<String, Status> found = new LinkedHashMap<>();
        if (statuses != null) {
            statuses.forEach((name, status) ->
                    found.put(label(Inputs.line(name, "statuses")), Inputs.constant(Status.class, status, "statuses")));
        }
        return found;
    }
}
