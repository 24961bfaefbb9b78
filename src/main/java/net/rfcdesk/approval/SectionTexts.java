package net.rfcdesk.approval;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the sections of texts. A section's fingerprint follows from its text, so that it does not matter who has found it out.
 *
 * @param known by fingerprint of the whole text, and by heading, the fingerprint of a section; empty when the text has no such section
 */
public record SectionTexts(Map<String, Map<String, String>> known) {

    public static final SectionTexts NONE = new SectionTexts(Map.of());

    public SectionTexts {
        known = Map.copyOf(known);
    }

    /** @param sections of that text, as above. @return this, and that */
    public SectionTexts with(String text, Map<String, String> sections) {
        if (sections.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(known.getOrDefault(text, Map.of()));
        all.putAll(sections);
        Map<String, Map<String, String>> more = new HashMap<>(known);
        more.put(text, Map.copyOf(all));
        return new SectionTexts(more);
    }

    /**
     * @return the same for texts that say the same to the people of that role. A text of whose sections it is not known is the same as
     *     itself alone
     */
    String read(Role role, String text) {
        Map<String, String> sections = known.getOrDefault(text, Map.of());
        return role.sections().isEmpty() || !sections.keySet().containsAll(role.sections())
                ? text
                : role.sections().stream().sorted().map(sections::get).collect(joining(" ", "sections ", ""));
    }

    /** @return the headings for which the role stands and that the text is not known to have */
    List<String> missing(Role role, String text) {
        Map<String, String> sections = known.getOrDefault(text, Map.of());
        return role.sections().stream()
                .filter(heading -> sections.getOrDefault(heading, "").isEmpty())
                .toList();
    }
}
