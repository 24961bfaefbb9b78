package net.rfcdesk.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.SpaceSettings.AddedRole;
import net.rfcdesk.approval.SpaceSettings.ChangeOfAccepted;

/** A rule about which the settings give one answer out of a few. */
public enum Policy {
    /** Whether RFCs begin as drafts, about which nobody is asked before they are proposed. */
    BEGIN_AS_DRAFT("beginAsDraft", false),
    /** Whether authors decide on their own RFCs. */
    AUTHOR_MAY_APPROVE("authorMayApprove", false),
    /** Whether people who changed the content since another text was accepted decide on it. */
    CO_AUTHORS_MAY_APPROVE("coAuthorsMayApprove", true),
    /** Whether authors accept their own RFCs by hand when all approvals are in. */
    AUTHOR_MAY_ACCEPT("authorMayAccept", true),
    /** Whether authors who may bypass approvals do so for their own RFCs. */
    AUTHOR_MAY_BYPASS("authorMayBypass", true),
    /** Whether authors use "Edit approvers" once somebody has approved. */
    AUTHOR_MAY_CHANGE_APPROVERS("authorMayChangeApprovers", true),
    /** Whether people who do not decide on an RFC raise concerns about it. */
    OTHERS_MAY_RAISE_CONCERNS("othersMayRaiseConcerns", false),
    /** Whether the page of an RFC has a label that names its status, for the host's own search and macros. */
    STATUS_LABELS("statusLabels", false),
    /** What happens when no approval is missing any more: an {@link Acceptance}. */
    ACCEPTANCE("acceptance", Acceptance.values()),
    /** What happens when the content of an accepted RFC changes: a {@link ChangeOfAccepted}. */
    CHANGE_OF_ACCEPTED("changeOfAccepted", ChangeOfAccepted.values()),
    /** What happens when a save adds a role that approves to an accepted RFC: an {@link AddedRole}. */
    ADDED_ROLE("addedRole", AddedRole.values()),
    /** Whether the roles that the site requires are required in a space. */
    SITE_ROLES("siteRoles", true),
    /** How many people at least must approve, over all roles; 0 when it does not matter how many they are. */
    MINIMUM_APPROVALS("minimumApprovals", IntStream.rangeClosed(0, 20).boxed().toArray()),
    /** How many days people can comment on an RFC between its last approval and its acceptance; 0 for none. */
    COMMENT_DAYS("commentDays", IntStream.rangeClosed(0, 60).boxed().toArray()),
    /** After how many months an accepted RFC is due for review; 0 for never. */
    REVIEW_MONTHS(
            "reviewMonths",
            IntStream.rangeClosed(0, ReviewRules.MOST_MONTHS).boxed().toArray()),
    /** How many days before the day to decide by people are reminded first; 0 when they are not reminded at all. */
    REMINDER_DAYS("reminderDays", Stream.of(3, 0, 1, 2, 4, 5, 7, 10, 14).toArray()),
    /** How many days after the day to decide by the contacts of roles without a decision are told; 0 for never. */
    ESCALATION_DAYS("escalationDays", Stream.of(0, 1, 2, 3, 5, 7, 10, 14, 30).toArray()),
    /** After how many days without activity an RFC's author is told that it is still open; 0 for never. */
    INACTIVE_DAYS("inactiveDays", Stream.of(0, 7, 14, 30, 60, 90, 180).toArray()),
    /**
     * How many days after an author was told that an RFC is inactive it is rejected, if nothing happens; 0 for never. No more of them than
     * what was sent is kept, which tells whether they were told.
     */
    CLOSE_INACTIVE_DAYS("closeInactiveDays", Stream.of(0, 7, 14, 21, 28).toArray());

    private final String field;
    private final List<Object> answers;

    Policy(String field, boolean byDefault) {
        this(field, new Boolean[] {byDefault, !byDefault});
    }

    Policy(String field, Object[] answers) {
        this.field = field;
        this.answers = List.of(answers);
    }

    /** @return empty when there is none of that name */
    public static Optional<Policy> named(String field) {
        return Arrays.stream(values())
                .filter(policy -> policy.field.equals(field))
                .findFirst();
    }

    /** @return its name in JSON and on screens, as in "authorMayApprove"; stable */
    public String field() {
        return field;
    }

    /** @return the answers that it can have: booleans, integers, or constants of an enum; the one without any settings first */
    public List<Object> answers() {
        return answers;
    }

    public Object byDefault() {
        return answers.get(0);
    }

    /** @param written as in "true" or "BY_HAND"; constants in any case. @return empty when it is no answer */
    public Optional<Object> value(String written) {
        return answers.stream()
                .filter(value -> value.toString().equalsIgnoreCase(written.strip()))
                .findFirst();
    }

    /** @return the key of its sentence, as in "rfc-desk.policy.author-may-approve" */
    public String key() {
        return "rfc-desk.policy." + code();
    }

    /** @return the key of that answer, as in "rfc-desk.policy.acceptance.by-hand"; yes and no are shared, and numbers are its argument */
    public String key(Object value) {
        if (value instanceof Integer) {
            return key() + ".number";
        }
        return value instanceof Boolean yes
                ? "rfc-desk.policy." + (yes ? "yes" : "no")
                : key() + "." + value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the keys of its texts */
    public Stream<String> keys() {
        return Stream.concat(Stream.of(key()), answers.stream().map(this::key).distinct());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
