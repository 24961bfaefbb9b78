package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.databases.NewsModel.Rfc;
import net.rfcdesk.databases.NewsModel.Role;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.State;
import net.rfcdesk.wiki.mail.MailServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random people do random things to RFCs, and each time that people are told, they are told what a plain model says. A failure names the seed
 * and the step; "./dev soak" plays many more steps.
 */
class NewsStoryTest {

    private static final int STEPS = Integer.getInteger("news.steps", 80);
    private static final int SEED = Integer.getInteger("model.seed", 20261129);
    private static final int MOST_RFCS = 4;

    private static final List<String> NAMED = List.of("lead", "security", "product");
    private static final List<String> TEAM = List.of("ann", "bob");
    private static final List<String> AWAY = List.of("lead", "ann");
    private static final List<String> DELEGATES = List.of("deputy", "security", NewsModel.AUTHOR);
    private static final List<String> EVERYBODY = Stream.of(List.of(NewsModel.AUTHOR, "writer", "deputy"), NAMED, TEAM)
            .flatMap(List::stream)
            .toList();
    private static final List<String> MAY_LEAVE = List.of("lead", "bob", "deputy", "product");

    private final GreenMail mailboxes = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final NewsModel model = new NewsModel();
    private final Map<Rfc, Page> rfcs = new LinkedHashMap<>();
    private final Set<String> keys = new TreeSet<>();
    private final List<String> steps = new ArrayList<>();
    private ServiceFixture desk;
    private Space space;
    private Random random;
    private OutboxReader outbox;
    private int mails;

    @AfterEach
    void close() {
        desk.close();
        mailboxes.stop();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void peopleAreToldWhatAPlainModelSays(Databases databases) {
        int seed = SEED + databases.ordinal();
        random = new Random(seed);
        mailboxes.start();
        InetSocketAddress server =
                new InetSocketAddress("localhost", mailboxes.getSmtp().getPort());
        desk = new ServiceFixture(databases.open(), MailServers.of(server, () -> desk.clock.instant()));
        outbox = new OutboxReader(desk);
        EVERYBODY.forEach(desk::user);
        desk.users.createGroup("team");
        TEAM.forEach(each -> desk.users.addMember("team", desk.user(each).key()));
        space = desk.space("DS");
        try {
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            tell();
        } catch (RuntimeException | AssertionError e) {
            List<String> end = steps.subList(Math.max(0, steps.size() - 60), steps.size());
            throw new AssertionError(
                    "Seed " + seed + ", step " + steps.size() + ":\n" + String.join("\n", end) + "\n" + e.getMessage(),
                    e);
        }
    }

    private void step() {
        if (rfcs.size() < MOST_RFCS && (rfcs.isEmpty() || random.nextInt(20) == 0)) {
            create();
            return;
        }
        Rfc rfc = pick(List.copyOf(rfcs.keySet()));
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> edit(rfc);
            case 3, 4, 5, 6, 7, 8 -> decide(rfc);
            case 9 -> withdraw(rfc);
            case 10 -> resolve(rfc);
            case 11 -> ask(rfc);
            case 12 -> markMinor(rfc);
            case 13 -> object(rfc);
            case 14 -> changeStatus(rfc);
            case 15 -> delegate();
            case 16 -> restrict(rfc);
            case 17 -> deactivate();
            default -> tell();
        }
    }

    private void did(String what) {
        steps.add(what);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void create() {
        List<Role> roles = new ArrayList<>();
        StringBuilder body = new StringBuilder(ServiceFixture.macro("rfc-status"));
        for (String each : NAMED) {
            int stage = 1 + random.nextInt(2);
            if (random.nextInt(3) > 0) {
                roles.add(new Role(each, stage, Set.of(each), false));
                body.append(staged(desk.approval(each), stage));
            }
        }
        if (roles.isEmpty() || random.nextBoolean()) {
            int stage = 1 + random.nextInt(2);
            roles.add(new Role("Team", stage, Set.copyOf(TEAM), true));
            body.append(staged(
                    ServiceFixture.macro(
                            "rfc-approval",
                            "<ac:parameter ac:name=\"role\">Team</ac:parameter>",
                            "<ac:parameter ac:name=\"groups\">team</ac:parameter>"),
                    stage));
        }
        String title = "Caching " + steps.size();
        did("author creates " + title + " " + roles);
        Page page = desk.rfcWith(space, title, body + "<p>" + title + "</p>");
        rfcs.put(model.new Rfc(page.getId(), roles), page);
    }

    private static String staged(String macro, int stage) {
        return macro.replace(
                "</ac:structured-macro>",
                "<ac:parameter ac:name=\"stage\">" + stage + "</ac:parameter></ac:structured-macro>");
    }

    private String named(Rfc rfc) {
        return rfcs.get(rfc).getTitle();
    }

    private void edit(Rfc rfc) {
        String user = pick(List.of(NewsModel.AUTHOR, "writer", "lead"));
        if (!rfc.mayView(user)) {
            return;
        }
        did(user + " edits " + named(rfc));
        Page page = rfcs.get(rfc);
        String body = page.getBodyAsString() + "<p>Version " + rfc.version() + "</p>";
        desk.as(user, () -> desk.pages.update(rfc.pageId, rfc.version(), page.getTitle(), body, "", false));
        rfc.edit(user);
    }

    private void decide(Rfc rfc) {
        Role role = pick(rfc.roles);
        String user = pick(role.people().stream().sorted().toList());
        if (!rfc.mayView(user) || !rfc.isOpen(role)) {
            return;
        }
        int dice = random.nextInt(8);
        Choice choice = dice < 4
                ? Choice.APPROVED
                : List.of(
                                Choice.APPROVED_WITH_CONDITIONS,
                                Choice.CHANGES_REQUESTED,
                                Choice.CHANGES_REQUESTED,
                                Choice.ABSTAINED)
                        .get(dice - 4);
        String delegate = model.delegates.get(user);
        String by = delegate != null && rfc.canDecideFor(user, delegate) && random.nextBoolean() ? delegate : user;
        did(by + " decides for " + user + " " + choice + " for " + role.name() + " of " + named(rfc));
        Integer previous = rfc.hasDecided(role, user) ? decision(rfc, role, user) : null;
        String reason = "Reason " + steps.size();
        desk.as(
                by,
                () -> desk.approvals.decideFor(
                        desk.key(user), rfc.pageId, role.name(), choice, reason, rfc.version(), previous));
        rfc.decide(role, user, by, choice);
    }

    private int decision(Rfc rfc, Role role, String user) {
        return desk.decision(rfc.pageId, user, role.name()).orElseThrow().entry();
    }

    private void withdraw(Rfc rfc) {
        Role role = pick(rfc.roles);
        String user = pick(role.people().stream().sorted().toList());
        if (rfc.mayView(user) && rfc.status() == Status.PROPOSED && rfc.hasDecided(role, user)) {
            did(user + " withdraws their decision for " + role.name() + " of " + named(rfc));
            int entry = decision(rfc, role, user);
            desk.as(user, () -> desk.approvals.withdraw(rfc.pageId, entry));
            rfc.withdraw(role, user);
        }
    }

    private void resolve(Rfc rfc) {
        Role role = pick(rfc.roles);
        String user = pick(role.people().stream().sorted().toList());
        if (rfc.mayView(user) && rfc.status() == Status.PROPOSED && rfc.asksForSomething(role, user)) {
            did(user + " resolves what they asked for as " + role.name() + " of " + named(rfc));
            int entry = decision(rfc, role, user);
            desk.as(user, () -> desk.approvals.resolve(rfc.pageId, entry));
            rfc.resolve(role, user);
        }
    }

    private void ask(Rfc rfc) {
        String user = pick(List.of(NewsModel.AUTHOR, "writer"));
        if (rfc.mayView(user) && rfc.waitsForSomebody()) {
            did(user + " asks for " + named(rfc));
            desk.as(user, () -> desk.asking.ask(rfc.pageId, "Please, " + steps.size()));
            rfc.ask(user);
        }
    }

    private void markMinor(Rfc rfc) {
        String user = rfc.lastEditor();
        boolean closed = rfc.status() == Status.REJECTED || rfc.status() == Status.DEPRECATED;
        if (rfc.mayView(user) && rfc.canBeMarked() && !closed) {
            did(user + " marks version " + rfc.version() + " of " + named(rfc) + " as minor");
            desk.as(user, () -> desk.minorEdits.markMinor(rfc.pageId, rfc.version(), "A typo"));
            rfc.markMinor(user);
        }
    }

    private void object(Rfc rfc) {
        String user = pick(Stream.of(NAMED, TEAM).flatMap(List::stream).toList());
        int version = rfc.canObjectTo(user);
        if (rfc.mayView(user) && version > 0) {
            did(user + " objects to version " + version + " of " + named(rfc));
            int entry = desk.history(rfc.pageId).minorEdits().stream()
                    .filter(each -> each.edit().pageVersion() == version)
                    .findFirst()
                    .orElseThrow()
                    .entry();
            desk.as(user, () -> desk.minorEdits.object(rfc.pageId, entry));
            rfc.object(user, version);
        }
    }

    private void changeStatus(Rfc rfc) {
        String user = pick(List.of(NewsModel.AUTHOR, "writer", "security"));
        Status from = rfc.status();
        List<Status> next = from.next().stream()
                .filter(each -> each != Status.DRAFT && (each != Status.ACCEPTED || rfc.isComplete()))
                .toList();
        if (rfc.mayView(user) && !next.isEmpty() && random.nextInt(from == Status.PROPOSED ? 3 : 1) == 0) {
            Status to = next.contains(Status.PROPOSED) && random.nextInt(3) > 0 ? Status.PROPOSED : pick(next);
            did(user + " makes " + named(rfc) + " " + to);
            desk.as(user, () -> desk.statuses.change(rfc.pageId, from, to, "Reason"));
            rfc.change(user, to);
        }
    }

    private void delegate() {
        String away = pick(AWAY);
        if (model.delegates.containsKey(away)) {
            did(away + " takes the delegation back");
            long id =
                    desk.as(away, () -> desk.delegations.mine()).given().get(0).id();
            desk.as(away, () -> desk.delegations.end(id));
            model.endDelegation(away);
            return;
        }
        String to = pick(DELEGATES);
        if (model.deactivated.contains(to) || model.deactivated.contains(away)) {
            return;
        }
        did(away + " names " + to + " as delegate");
        LocalDate today = LocalDate.ofInstant(desk.clock.instant(), ZoneOffset.UTC);
        desk.as(away, () -> desk.delegations.name(to, today, today.plusDays(300), null));
        model.delegate(away, to);
    }

    private void restrict(Rfc rfc) {
        if (!rfc.hiddenFrom.isEmpty()) {
            did("everybody may view " + named(rfc));
            rfc.hiddenFrom.clear();
            desk.restrict(rfcs.get(rfc), Permission.VIEW);
            return;
        }
        String user = pick(EVERYBODY.subList(1, EVERYBODY.size()));
        did(user + " may not view " + named(rfc));
        rfc.hiddenFrom.add(user);
        String[] viewers = EVERYBODY.stream().filter(each -> !each.equals(user)).toArray(String[]::new);
        desk.restrict(rfcs.get(rfc), Permission.VIEW, viewers);
    }

    private void deactivate() {
        String user = pick(MAY_LEAVE);
        boolean back = model.deactivated.remove(user);
        if (!back) {
            model.deactivated.add(user);
        }
        did(user + (back ? " is back" : " is deactivated"));
        desk.activate(user, back);
    }

    private void tell() {
        did("people are told");
        desk.clock.pass(Duration.ofMinutes(2 + random.nextInt(300)));
        checkState();
        Map<String, Set<String>> expected = new TreeMap<>();
        rfcs.forEach((rfc, page) ->
                rfc.tell().forEach((user, news) -> expected.put(user + " of " + page.getTitle(), news)));
        model.tellDelegates()
                .forEach((user, news) -> news.forEach(each -> expected.put(user + " of [" + each + "]", Set.of(each))));

        desk.notifications.run(() -> false);

        Map<String, Set<String>> told = new TreeMap<>();
        outbox.unread().forEach(message -> check(message, told));
        assertThat(told).isEqualTo(expected);
        assertThat(mailboxes.getReceivedMessages()).hasSize(mails);
        rfcs.keySet().removeIf(this::isOver);
    }

    /** Others take their places: nothing else can happen to deprecated ones, and little to these. */
    private boolean isOver(Rfc rfc) {
        return switch (rfc.status()) {
            case DEPRECATED -> true;
            case IMPLEMENTED, REJECTED -> random.nextInt(4) == 0;
            default -> false;
        };
    }

    /** Else the model is wrong about something else than who is told what. */
    private void checkState() {
        rfcs.keySet()
                .forEach(rfc -> assertThat(
                                desk.store.find(rfc.pageId).orElseThrow().rfc().status())
                        .as(named(rfc))
                        .isEqualTo(rfc.status()));
        for (String user : EVERYBODY) {
            if (!model.deactivated.contains(user)) {
                assertThat(waiting(user)).as("what waits for " + user).isEqualTo(expectedToWait(user));
            }
        }
    }

    private Map<Long, Set<String>> expectedToWait(String user) {
        Map<Long, Set<String>> waits = new TreeMap<>();
        rfcs.keySet().forEach(rfc -> waits.put(rfc.pageId, rfc.waitsFor(user)));
        waits.values().removeIf(Set::isEmpty);
        return waits;
    }

    private Map<Long, Set<String>> waiting(String user) {
        Map<Long, Set<String>> waits = new TreeMap<>();
        desk.as(user, () -> desk.report.waiting(false, 100))
                .forEach(row -> row.waits()
                        .forEach(each -> waits.computeIfAbsent(row.row().rfc().pageId(), any -> new TreeSet<>())
                                .add(each.role() + " for " + desk.name(each.onBehalfOf()))));
        return waits;
    }

    private void check(OutboxMessage message, Map<String, Set<String>> told) {
        String user = desk.name(message.receiver());
        Rfc rfc = rfcs.keySet().stream()
                .filter(each -> each.pageId == message.pageId())
                .findFirst()
                .orElse(null);
        assertThat(keys.add(message.key()))
                .as("a key of its own: " + message.key())
                .isTrue();
        Set<String> news = notices(message, user, rfc);
        Set<String> before = told.put(user + " of " + (rfc == null ? news : named(rfc)), news);
        assertThat(before).as("one message for " + user).isNull();
        boolean reached = rfc == null ? !model.deactivated.contains(user) : rfc.mayView(user);
        assertThat(message.state()).as("mail to " + user).isEqualTo(reached ? State.SENT : State.GIVEN_UP);
        mails += reached ? 1 : 0;
    }

    private Set<String> notices(OutboxMessage message, String user, Rfc rfc) {
        Set<String> all = new TreeSet<>();
        for (JsonNode notice : OutboxReader.notices(message)) {
            String by = notice.get("by").isNull()
                    ? null
                    : desk.name(notice.get("by").asText());
            String onBehalfOf = notice.get("onBehalfOf").isNull()
                    ? null
                    : desk.name(notice.get("onBehalfOf").asText());
            String kind = notice.get("kind").asText();
            assertThat(by).as("who did what " + user + " is told").isNotEqualTo(user);
            if (Set.of("ASKED", "ASKED_AGAIN", "OUTDATED", "REVISED").contains(kind)) {
                String whose = onBehalfOf == null ? user : onBehalfOf;
                Set<String> waits = waiting(user).getOrDefault(rfc.pageId, Set.of());
                notice.get("roles").forEach(role -> assertThat(waits).contains(role.asText() + " for " + whose));
            }
            all.add(kind + (by == null ? "" : " by " + by) + (onBehalfOf == null ? "" : " for " + onBehalfOf));
        }
        return all;
    }
}
