package net.rfcdesk.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;

/** Tells who is asked, and how many of them. */
final class RoleFormatter {
    private final Messages texts;

    RoleFormatter(Messages texts) {
        this.texts = texts;
    }

    /** @param people of the role by their names */
    String asked(List<String> people, Role role) {
        return switch (role.kind()) {
            case APPROVES, UNKNOWN -> asked(people, role.groups(), role.quorum());
            case CONSULTED -> named("rfc-desk.approval.consulted-asked", "rfc-desk.approval.group", people, role);
            case INFORMED ->
                named("rfc-desk.approval.informed-asked", "rfc-desk.approval.group-informed", people, role);
        };
    }

    private String named(String sentence, String ofGroup, List<String> people, Role role) {
        Stream<String> groups = role.groups().stream().map(group -> texts.get(ofGroup, group));
        String all = Stream.concat(people.stream(), groups).collect(Collectors.joining(", "));
        return all.isEmpty() ? texts.get("rfc-desk.approval.nobody-named") : texts.get(sentence, all);
    }

    /** @return what the button says by which one changes who is asked */
    String assign(Role role) {
        if (role.isRequired()) {
            return texts.get(
                    role.asksSomebody() ? "rfc-desk.approval.edit-approvers" : "rfc-desk.approval.add-approvers");
        }
        return texts.get(role.asksSomebody() ? "rfc-desk.approval.edit-people" : "rfc-desk.approval.add-people");
    }

    private String asked(List<String> people, List<String> groups, Quorum quorum) {
        if (people.isEmpty() && groups.isEmpty()) {
            return texts.get("rfc-desk.approval.nobody-asked");
        }
        String all = Stream.concat(
                        people.stream(), groups.stream().map(group -> texts.get("rfc-desk.approval.group", group)))
                .collect(Collectors.joining(", "));
        int count = quorum.count().orElse(0);
        if (people.size() + groups.size() == 1 && (quorum.isAll() || quorum.isMajority() || count == 1)) {
            return texts.get("rfc-desk.approval.one-asked", all);
        }
        return asked(quorum, all);
    }

    private String asked(Quorum quorum, String all) {
        if (quorum.isAll()) {
            return texts.get("rfc-desk.approval.all-asked", all);
        }
        if (quorum.isMajority()) {
            return texts.get("rfc-desk.approval.majority-asked", all);
        }
        return quorum.spared().isPresent()
                ? texts.get("rfc-desk.approval.all-but-asked", quorum.spared().getAsInt(), all)
                : texts.get("rfc-desk.approval.any-asked", quorum.count().orElse(0), all);
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
