package net.rfcdesk.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.rfcdesk.approval.Flaw;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.host.People;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;

/** Looks at the settings that somebody wants, as far as they differ from those that there are: who is gone since harms nobody. */
final class SettingsCheck {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,9}");
    private static final int LAST_STAGE = 999;
    private static final String ROLES = "roles";

    private final RolePreview preview;
    private final People people;

    SettingsCheck(RolePreview preview, People people) {
        this.preview = preview;
        this.people = people;
    }

    /**
     * @return what is wanted, with user keys for user names
     * @throws net.rfcdesk.rfc.Refused naming what is wrong
     */
    SpaceSettings of(SpaceSettings before, SpaceSettings wanted) {
        return new SpaceSettings(
                wanted.authorMayApprove(),
                wanted.acceptance(),
                wanted.changeOfAccepted(),
                prefix(wanted.prefix()),
                wanted.bypassers().equals(before.bypassers()) ? before.bypassers() : bypassers(wanted.bypassers()),
                wanted.roles().equals(before.roles()) ? before.roles() : roles(wanted.roles()));
    }

    /** The hyphen behind it is ours. */
    private static String prefix(String written) {
        String prefix = written.strip().replaceFirst("-$", "");
        if (!PREFIX.matcher(prefix).matches()) {
            throw invalid("prefix", "RFC, ADR, Design2 (a letter, then up to 9 letters and digits)", "prefix");
        }
        return prefix;
    }

    private Bypassers bypassers(Bypassers wanted) {
        wanted.groups().stream()
                .filter(group -> !people.groupExists(group))
                .findFirst()
                .map(group -> Refusal.of(Reason.GROUP_UNKNOWN, group).in("bypassers"))
                .ifPresent(Refusal::raise);
        return wanted;
    }

    private List<Role> roles(List<Role> wanted) {
        Set<String> once = new HashSet<>();
        return wanted.stream()
                .map(role -> {
                    if (role.name().isEmpty()) {
                        throw Refusal.of(Reason.ROLE_WITHOUT_NAME).in(ROLES).exception();
                    }
                    return role(role, once.add(role.id()));
                })
                .toList();
    }

    private Role role(Role wanted, boolean first) {
        if (!first) {
            throw Refusal.of(Reason.ROLE_NAMED_TWICE, wanted.name()).in(ROLES).exception();
        }
        if (wanted.stage() < Role.FIRST_STAGE || wanted.stage() > LAST_STAGE) {
            throw invalid("stage", "1 … " + LAST_STAGE, ROLES);
        }
        if (!wanted.quorum().isValid()) {
            throw invalid("needed", "any, all, 1, 2, 3 …", ROLES);
        }
        List<String> users = wanted.users().stream()
                .map(user -> people.keyOrName(user).orElse(user))
                .distinct()
                .toList();
        Role role = wanted.asking(users, wanted.groups().stream().distinct().toList());
        preview.of(role).flaws().stream().findFirst().ifPresent(flaw -> {
            throw flawed(role, flaw);
        });
        return role;
    }

    private static RuntimeException flawed(Role role, Flaw flaw) {
        return Refusal.of(Reason.ROLE_FLAWED, role.name(), flaw).in(ROLES).exception();
    }

    private static RuntimeException invalid(String name, String allowed, String field) {
        return Refusal.of(Reason.VALUE_INVALID, name, allowed).in(field).exception();
    }
}
