package net.rfcdesk.rfc;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which RFCs a list is to have: those that fit all of the terms. Macros, addresses and programs write them with the same words.
 *
 * @param terms each with its value as {@link Term} writes it
 */
public record RfcFilter(Map<Term, String> terms) {

    public static final RfcFilter ALL = new RfcFilter(Map.of());

    /** What can be asked of an RFC. */
    public enum Term {
        /** One or several, with commas; "all" asks for nothing. */
        STATUS("status", Sort.STATUSES),
        /** Accepted without all approvals. */
        BYPASSED("bypassed", Sort.FLAG),
        /** Accepted under roles that asked for less than they once did. */
        LOOSENED("loosened", Sort.FLAG),
        /** Its content is no longer the one that was accepted. */
        CHANGED("changed", Sort.FLAG),
        /** Somebody asked for changes, and that is not resolved. */
        OPEN_CONCERNS("openConcerns", Sort.FLAG),
        /** Somebody approves its content under conditions that are not resolved. */
        OPEN_CONDITIONS("openConditions", Sort.FLAG),
        /** Another one takes its place. */
        SUPERSEDED("superseded", Sort.FLAG),
        /** Accepted so long ago that somebody is to look whether it still holds. */
        DUE_FOR_REVIEW("dueForReview", Sort.FLAG),
        /** Open after the day by which it was to be decided. */
        OVERDUE("overdue", Sort.FLAG),
        /** Waits for the reader, or for somebody for whom they decide. */
        WAITING("waiting", Sort.FLAG),
        /** Consults the reader, or somebody on whose behalf they decide; with {@link #WAITING} either of the two. */
        CONSULTED("consulted", Sort.FLAG),
        /** User key or user name. */
        AUTHOR("author", Sort.TEXT),
        /** User key or user name of somebody who is asked for a role, by name or as a member of a group. */
        APPROVER("approver", Sort.TEXT),
        /** User key or user name of somebody who once decided on it, or for whom somebody did, whatever came of that. */
        DECIDED_BY("decidedBy", Sort.TEXT),
        /** Name of a role that the page has. */
        ROLE("role", Sort.WORDS),
        /** Of its page. */
        LABEL("label", Sort.WORDS),
        /** That are in its title, in any case. */
        WORDS("words", Sort.TEXT),
        /** Days are the reader's, and count whole. */
        OPENED_FROM("openedFrom", Sort.DAY),
        OPENED_TO("openedTo", Sort.DAY),
        DECIDED_FROM("decidedFrom", Sort.DAY),
        DECIDED_TO("decidedTo", Sort.DAY),
        UPDATED_FROM("updatedFrom", Sort.DAY),
        UPDATED_TO("updatedTo", Sort.DAY),
        /** Open, and nothing has happened to it for so many days. */
        STALE("staleDays", Sort.DAYS);

        private static final int MOST_DAYS = 3650;

        private final String word;
        private final Sort sort;

        Term(String word, Sort sort) {
            this.word = word;
            this.sort = sort;
        }

        /** @return as macros, addresses and programs call it */
        public String word() {
            return word;
        }

        public boolean isDay() {
            return sort == Sort.DAY;
        }

        /** @return whether it is so many days */
        public boolean isDays() {
            return sort == Sort.DAYS;
        }

        /** @return the key of its name in the reader's language */
        public String key() {
            return "rfc-desk.report.term." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @return empty for what asks for nothing */
        private Optional<String> read(@Nullable String value) {
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(meaning(value.strip()));
        }

        private String meaning(String value) {
            return switch (sort) {
                case STATUSES ->
                    Arrays.stream(value.split(","))
                            .filter(each -> !each.isBlank() && !each.strip().equalsIgnoreCase("all"))
                            .map(each -> Values.constant(Status.class, each, word))
                            .sorted()
                            .distinct()
                            .map(Status::name)
                            .collect(Collectors.joining(","));
                case FLAG -> String.valueOf(Values.flag(value, word));
                case TEXT -> InputText.checkedLine(value, word);
                case WORDS -> InputText.checkedLine(value, word).toLowerCase(Locale.ROOT);
                case DAY -> Values.day(value, word).toString();
                case DAYS -> String.valueOf(Values.number(value, word, 1, MOST_DAYS));
            };
        }

        private boolean asksNothing(String meaning) {
            return meaning.isEmpty() || sort == Sort.FLAG && !Boolean.parseBoolean(meaning);
        }

        private enum Sort {
            STATUSES,
            FLAG,
            TEXT,
            WORDS,
            DAY,
            DAYS
        }
    }

    public RfcFilter {
        Map<Term, String> read = new EnumMap<>(Term.class);
        terms.forEach((term, value) -> term.read(value)
                .filter(meaning -> !term.asksNothing(meaning))
                .ifPresent(meaning -> read.put(term, meaning)));
        terms = Collections.unmodifiableMap(read);
    }

    /**
     * @param values by the words of the terms; other words are for others
     * @throws Refused {@link RefusalCode#VALUE_INVALID}, naming the word and what it may be
     */
    public static RfcFilter of(Map<String, String> values) {
        Map<Term, String> terms = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            if (values.containsKey(term.word())) {
                terms.put(term, values.get(term.word()));
            }
        }
        return new RfcFilter(terms);
    }

    public static RfcFilter of(Status... statuses) {
        return ALL.with(Term.STATUS, Arrays.stream(statuses).map(Status::name).collect(Collectors.joining(",")));
    }

    public static RfcFilter of(Term flag) {
        return ALL.with(flag, "true");
    }

    /**
     * @param value none or empty to leave the term out
     * @return the same with that term
     * @throws Refused as above
     */
    public RfcFilter with(Term term, @Nullable String value) {
        Map<Term, String> changed = new EnumMap<>(Term.class);
        changed.putAll(terms);
        changed.put(term, value == null ? "" : value);
        return new RfcFilter(changed);
    }

    /** @return empty for all */
    public Set<Status> statuses() {
        return text(Term.STATUS).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(Status::valueOf)
                .collect(Collectors.toSet());
    }

    /** @param flag a term that is true or left out */
    public boolean has(Term flag) {
        return terms.containsKey(flag);
    }

    public Optional<String> text(Term term) {
        return Optional.ofNullable(terms.get(term));
    }

    public Optional<LocalDate> day(Term term) {
        return text(term).map(LocalDate::parse);
    }

    public Optional<Integer> staleDays() {
        return text(Term.STALE).map(Integer::valueOf);
    }

    /** @return whether the title, as the page has it now, has the words */
    public boolean fits(String title) {
        return text(Term.WORDS)
                .map(words -> SearchText.fold(title).contains(SearchText.fold(words)))
                .orElse(true);
    }
}
