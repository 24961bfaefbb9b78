package net.rfcdesk.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicyValues;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.record.Entry;
import net.rfcdesk.service.SettingsScreen;

/** Puts into words how a space handles its RFCs. */
final class SettingsPresenter {
    private static final String SEPARATOR = ", ";
    private static final int CHANGES = 10;

    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final People people;

    SettingsPresenter(Messages texts, UserNames names, TimeFormatter times, People people) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.people = people;
    }

    SettingsView of(SettingsScreen page) {
        SpaceSettings settings = page.settings().held();
        return new SettingsView(
                Site.settingsPath(page.spaceKey()),
                settings.prefix(),
                Arrays.stream(Policy.values())
                        .map(policy -> of(policy, settings.policies()))
                        .toList(),
                settings.bypassers().administrators(),
                String.join(SEPARATOR, settings.bypassers().groups()),
                Stream.concat(
                                settings.roles().stream()
                                        .map(role ->
                                                line(role, settings.required().contains(role.id()))),
                                Stream.of(RoleLine.begun(kinds(RoleKind.APPROVES))))
                        .toList(),
                page.changes().stream().limit(CHANGES).map(this::line).toList());
    }

    private PolicyView of(Policy policy, PolicyValues values) {
        Object now = values.of(policy);
        return new PolicyView(
                policy.field(),
                texts.get(policy.key()),
                policy.answers().stream()
                        .map(value ->
                                new PolicyOption(value.toString(), texts.get(policy.key(value)), value.equals(now)))
                        .toList());
    }

    private RoleLine line(Role role, boolean required) {
        String users = role.users().stream()
                .map(user -> people.userName(user).orElse(user))
                .collect(Collectors.joining(SEPARATOR));
        return new RoleLine(
                role.name(),
                users,
                String.join(SEPARATOR, role.groups()),
                role.quorum().text(),
                role.stage(),
                kinds(role.kind()),
                required);
    }

    private List<ReportChoice> kinds(RoleKind chosen) {
        return Stream.of(RoleKind.APPROVES, RoleKind.CONSULTED, RoleKind.INFORMED)
                .map(kind -> new ReportChoice("kind", kind.code(), texts.get(kind.key()), kind == chosen))
                .toList();
    }

    private ChangeLine line(Entry change) {
        return new ChangeLine(
                texts.get(
                        "rfc-desk.record.settings-changed",
                        names.of(change.actor().key())),
                times.minute(change.at()));
    }
}
