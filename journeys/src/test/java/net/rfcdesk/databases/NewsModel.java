package net.rfcdesk.databases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.rfc.Status;

/**
 * Who is told what, written once more after docs/notifications.md, without the product's rules. It knows roles of one person and roles of one
 * group of which anyone can approve, texts that never return, one author, and spaces with the settings that they have from the beginning.
 */
final class NewsModel {

    static final String AUTHOR = "author";

    final Set<String> deactivated = new HashSet<>();
    /** By the user who is away. */
    final Map<String, String> delegates = new TreeMap<>();

    private final Set<String> newDelegates = new TreeSet<>();

    /** @param people who are named, or the members of the group */
    record Role(String name, int stage, Set<String> people, boolean group) {}

    private record Decision(int number, String by, Choice choice, int version, boolean open) {}

    private record Edit(String by, boolean minor, boolean objected) {}

    private record Ask(int number, String by, int version) {}

    private enum Kind {
        REQUESTED,
        RESOLVED,
        MARKED,
        OBJECTED,
        PROPOSED,
        ASKED
    }

    /** @param about the number of a decision, or a version. @param to keys of roles and people who were asked */
    private record Event(Kind kind, String by, int about, Set<String> to) {}

    private record Key(String role, String user) {}

    /** All that can change of an RFC by what people do to it. */
    private static final class State {
        Status status = Status.PROPOSED;
        String statusBy;
        String statusCausedBy;
        int reopenedFrom;
        final List<Edit> edits = new ArrayList<>();
        final Map<Key, Decision> decisions = new LinkedHashMap<>();

        State copy() {
            State copy = new State();
            copy.status = status;
            copy.edits.addAll(edits);
            copy.decisions.putAll(decisions);
            return copy;
        }

        int version() {
            return edits.size();
        }

        boolean sameText(int from, int to) {
            return edits.subList(Math.min(from, to), Math.max(from, to)).stream()
                    .allMatch(edit -> edit.minor() && !edit.objected());
        }
    }

    /** An RFC, what people were told of it, and what happened since. */
    final class Rfc {
        final long pageId;
        final List<Role> roles;
        final Set<String> hiddenFrom = new HashSet<>();
        private final Map<Key, List<Ask>> asks = new LinkedHashMap<>();
        private final List<Event> events = new ArrayList<>();
        private final State now = new State();
        private State told;
        private String lastActor;
        private int number;

        Rfc(long pageId, List<Role> roles) {
            this.pageId = pageId;
            this.roles = roles;
            now.edits.add(new Edit(AUTHOR, false, false));
            happened(Kind.PROPOSED, AUTHOR, 0);
        }

        Status status() {
            return now.status;
        }

        int version() {
            return now.version();
        }

        boolean mayView(String user) {
            return !hiddenFrom.contains(user) && !deactivated.contains(user);
        }

        boolean isComplete() {
            return complete(now);
        }

        boolean hasDecided(Role role, String user) {
            return now.decisions.containsKey(new Key(role.name(), user));
        }

        /** @return whether something that their decision asks for is open */
        boolean asksForSomething(Role role, String user) {
            Decision decision = now.decisions.get(new Key(role.name(), user));
            return decision != null && decision.open();
        }

        boolean approves(Role role, String user) {
            return isApproval(now.decisions.get(new Key(role.name(), user)).choice());
        }

        boolean isOpen(Role role) {
            return now.status == Status.PROPOSED && isOpen(now, role);
        }

        boolean waitsForSomebody() {
            return !awaited(now).isEmpty();
        }

        String lastEditor() {
            return now.edits.get(version() - 1).by();
        }

        boolean canBeMarked() {
            return version() > 1 && !now.edits.get(version() - 1).minor();
        }

        /** @return the version whose minor edit carries over a decision of theirs; 0 when there is none */
        int canObjectTo(String user) {
            for (Map.Entry<Key, Decision> each : now.decisions.entrySet()) {
                if (each.getKey().user().equals(user) && isCarriedOver(each.getValue())) {
                    return each.getValue().version() + 1;
                }
            }
            return 0;
        }

        private boolean isCarriedOver(Decision decision) {
            return decision.version() < version()
                    && !requestsChanges(decision)
                    && now.sameText(decision.version(), version());
        }

        void edit(String user) {
            now.edits.add(new Edit(user, false, false));
            happened(null, user, 0);
            if (now.status == Status.ACCEPTED) {
                reopen(user);
                now.reopenedFrom = version() - 1;
            }
        }

        void decide(Role role, String user, String by, Choice choice) {
            boolean open = choice == Choice.CHANGES_REQUESTED || choice == Choice.APPROVED_WITH_CONDITIONS;
            number++;
            now.decisions.put(new Key(role.name(), user), new Decision(number, by, choice, version(), open));
            happened(open ? Kind.REQUESTED : null, by, number);
            acceptWhenComplete();
        }

        void withdraw(Role role, String user) {
            boolean complete = complete(now);
            now.decisions.remove(new Key(role.name(), user));
            happened(null, user, 0);
            if (!complete) {
                acceptWhenComplete();
            }
        }

        void resolve(Role role, String user) {
            Key key = new Key(role.name(), user);
            Decision before = now.decisions.get(key);
            now.decisions.put(
                    key, new Decision(before.number(), before.by(), before.choice(), before.version(), false));
            happened(Kind.RESOLVED, user, before.number());
            acceptWhenComplete();
        }

        void ask(String user) {
            number++;
            Set<String> to = new HashSet<>();
            for (Key key : awaited(now)) {
                Role role = roles.stream()
                        .filter(each -> each.name().equals(key.role()))
                        .findFirst()
                        .orElseThrow();
                for (String each : role.people()) {
                    asks.computeIfAbsent(new Key(role.name(), each), any -> new ArrayList<>())
                            .add(new Ask(number, user, version()));
                    to.add(role.name() + "/" + each);
                }
            }
            events.add(new Event(Kind.ASKED, user, 0, to));
            lastActor = user;
        }

        void markMinor(String user) {
            now.edits.set(version() - 1, new Edit(user, true, false));
            happened(Kind.MARKED, user, version());
            boolean again = now.reopenedFrom > 0 && now.sameText(now.reopenedFrom, version());
            if (now.status == Status.PROPOSED && again && complete(now)) {
                become(Status.ACCEPTED, null);
            }
        }

        void object(String user, int version) {
            now.edits.set(version - 1, new Edit(now.edits.get(version - 1).by(), true, true));
            happened(Kind.OBJECTED, user, version);
            if (now.status == Status.ACCEPTED && !complete(now)) {
                reopen(user);
            }
        }

        /** What somebody did to the text proposes it again. */
        private void reopen(String user) {
            happened(Kind.PROPOSED, user, 0);
            become(Status.PROPOSED, null);
        }

        void change(String user, Status status) {
            happened(status == Status.PROPOSED ? Kind.PROPOSED : null, user, 0);
            become(status, user);
        }

        private void acceptWhenComplete() {
            if (now.status == Status.PROPOSED && complete(now)) {
                become(Status.ACCEPTED, null);
            }
        }

        private void become(Status status, String by) {
            now.status = status;
            now.statusBy = by;
            now.statusCausedBy = lastActor;
            now.reopenedFrom = 0;
        }

        private void happened(Kind kind, String by, int about) {
            lastActor = by;
            if (kind != null) {
                events.add(new Event(kind, by, about, Set.of()));
            }
        }

        private boolean complete(State state) {
            return roles.stream().allMatch(role -> met(state, role));
        }

        private boolean met(State state, Role role) {
            List<Decision> ofRole = state.decisions.entrySet().stream()
                    .filter(each -> each.getKey().role().equals(role.name()))
                    .map(Map.Entry::getValue)
                    .toList();
            return ofRole.stream().noneMatch(NewsModel::requestsChanges)
                    && ofRole.stream()
                            .anyMatch(each ->
                                    isApproval(each.choice()) && state.sameText(each.version(), state.version()));
        }

        private boolean isOpen(State state, Role role) {
            return roles.stream().allMatch(each -> each.stage() >= role.stage() || met(state, each));
        }

        /** Those whose decision is missing, among the people of now. */
        private List<Key> awaited(State state) {
            List<Key> awaited = new ArrayList<>();
            for (Role role : roles) {
                if (state.status != Status.PROPOSED || !isOpen(state, role) || met(state, role)) {
                    continue;
                }
                role.people().stream()
                        .filter(user -> mayView(user) && !user.equals(AUTHOR))
                        .map(user -> new Key(role.name(), user))
                        .filter(key -> isMissing(state, state.decisions.get(key)))
                        .forEach(awaited::add);
            }
            return awaited;
        }

        private boolean isMissing(State state, Decision decision) {
            return decision == null || !state.sameText(decision.version(), state.version());
        }

        /** @return as "role for whom", what waits for that user now */
        Set<String> waitsFor(String user) {
            Set<String> waits = new TreeSet<>();
            for (Key key : awaited(now)) {
                if (key.user().equals(user) || canDecideFor(key.user(), user)) {
                    waits.add(key.role() + " for " + key.user());
                }
            }
            return waits;
        }

        boolean canDecideFor(String away, String user) {
            return user.equals(delegates.get(away)) && mayView(user) && !user.equals(AUTHOR);
        }

        /** @return by receiver, what everybody is told now, each as in "ASKED by author" */
        Map<String, Set<String>> tell() {
            Map<String, Set<String>> news = new TreeMap<>();
            Set<Key> before = told == null ? Set.of() : new HashSet<>(awaited(told));
            for (Key key : awaited(now)) {
                Decision decision = now.decisions.get(key);
                Ask ask = asked(key, decision);
                if (ask != null) {
                    tell(news, key, isAgain(key, ask, decision) ? "ASKED_AGAIN" : "ASKED", ask.by());
                } else if (before.contains(key)) {
                    continue;
                } else if (decision == null) {
                    tell(news, key, "ASKED", proposer());
                } else {
                    tell(news, key, requestsChanges(decision) ? "REVISED" : "OUTDATED", changer(decision));
                }
            }
            events.forEach(event -> tell(news, event));
            tellStatus(news);
            told = now.copy();
            events.clear();
            return news;
        }

        private Ask asked(Key key, Decision decision) {
            boolean since = events.stream()
                    .anyMatch(each -> each.kind() == Kind.ASKED && each.to().contains(key.role() + "/" + key.user()));
            List<Ask> all = asks.getOrDefault(key, List.of());
            Ask last = since ? all.get(all.size() - 1) : null;
            return last == null || decision != null && decision.number() > last.number() ? null : last;
        }

        private boolean isAgain(Key key, Ask last, Decision decision) {
            return asks.get(key).stream().anyMatch(each -> !now.sameText(each.version(), last.version()))
                    || decision != null && !now.sameText(decision.version(), last.version());
        }

        private String proposer() {
            return events.stream()
                    .filter(each -> each.kind() == Kind.PROPOSED)
                    .reduce((older, newer) -> newer)
                    .map(Event::by)
                    .orElse(null);
        }

        private String changer(Decision decision) {
            for (int version = decision.version() + 1; version <= version(); version++) {
                if (!now.sameText(decision.version(), version)) {
                    return now.edits.get(version - 1).by();
                }
            }
            throw new IllegalStateException("Nobody changed the text");
        }

        private void tell(Map<String, Set<String>> news, Key key, String kind, String by) {
            add(news, key.user(), kind, by, "");
            String delegate = delegates.get(key.user());
            if (delegate != null && canDecideFor(key.user(), delegate)) {
                add(news, delegate, kind, by, " for " + key.user());
            }
        }

        private void tell(Map<String, Set<String>> news, Event event) {
            switch (event.kind()) {
                case REQUESTED ->
                    now.decisions.values().stream()
                            .filter(each -> each.number() == event.about() && each.open())
                            .forEach(each -> add(
                                    news,
                                    AUTHOR,
                                    requestsChanges(each) ? "CHANGES_REQUESTED" : "CONDITIONS",
                                    event.by(),
                                    ""));
                case RESOLVED -> {
                    if (told != null
                            && told.decisions.values().stream().anyMatch(each -> each.number() == event.about())) {
                        add(news, AUTHOR, "RESOLVED", event.by(), "");
                    }
                }
                case OBJECTED -> add(news, AUTHOR, "OBJECTED", event.by(), "");
                case MARKED ->
                    now.decisions.forEach((key, decision) -> {
                        if (decision.version() < event.about() && isCarriedOver(decision)) {
                            add(news, key.user(), "CARRIED_OVER", event.by(), "");
                        }
                    });
                default -> {}
            }
        }

        private void tellStatus(Map<String, Set<String>> news) {
            Status before = told == null ? Status.PROPOSED : told.status;
            if (now.status != before) {
                boolean named = now.status == Status.ACCEPTED || now.status == Status.REJECTED;
                String other = named ? now.status.name() : "STATUS_CHANGED";
                String kind = now.status == Status.PROPOSED ? "REOPENED" : other;
                Set<String> receivers = now.status == Status.PROPOSED ? Set.of(AUTHOR) : involved();
                receivers.stream()
                        .filter(user -> !user.equals(now.statusCausedBy))
                        .forEach(user -> add(news, user, kind, now.statusBy, ""));
            }
            boolean wasComplete = told != null && told.status == Status.PROPOSED && complete(told);
            if (now.status == Status.PROPOSED && complete(now) && !wasComplete) {
                add(news, AUTHOR, "COMPLETE", lastActor, "");
            }
        }

        private Set<String> involved() {
            Set<String> involved = new TreeSet<>(Set.of(AUTHOR));
            roles.stream().filter(role -> !role.group()).forEach(role -> involved.addAll(role.people()));
            now.decisions.forEach((key, decision) -> involved.addAll(List.of(key.user(), decision.by())));
            return involved;
        }
    }

    private static boolean isApproval(Choice choice) {
        return choice == Choice.APPROVED || choice == Choice.APPROVED_WITH_CONDITIONS;
    }

    private static boolean requestsChanges(Decision decision) {
        return decision.choice() == Choice.CHANGES_REQUESTED && decision.open();
    }

    private static void add(Map<String, Set<String>> news, String receiver, String kind, String by, String end) {
        if (!receiver.equals(by)) {
            news.computeIfAbsent(receiver, any -> new TreeSet<>()).add(kind + (by == null ? "" : " by " + by) + end);
        }
    }

    void delegate(String away, String to) {
        delegates.put(away, to);
        newDelegates.add(away);
    }

    void endDelegation(String away) {
        delegates.remove(away);
        newDelegates.remove(away);
    }

    /** @return as {@link Rfc#tell()}, to whom somebody is a delegate since */
    Map<String, Set<String>> tellDelegates() {
        Map<String, Set<String>> news = new TreeMap<>();
        newDelegates.forEach(away -> add(news, delegates.get(away), "DELEGATED", away, " for " + away));
        newDelegates.clear();
        return news;
    }
}
