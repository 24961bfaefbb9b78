package net.rfcdesk.approval;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which texts a decision holds for besides the one that it is about: those that came of it without a change of content. When an approver
 * objects that two texts differ, no way leads from one to the other, neither directly nor by way of a third.
 *
 * @param rewritings saves in which only links to a page that was renamed or moved were rewritten
 * @param minorEdits saves that their authors marked as minor
 * @param sections of these texts, as far as they are known
 */
public record EquivalentTexts(List<Edit> rewritings, List<MinorEdit> minorEdits, SectionTexts sections) {

    public static final EquivalentTexts NONE = new EquivalentTexts(List.of(), List.of());

    public EquivalentTexts {
        rewritings = List.copyOf(rewritings);
        minorEdits = List.copyOf(minorEdits);
    }

    /** As far as whole pages go. */
    public EquivalentTexts(List<Edit> rewritings, List<MinorEdit> minorEdits) {
        this(rewritings, minorEdits, SectionTexts.NONE);
    }

    /**
     * @param from fingerprint of the text that was read
     * @param to fingerprint of the text in question
     * @return the fewest minor edits by which one came of the other; none for the same text; empty when it did not
     */
    public Optional<List<MinorEdit>> between(String from, String to) {
        return between(UnaryOperator.identity(), from, to);
    }

    /**
     * For the people of a role, who have read what it stands for. What a save, or an objection to one, did elsewhere in the page leads nowhere.
     *
     * @return as above; none when the sections of the role are the same
     */
    Optional<List<MinorEdit>> between(Role role, String from, String to) {
        return between(text -> sections.read(role, text), from, to);
    }

    /** @param reading of a text, the same for those that are the same to whoever has read it */
    private Optional<List<MinorEdit>> between(UnaryOperator<String> reading, String from, String to) {
        String end = reading.apply(to);
        Map<String, List<MinorEdit>> reached = new HashMap<>();
        Deque<Step> next = new ArrayDeque<>(List.of(new Step(List.of(reading.apply(from)), List.of())));
        while (!next.isEmpty() && !reached.containsKey(end)) {
            Step step = next.poll();
            if (reached.putIfAbsent(step.text(), step.minor()) == null) {
                rewritings.stream()
                        .map(each -> each.as(reading))
                        .filter(each -> leads(reading, step, each))
                        .forEach(each -> next.addFirst(step.to(each)));
                minorEdits.stream()
                        .filter(MinorEdit::holds)
                        .filter(each -> leads(reading, step, each.edit().as(reading)))
                        .forEach(each -> next.addLast(
                                step.by(each, reading.apply(each.edit().fingerprint()))));
            }
        }
        return Optional.ofNullable(reached.get(end));
    }

    private boolean leads(UnaryOperator<String> reading, Step step, Edit onwards) {
        return onwards.before().equals(step.text())
                && step.texts().stream().noneMatch(text -> differs(reading, text, onwards.fingerprint()));
    }

    private boolean differs(UnaryOperator<String> reading, String one, String other) {
        return minorEdits.stream()
                .filter(each -> !each.holds())
                .anyMatch(each -> each.edit().as(reading).isBetween(one, other));
    }

    /**
     * How far a way has come.
     *
     * @param texts their fingerprints, the first one first
     */
    private record Step(List<String> texts, List<MinorEdit> minor) {

        String text() {
            return texts.get(texts.size() - 1);
        }

        Step to(Edit edit) {
            return new Step(longer(texts, edit.fingerprint()), minor);
        }

        Step by(MinorEdit minorEdit, String text) {
            return new Step(longer(texts, text), longer(minor, minorEdit));
        }

        private static <T> List<T> longer(List<T> some, T more) {
            return Stream.concat(some.stream(), Stream.of(more)).toList();
        }
    }
}
