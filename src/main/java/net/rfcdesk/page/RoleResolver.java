package net.rfcdesk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.host.People;
import net.rfcdesk.markup.RoleText;

/** Makes roles of what a page says, with user keys instead of user names. */
public final class RoleResolver {

    private final People people;

    public RoleResolver(People people) {
        this.people = people;
    }

    /** Of two macros for the same role the first one counts. Every approver is looked up once. */
    ResolvedRoles of(List<RoleText> texts) {
        Map<String, Role> byId = new LinkedHashMap<>();
        Map<String, List<RoleProblem>> textProblems = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (RoleText text : texts) {
            String id = Role.id(text.name());
            List<RoleProblem> known = textProblems.get(id);
            if (known != null) {
                sayTwice(known);
            } else {
                List<String> users = text.approvers().stream()
                        .map(approver -> keys.computeIfAbsent(approver, this::key))
                        .toList();
                byId.put(id, role(text, users));
                textProblems.put(id, textProblems(text, users));
            }
        }
        return new ResolvedRoles(List.copyOf(byId.values()), textProblems);
    }

    private static void sayTwice(List<RoleProblem> problems) {
        if (problems.isEmpty() || problems.get(0).kind() != RoleProblem.Kind.ROLE_TWICE) {
            problems.add(0, RoleProblem.of(RoleProblem.Kind.ROLE_TWICE));
        }
    }

    private List<RoleProblem> textProblems(RoleText text, List<String> users) {
        List<RoleProblem> problems = new ArrayList<>(approversTwice(users));
        if (stage(text).isEmpty()) {
            problems.add(RoleProblem.of(RoleProblem.Kind.STAGE_INVALID, text.stage()));
        }
        if (RoleKind.parse(text.kind()) == RoleKind.UNKNOWN) {
            problems.add(RoleProblem.of(RoleProblem.Kind.KIND_INVALID, text.kind()));
        }
        return problems;
    }

    private List<RoleProblem> approversTwice(List<String> users) {
        Set<String> once = new HashSet<>();
        return users.stream()
                .filter(user -> !once.add(user))
                .distinct()
                .map(user -> RoleProblem.of(RoleProblem.Kind.APPROVER_TWICE, people.nameOf(user)))
                .toList();
    }

    private static Role role(RoleText text, List<String> users) {
        List<String> groups = text.groups().stream().distinct().toList();
        return new Role(
                text.name(),
                users.stream().distinct().toList(),
                groups,
                Quorum.parse(text.needed()),
                stage(text).orElse(Role.NO_STAGE),
                RoleKind.parse(text.kind()),
                text.sections());
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

    /** People who cannot be found stay as they were written: they are asked, and cannot answer. */
    private String key(String approver) {
        return people.userName(approver).isPresent()
                ? approver
                : people.keyOf(approver).orElse(approver);
    }
}
