package net.rfcdesk.blueprint;

import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.host.People;
import net.rfcdesk.rfc.InputText;

/** Finds whom the wizard asks, and keeps in mind whom it does not find. */
final class AskedPeople {

    private final People people;
    private final List<String> unknown = new ArrayList<>();

    AskedPeople(People people) {
        this.people = people;
    }

    /** @return the role of the space, with the people and the quorum that were chosen */
    Role asked(Role role, WizardInput.AskedRole chosen) {
        List<String> users = new ArrayList<>();
        chosen.users().forEach(user -> people.keyOrName(user).ifPresentOrElse(users::add, () -> miss(user)));
        List<String> groups =
                chosen.groups().stream().filter(people::groupExists).toList();
        chosen.groups().stream().filter(group -> !groups.contains(group)).forEach(this::miss);
        return new Role(
                role.name(),
                users.stream().distinct().toList(),
                groups,
                chosen.quorum(role),
                role.stage(),
                role.kind());
    }

    private void miss(String name) {
        if (InputText.cannotBeLine(name, "approvers").isEmpty()) {
            unknown.add(name);
        }
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }
}
