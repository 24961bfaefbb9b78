package net.rfcdesk.approval;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a role as its page has it, shown next to the macro to those who can put it right.
 *
 * @param arguments of the sentence: names of people and groups as they are shown, numbers
 */
public record RoleProblem(Kind kind, List<Serializable> arguments) {

    /** What can be wrong. */
    public enum Kind {
        ROLE_TWICE,
        /** The macro has no name for its role. */
        ROLE_UNNAMED,
        /** Argument: the most characters that the name of a role may have. */
        ROLE_NAME_UNUSABLE,
        /** Argument: the person. */
        APPROVER_TWICE,
        /** Argument: what the page has for a user. */
        USER_UNKNOWN,
        /** Argument: the group. */
        GROUP_UNKNOWN,
        /** The account is deactivated or has no licence. Argument: the person. */
        CANNOT_DECIDE,
        /** Argument: the person. */
        CANNOT_VIEW,
        /** Authors do not approve their own RFC; told only when too few others can. Argument: the author. */
        AUTHOR,
        /** As above, of somebody who was the author before. */
        FORMER_AUTHOR,
        /** As above, of people who changed the content. Arguments: the person, how many versions they saved, which. */
        CO_AUTHOR,
        /** Told only when too few others can approve. Argument: the person. */
        ABSTAINED,
        /** No member of a group can approve; told only when too few others can. Argument: the group. */
        GROUP_CANNOT_DECIDE,
        NOBODY_ASKED,
        /** Argument: what the page has for the number of approvals. */
        QUORUM_INVALID,
        /** Everybody may be missing. Argument: how many need not approve. */
        NOBODY_NEEDED,
        /** Argument: what the page has for the stage. */
        STAGE_INVALID,
        /** Argument: what the page has for what it wants of the role. */
        KIND_INVALID,
        /** Argument: the heading of a section for which the role stands, which the page does not have. */
        SECTION_UNKNOWN,
        /** Arguments: approvals needed, the most that can be given. */
        TOO_FEW,
        /** The page names others than those whom settings name. Argument: whose settings. */
        PEOPLE_FIXED,
        /** Settings require more approvals, or another involvement. Argument: whose settings. */
        QUORUM_FIXED,
        /** The page names sections, and settings require the role for the whole page. Argument: whose settings. */
        SECTIONS_FIXED,
        /** Settings require the role without saying who is asked, and the page has no macro for it. */
        ROLE_REQUIRED;

        /** @return whether a role that has it can never be met, no matter who approves */
        boolean blocks() {
            return switch (this) {
                case ROLE_UNNAMED,
                        ROLE_NAME_UNUSABLE,
                        NOBODY_ASKED,
                        QUORUM_INVALID,
                        NOBODY_NEEDED,
                        STAGE_INVALID,
                        KIND_INVALID,
                        SECTION_UNKNOWN,
                        TOO_FEW -> true;
                case ROLE_TWICE,
                        APPROVER_TWICE,
                        USER_UNKNOWN,
                        GROUP_UNKNOWN,
                        CANNOT_DECIDE,
                        CANNOT_VIEW,
                        AUTHOR,
                        FORMER_AUTHOR,
                        CO_AUTHOR,
                        ABSTAINED,
                        GROUP_CANNOT_DECIDE,
                        PEOPLE_FIXED,
                        QUORUM_FIXED,
                        SECTIONS_FIXED,
                        ROLE_REQUIRED -> false;
            };
        }

        /** @return for programs, as in "role-twice" */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @return the key of its sentence, as in "rfc-desk.problem.role-twice" */
        public String key() {
            return "rfc-desk.problem." + code();
        }
    }

    public RoleProblem {
        arguments = List.copyOf(arguments);
    }

    public static RoleProblem of(Kind kind, Serializable... arguments) {
        return new RoleProblem(kind, List.of(arguments));
    }
}
