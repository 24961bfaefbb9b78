package net.rfcdesk.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.rfcdesk.approval.Flaw;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.host.People;

/** Makes roles of what a page says, with user keys instead of user names. */
public final class Roles {

    private final People people;

    public Roles(People people) {
        this.people = people;
    }

    /** Of two macros for the same role the first one counts. */
    List<Role> of(List<RoleText> texts) {
        Map<String, Role> byId = new LinkedHashMap<>();
        texts.stream().map(this::role).forEach(role -> byId.putIfAbsent(role.id(), role));
        return List.copyOf(byId.values());
    }

    /** @return by the identity of the role: what was written twice, and what makes no sense */
    Map<String, List<Flaw>> slips(List<RoleText> texts) {
        Map<String, List<Flaw>> byId = new HashMap<>();
        for (RoleText text : texts) {
            List<Flaw> flaws = byId.get(Role.id(text.name()));
            if (flaws == null) {
                byId.put(Role.id(text.name()), slips(text));
            } else if (flaws.stream().noneMatch(flaw -> flaw.kind() == Flaw.Kind.ROLE_TWICE)) {
                flaws.add(0, Flaw.of(Flaw.Kind.ROLE_TWICE));
            }
        }
        return byId;
    }

    private List<Flaw> slips(RoleText text) {
        List<Flaw> flaws = new ArrayList<>(approversTwice(text));
        if (stage(text).isEmpty()) {
            flaws.add(Flaw.of(Flaw.Kind.STAGE_INVALID, text.stage()));
        }
        return flaws;
    }

    private List<Flaw> approversTwice(RoleText text) {
        Set<String> once = new HashSet<>();
        return text.approvers().stream()
                .map(this::key)
                .filter(user -> !once.add(user))
                .distinct()
                .map(user -> Flaw.of(Flaw.Kind.APPROVER_TWICE, people.nameOf(user)))
                .toList();
    }

    static List<String> split(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    private Role role(RoleText text) {
        List<String> users = text.approvers().stream().map(this::key).distinct().toList();
        List<String> groups = text.groups().stream().distinct().toList();
        return new Role(
                text.name(),
                users,
                groups,
                Quorum.parse(text.needed()),
                stage(text).orElse(Role.FIRST_STAGE));
    }

    /** @return empty for what is not a stage */
    private static OptionalInt stage(RoleText text) {
        if (text.stage().isEmpty()) {
            return OptionalInt.of(Role.FIRST_STAGE);
        }
        return text.stage().matches("[1-9][0-9]{0,2}")
                ? OptionalInt.of(Integer.parseInt(text.stage()))
                : OptionalInt.empty();
    }

    /** Who cannot be found stays as he was written: he is asked, and cannot answer. */
    private String key(String approver) {
        return people.userName(approver).isPresent()
                ? approver
                : people.keyOf(approver).orElse(approver);
    }
}
