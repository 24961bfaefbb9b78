package net.rfcdesk.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.host.People;
import net.rfcdesk.page.RolePreview;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Values;

/** Looks at the roles that somebody wants in settings, unless they are those that there are: who is gone since harms nobody. */
final class RolesCheck {

    private static final int LAST_STAGE = 999;

    private final RolePreview preview;
    private final People people;

    RolesCheck(RolePreview preview, People people) {
        this.preview = preview;
        this.people = people;
    }

    /**
     * @param field that has the roles, for refusals
     * @return what is wanted, with user keys for user names
     * @throws net.rfcdesk.rfc.Refused naming what is wrong
     */
    List<Role> of(List<Role> before, List<Role> wanted, String field) {
        return wanted.equals(before) ? before : checked(wanted, field);
    }

    private List<Role> checked(List<Role> wanted, String field) {
        Set<String> once = new HashSet<>();
        List<Role> checked = new ArrayList<>();
        for (Role role : wanted) {
            String place = field + "[" + checked.size() + "]";
            requireName(role, once.add(role.id()), place + ".name");
            checked.add(role(role, place));
        }
        return checked;
    }

    private static void requireName(Role role, boolean first, String field) {
        if (role.name().isEmpty()) {
            throw Refusal.of(RefusalCode.ROLE_WITHOUT_NAME).in(field).exception();
        }
        if (!first) {
            throw Refusal.of(RefusalCode.ROLE_NAMED_TWICE, role.name())
                    .in(field)
                    .exception();
        }
    }

    private Role role(Role wanted, String place) {
        if (wanted.stage() < Role.FIRST_STAGE || wanted.stage() > LAST_STAGE) {
            throw Values.invalid(place + ".stage", "1 … " + LAST_STAGE);
        }
        if (wanted.kind() == RoleKind.UNKNOWN) {
            throw Values.invalid(place + ".kind", "approves, consulted, informed");
        }
        if (!wanted.quorum().isValid()) {
            throw Values.invalid(place + ".needed", "any, all, majority, all-but-1, 1, 2, 3 …");
        }
        requireGroupsThatPagesCanName(wanted.groups(), place);
        List<String> users = wanted.users().stream().map(this::key).distinct().toList();
        Role role = wanted.asking(users, wanted.groups().stream().distinct().toList());
        preview.of(role).problems().stream()
                .filter(problem -> problem.kind() != RoleProblem.Kind.NOBODY_ASKED)
                .findFirst()
                .map(problem -> Refusal.of(RefusalCode.ROLE_INVALID, role.name(), problem)
                        .in(place + part(wanted, problem)))
                .ifPresent(Refusal::raise);
        return role;
    }

    /** Pages separate groups by commas. */
    private static void requireGroupsThatPagesCanName(List<String> groups, String place) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(",")) {
                throw Refusal.of(RefusalCode.GROUP_UNKNOWN, groups.get(i))
                        .in(place + ".groups[" + i + "]")
                        .exception();
            }
        }
    }

    /** @return which part of the role the problem is about, beginning with a dot; empty when it is about all of it */
    private String part(Role role, RoleProblem problem) {
        return switch (problem.kind()) {
            case USER_UNKNOWN, CANNOT_DECIDE ->
                ".users" + index(role.users(), user -> people.nameOf(key(user)), problem);
            case GROUP_UNKNOWN, GROUP_CANNOT_DECIDE -> ".groups" + index(role.groups(), group -> group, problem);
            case ROLE_NAME_UNUSABLE, ROLE_UNNAMED -> ".name";
            case STAGE_INVALID -> ".stage";
            case TOO_FEW, QUORUM_INVALID, NOBODY_NEEDED -> ".needed";
            default -> "";
        };
    }

    private static String index(List<String> all, UnaryOperator<String> name, RoleProblem problem) {
        return IntStream.range(0, all.size())
                .filter(i -> problem.arguments().contains(name.apply(all.get(i))))
                .mapToObj(i -> "[" + i + "]")
                .findFirst()
                .orElse("");
    }

    private String key(String user) {
        return people.keyOrName(user).orElse(user);
    }
}
