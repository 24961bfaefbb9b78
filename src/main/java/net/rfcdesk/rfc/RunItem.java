package net.rfcdesk.rfc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page or file of a run, and what became of it.
 *
 * @param number 1, 2, 3 … within its run
 * @param subject what it is about: a page's id or a file's name
 * @param payload what the kind of the run needs for it, such as a file's text; none when it needs nothing, and where it was not read
 * @param reason why it was left out or went wrong, as a key of a text; empty when there is nothing to say
 * @param arguments of that text: each is a text, a whole number, or the key of another text
 * @param pageId of the page that it is about, or was made for it; {@link #NO_PAGE} when there is none
 */
public record RunItem(
        int number,
        String subject,
        @Nullable String payload,
        Outcome outcome,
        String reason,
        List<Object> arguments,
        long pageId) {

    public static final long NO_PAGE = 0;

    public RunItem {
        arguments = List.copyOf(arguments);
    }

    /** What became of it. */
    public enum Outcome {
        /** Nothing yet. */
        WAITING,
        DONE,
        /** There is nothing to do, or it may not be done. */
        SKIPPED,
        /** It was tried and did not work. */
        FAILED,
        UNDONE,
        /** It was done, and could not be undone. */
        KEPT;

        /** @return the key of its name in the reader's language */
        public String key() {
            return "rfc-desk.run.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param number as above. @return one that waits */
    public static RunItem waiting(int number, String subject, @Nullable String payload, long pageId) {
        return new RunItem(number, subject, payload, Outcome.WAITING, "", List.of(), pageId);
    }

    /** @return the same, of which that became */
    public RunItem become(Outcome now, String because, List<Object> words) {
        return new RunItem(number, subject, payload, now, because, words, pageId);
    }

    /** @return the same, of which that became, without a word about it */
    public RunItem become(Outcome now) {
        return become(now, "", List.of());
    }

    /** @return the same with what its kind notes about it */
    public RunItem noting(String note) {
        return new RunItem(number, subject, note, outcome, reason, arguments, pageId);
    }

    /** @return the same, for which that page was made */
    public RunItem on(long page) {
        return new RunItem(number, subject, payload, outcome, reason, arguments, page);
    }

    /** How many items of a run have which outcome. */
    public record Counts(Map<Outcome, Integer> numbers) {

        public Counts {
            numbers = Map.copyOf(numbers);
        }

        public int of(Outcome outcome) {
            return Optional.ofNullable(numbers.get(outcome)).orElse(0);
        }

        public int all() {
            return numbers.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** @return how many of them the run has come by */
        public int ended() {
            return all() - of(Outcome.WAITING);
        }
    }
}
