package net.rfcdesk.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks another directory for the same thing once only; for one piece of work of one thread, in which people stay as they are. */
public final class CachingDirectory implements Directory {

    private final Directory directory;
    private final Map<List<String>, Boolean> memberships = new HashMap<>();
    private final Map<String, Boolean> existing = new HashMap<>();
    private final Map<String, Boolean> active = new HashMap<>();
    private final Map<String, Boolean> groups = new HashMap<>();
    private final Map<String, Members> members = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    public CachingDirectory(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean isMember(String userKey, String group) {
        return memberships.computeIfAbsent(List.of(userKey, group), ignored -> directory.isMember(userKey, group));
    }

    @Override
    public boolean userExists(String userKey) {
        return existing.computeIfAbsent(userKey, directory::userExists);
    }

    @Override
    public boolean isActive(String userKey) {
        return active.computeIfAbsent(userKey, directory::isActive);
    }

    @Override
    public boolean groupExists(String group) {
        return groups.computeIfAbsent(group, directory::groupExists);
    }

    @Override
    public Stream<String> members(String group) {
        return members
                .computeIfAbsent(
                        group, name -> new Members(directory.members(name).iterator()))
                .stream();
    }

    @Override
    public String nameOf(String userKey) {
        return names.computeIfAbsent(userKey, directory::nameOf);
    }

    /** The members of a group, as far as somebody has looked. */
    private static final class Members {

        private final List<String> known = new ArrayList<>();
        private final Iterator<String> rest;

        Members(Iterator<String> all) {
            this.rest = all;
        }

        Stream<String> stream() {
            return IntStream.iterate(0, this::has, index -> index + 1).mapToObj(known::get);
        }

        private boolean has(int index) {
            while (known.size() <= index && rest.hasNext()) {
                known.add(rest.next());
            }
            return index < known.size();
        }
    }
}
