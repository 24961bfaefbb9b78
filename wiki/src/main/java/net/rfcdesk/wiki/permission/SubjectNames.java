package net.rfcdesk.wiki.permission;

import com.atlassian.sal.api.user.UserKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;

/** Users and groups as people type them into a form: names, separated by commas. */
public record SubjectNames(Users users) {
    /** @throws InvalidInput naming who is neither a user nor a group */
    public List<Subject> parse(String field, String names) {
        return Arrays.stream(names.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .map(name -> subject(field, name))
                .distinct()
                .toList();
    }

    private Subject subject(String field, String name) {
        if (users.groupExists(name)) {
            return Subject.group(name);
        }
        return users.byName(name)
                .map(user -> Subject.user(user.key()))
                .orElseThrow(
                        () -> new InvalidInput(field, "There is neither a user nor a group called \"" + name + "\"."));
    }

    public String names(List<Subject> subjects) {
        return subjects.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** @return "anonymous" for anonymous visitors */
    public String name(Subject subject) {
        return switch (subject.kind()) {
            case USER ->
                users.byKey(new UserKey(subject.id())).map(WikiUser::name).orElse(subject.id());
            case GROUP -> subject.id();
            case ANONYMOUS -> "anonymous";
        };
    }
}
