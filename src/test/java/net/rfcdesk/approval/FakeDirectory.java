package net.rfcdesk.approval;

import java.util.Set;
import java.util.stream.Stream;

/** Ann, Bob and the testers Tess and Tom are there; Gone is not any more. */
final class FakeDirectory implements Directory {
    private static final Set<String> PEOPLE = Set.of("ann", "bob", "tess", "tom", "author", "gone");

    @Override
    public boolean userExists(String userKey) {
        return PEOPLE.contains(userKey);
    }

    @Override
    public boolean isActive(String userKey) {
        return !userKey.equals("gone");
    }

    @Override
    public boolean groupExists(String group) {
        return group.equals("testers");
    }

    @Override
    public Stream<String> members(String group) {
        return groupExists(group) ? Stream.of("tess", "tom") : Stream.empty();
    }

    @Override
    public boolean isMember(String userKey, String group) {
        return members(group).anyMatch(userKey::equals);
    }

    @Override
    public String nameOf(String userKey) {
        return "The " + userKey;
    }
}
