package net.rfcdesk.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleStatus;

/** Tells who is asked, and how many of them. */
final class RoleFormatter {
    private final Messages texts;

    RoleFormatter(Messages texts) {
        this.texts = texts;
    }

    /** @return how many of its people are needed; empty for a single one */
    String needed(Role role) {
        return switch (role.kind()) {
            case APPROVES, UNKNOWN -> role.asksSomebody() ? quorum(role) : texts.get("rfc-desk.approval.nobody-asked");
            case CONSULTED -> named("rfc-desk.approval.consulted-asked", role);
            case INFORMED -> named("rfc-desk.approval.informed-asked", role);
        };
    }

    /** @return the sections that its people stand for; empty when it is the whole page */
    String sections(Role role) {
        return role.standsForSections()
                ? texts.get("rfc-desk.approval.stands-for", String.join(", ", role.sections()))
                : "";
    }

    private String named(String sentence, Role role) {
        return texts.get(role.asksSomebody() ? sentence : "rfc-desk.approval.nobody-named");
    }

    /** @return what the button says by which one changes who is asked */
    String assign(Role role) {
        if (role.isRequired()) {
            return texts.get(
                    role.asksSomebody() ? "rfc-desk.approval.edit-approvers" : "rfc-desk.approval.add-approvers");
        }
        return texts.get(role.asksSomebody() ? "rfc-desk.approval.edit-people" : "rfc-desk.approval.add-people");
    }

    private String quorum(Role role) {
        Quorum quorum = role.quorum();
        int count = quorum.count().orElse(0);
        boolean single = role.users().size() == 1 && role.groups().isEmpty();
        return single && (quorum.isAll() || quorum.isMajority() || count == 1) ? "" : quorum(quorum, count);
    }

    private String quorum(Quorum quorum, int count) {
        if (quorum.isAll()) {
            return texts.get("rfc-desk.approval.all-asked");
        }
        if (quorum.isMajority()) {
            return texts.get("rfc-desk.approval.majority-asked");
        }
        return quorum.spared().isPresent()
                ? texts.get("rfc-desk.approval.all-but-asked", quorum.spared().getAsInt())
                : texts.get("rfc-desk.approval.any-asked", count);
    }

    /**
     * @param people of the role by their names
     * @return who is asked, and how many of them, as in "Any one of these: Lead, anyone in security"
     */
    String asked(List<String> people, Role role) {
        String all = Stream.concat(people.stream(), role.groups().stream().map(group -> asked(group, role)))
                .collect(Collectors.joining(", "));
        return Stream.of(needed(role), all).filter(words -> !words.isEmpty()).collect(Collectors.joining(": "));
    }

    /** @return the group as one of those who are asked, as in "anyone in security" */
    String asked(String group, Role role) {
        return texts.get(
                role.kind() == RoleKind.INFORMED ? "rfc-desk.approval.group-informed" : "rfc-desk.approval.group",
                group);
    }

    /** @return people and groups of the role, as a form shows those who are chosen */
    List<ApproverView> approvers(Role role, UserNames names) {
        Stream<ApproverView> people =
                role.users().stream().map(user -> new ApproverView("users", user, names.of(user)));
        return Stream.concat(people, approvers(role.groups())).toList();
    }

    Stream<ApproverView> approvers(List<String> groups) {
        return groups.stream().map(group -> new ApproverView("groups", group, ofGroup(group)));
    }

    String ofGroup(String group) {
        return group + " (" + texts.get("rfc-desk.approval.group-kind") + ")";
    }

    /** @return empty where approvals do not count */
    String count(RoleStatus roleStatus) {
        return roleStatus.role().isRequired() ? count(roleStatus.approvals(), roleStatus.needed()) : "";
    }

    /** @param needed 0 when nobody knows */
    private String count(int approvals, int needed) {
        if (needed == 0) {
            return texts.get("rfc-desk.approval.count-alone", String.valueOf(approvals));
        }
        String key = approvals > needed ? "rfc-desk.approval.count-more" : "rfc-desk.approval.count";
        return texts.get(key, String.valueOf(approvals), String.valueOf(needed));
    }

    String stage(int stage) {
        return texts.get("rfc-desk.approval.stage", String.valueOf(stage));
    }

    /** @param roles by their names */
    String waitsFor(List<String> roles) {
        return texts.get("rfc-desk.approval.waits-for", String.join(", ", roles));
    }
}
