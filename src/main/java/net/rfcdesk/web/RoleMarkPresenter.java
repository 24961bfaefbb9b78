package net.rfcdesk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.host.People;

/** Shows in a row of the report what each role has come to. */
final class RoleMarkPresenter {
    private static final int INITIALS = 2;

    private final Messages texts;
    private final LozengePresenter lozenges;
    private final People people;

    RoleMarkPresenter(Messages texts, LozengePresenter lozenges, People people) {
        this.texts = texts;
        this.lozenges = lozenges;
        this.people = people;
    }

    /** @return of those that are to approve, in the page's order */
    List<RoleMark> of(List<RoleStatus> roles) {
        return roles.stream()
                .filter(each -> each.role().isRequired())
                .map(each -> mark(each, lozenges.of(each, roles)))
                .toList();
    }

    private RoleMark mark(RoleStatus role, Lozenge state) {
        String name = role.role().name();
        return new RoleMark(initials(name), sentence(role, state.word()), state.icon(), state.color());
    }

    private String sentence(RoleStatus role, String state) {
        String awaited = String.join(", ", role.awaited().names(people));
        return awaited.isEmpty()
                ? texts.get("rfc-desk.report.role", role.role().name(), state)
                : texts.get("rfc-desk.report.role-waits", role.role().name(), state, awaited);
    }

    private static String initials(String name) {
        String initials = Arrays.stream(name.strip().split("[\\s\\p{Punct}]+"))
                .filter(word -> !word.isEmpty())
                .limit(INITIALS)
                .map(UserNames::first)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
        return initials.isEmpty() ? "?" : initials;
    }
}
