package net.rfcdesk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.page.AwaitedRole;
import net.rfcdesk.page.RfcPage;
import org.jspecify.annotations.Nullable;

/** Puts into words who is asked for a decision, and who was. */
final class AskPresenter {

    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final DelegationPresenter delegations;
    private final RoleFormatter words;

    AskPresenter(Display display) {
        this.texts = display.texts();
        this.names = display.names();
        this.times = display.times();
        this.delegations = new DelegationPresenter(texts, names, times);
        this.words = new RoleFormatter(texts);
    }

    /** @return the form in which the reader asks; empty when they may not, or there is nobody to ask */
    Optional<AskFormView> form(RfcPage page) {
        return page.permissions().asks() ? Optional.of(view(page)) : Optional.empty();
    }

    private AskFormView view(RfcPage page) {
        return new AskFormView(
                "/pages/" + page.rfc().pageId() + "/approval-requests",
                Stream.concat(people(page), groups(page)).toList(),
                times.day(page.deadline().day()));
    }

    /** Each person once, with all the roles that wait for them. */
    private Stream<AskLine> people(RfcPage page) {
        Map<String, List<AwaitedRole>> roles =
                byName(page, role -> role.people().stream().map(AwaitedRole.Person::user));
        return roles.entrySet().stream().map(each -> {
            AwaitedRole.Person person = each.getValue().get(0).people().stream()
                    .filter(other -> other.user().equals(each.getKey()))
                    .findFirst()
                    .orElseThrow();
            String name = delegations.approver(person.user(), page.delegates());
            return new AskLine("people", person.user(), named(name, each.getValue()), state(person));
        });
    }

    private Stream<AskLine> groups(RfcPage page) {
        Map<String, List<AwaitedRole>> roles =
                byName(page, role -> role.groups().stream().map(AwaitedRole.Group::name));
        return roles.entrySet().stream().map(each -> {
            AwaitedRole.Group group = each.getValue().get(0).groups().stream()
                    .filter(other -> other.name().equals(each.getKey()))
                    .findFirst()
                    .orElseThrow();
            String name = words.ofGroup(group.name());
            return new AskLine("groups", group.name(), named(name, each.getValue()), state(group));
        });
    }

    private static Map<String, List<AwaitedRole>> byName(RfcPage page, Function<AwaitedRole, Stream<String>> whom) {
        Map<String, List<AwaitedRole>> roles = new LinkedHashMap<>();
        page.awaited()
                .forEach(role -> whom.apply(role)
                        .forEach(name -> roles.merge(
                                name,
                                List.of(role),
                                (one, other) -> Stream.concat(one.stream(), other.stream())
                                        .toList())));
        return roles;
    }

    private String named(String name, List<AwaitedRole> roles) {
        String all = roles.stream().map(each -> each.role().name()).collect(Collectors.joining(", "));
        return texts.get("rfc-desk.ask.person", name, all);
    }

    private String state(AwaitedRole.Person person) {
        return person.asked() == null && person.decided()
                ? texts.get("rfc-desk.ask.decided")
                : sentence(person.asked());
    }

    private String state(AwaitedRole.Group group) {
        return group.asked() == null && group.decided()
                ? texts.get("rfc-desk.ask.group-decided")
                : sentence(group.asked());
    }

    /** @return who asked, when, and whether that was after a change; empty when nobody has */
    private String sentence(@Nullable Asked asked) {
        return asked == null
                ? ""
                : texts.get(
                        asked.again() ? "rfc-desk.ask.asked-again" : "rfc-desk.ask.asked",
                        names.of(asked.by()),
                        times.minute(asked.at()).text());
    }

    /** @return as above, with what they wrote */
    String told(Asked asked) {
        String sentence = sentence(asked);
        return asked.note().isEmpty() ? sentence : texts.get("rfc-desk.ask.with-note", sentence, asked.note());
    }
}
