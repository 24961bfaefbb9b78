package net.rfcdesk.approval;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which texts a decision holds for besides the one that it is about: those that came of it without a change of content. When an approver
 * objects that two texts differ, no way leads from one to the other, neither directly nor by way of a third.
 *
 * @param rewritings saves in which only links to a page that was renamed or moved were rewritten
 * @param minorEdits saves that their authors marked as minor
 */
public record EquivalentTexts(List<Edit> rewritings, List<MinorEdit> minorEdits) {

    public static final EquivalentTexts NONE = new EquivalentTexts(List.of(), List.of());

    public EquivalentTexts {
        rewritings = List.copyOf(rewritings);
        minorEdits = List.copyOf(minorEdits);
    }

    /**
     * @param from fingerprint of the text that was read
     * @param to fingerprint of the text in question
     * @return the fewest minor edits by which one came of the other; none for the same text; empty when it did not
     */
    public Optional<List<MinorEdit>> between(String from, String to) {
        Map<String, List<MinorEdit>> reached = new HashMap<>();
        Deque<Step> next = new ArrayDeque<>(List.of(new Step(List.of(from), List.of())));
        while (!next.isEmpty() && !reached.containsKey(to)) {
            Step step = next.poll();
            if (reached.putIfAbsent(step.text(), step.minor()) == null) {
                rewritings.stream().filter(each -> leads(step, each)).forEach(each -> next.addFirst(step.to(each)));
                minorEdits.stream()
                        .filter(MinorEdit::holds)
                        .filter(each -> leads(step, each.edit()))
                        .forEach(each -> next.addLast(step.by(each)));
            }
        }
        return Optional.ofNullable(reached.get(to));
    }

    private boolean leads(Step step, Edit onwards) {
        return onwards.before().equals(step.text())
                && step.texts().stream().noneMatch(text -> differs(text, onwards.fingerprint()));
    }

    private boolean differs(String one, String other) {
        return minorEdits.stream().anyMatch(each -> each.disputes(one, other));
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

        Step by(MinorEdit minorEdit) {
            return new Step(longer(texts, minorEdit.edit().fingerprint()), longer(minor, minorEdit));
        }

        private static <T> List<T> longer(List<T> some, T more) {
            return Stream.concat(some.stream(), Stream.of(more)).toList();
        }
    }
}
