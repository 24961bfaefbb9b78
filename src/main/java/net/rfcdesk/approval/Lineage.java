package net.rfcdesk.approval;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which texts a decision holds for besides the one that it is about: those that came of it without a change of substance.
 *
 * @param rewritings saves in which only links to a page that was renamed or moved were rewritten
 * @param declarations that a save changed nothing of substance
 */
public record Lineage(List<Edit> rewritings, List<Declaration> declarations) {

    public static final Lineage NONE = new Lineage(List.of(), List.of());

    public Lineage {
        rewritings = List.copyOf(rewritings);
        declarations = List.copyOf(declarations);
    }

    /**
     * @param from fingerprint of the text that was read
     * @param to fingerprint of the text in question
     * @return the fewest declarations by which one came of the other; none for the same text; empty when it did not
     */
    public Optional<List<Declaration>> between(String from, String to) {
        Map<String, List<Declaration>> reached = new HashMap<>();
        Deque<Step> next = new ArrayDeque<>(List.of(new Step(from, List.of())));
        while (!next.isEmpty() && !reached.containsKey(to)) {
            Step step = next.poll();
            if (reached.putIfAbsent(step.fingerprint(), step.declared()) == null) {
                rewritings.stream()
                        .filter(each -> each.before().equals(step.fingerprint()))
                        .forEach(each -> next.addFirst(step.to(each)));
                declarations.stream()
                        .filter(Declaration::holds)
                        .filter(each -> each.edit().before().equals(step.fingerprint()))
                        .forEach(each -> next.addLast(step.by(each)));
            }
        }
        return Optional.ofNullable(reached.get(to));
    }

    private record Step(String fingerprint, List<Declaration> declared) {

        Step to(Edit edit) {
            return new Step(edit.fingerprint(), declared);
        }

        Step by(Declaration declaration) {
            return new Step(
                    declaration.edit().fingerprint(),
                    Stream.concat(declared.stream(), Stream.of(declaration)).toList());
        }
    }
}
