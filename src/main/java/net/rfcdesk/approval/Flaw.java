package net.rfcdesk.approval;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a role as its page has it, for whoever can put it right to read next to the macro.
 *
 * @param arguments of the sentence: names of people and groups as they are shown, numbers
 */
public record Flaw(Kind kind, List<String> arguments) {

    /** What can be wrong. */
    public enum Kind {
        ROLE_TWICE,
        /** Argument: the person. */
        APPROVER_TWICE,
        /** Argument: what the page has for a user. */
        USER_UNKNOWN,
        /** Argument: the group. */
        GROUP_UNKNOWN,
        /** Argument: the person. */
        CANNOT_DECIDE,
        /** Argument: what the page has for the stage. */
        STAGE_INVALID,
        /** Arguments: approvals needed, the most that can be given. */
        TOO_FEW;

        /** @return for programs, as in "role-twice" */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @return the key of its sentence, as in "rfc-desk.flaw.role-twice" */
        public String key() {
            return "rfc-desk.flaw." + code();
        }
    }

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    public static Flaw of(Kind kind, String... arguments) {
        return new Flaw(kind, List.of(arguments));
    }
}
