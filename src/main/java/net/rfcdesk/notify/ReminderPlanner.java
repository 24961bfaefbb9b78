package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import net.rfcdesk.approval.Awaited;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.InactivityRules;
import net.rfcdesk.approval.ReviewRules;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.Readers;
import net.rfcdesk.lifecycle.InactiveRfcs;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.CheckpointStore;
import net.rfcdesk.store.JobLog;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;
import net.rfcdesk.store.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the outbox with reminders: of the day by which an RFC is to be decided, of RFCs without activity, and of those that are due for
 * review. It looks once an hour, and everybody is reminded in their own morning. A reminder's key has its day, so that nobody gets it twice.
 */
public final class ReminderPlanner implements Planner {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderPlanner.class);
    private static final String JOB = "reminders";
    private static final int CHUNK = 100;

    private final Transactions transactions;
    private final Stores stores;
    private final AllPages pages;
    private final Audiences audiences;
    private final Readers readers;
    private final Clock clock;

    public ReminderPlanner(
            Transactions transactions,
            Stores stores,
            AllPages pages,
            Audiences audiences,
            Readers readers,
            Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.pages = pages;
        this.audiences = audiences;
        this.readers = readers;
        this.clock = clock;
    }

    /** Where things are kept that it reads and writes. */
    public record Stores(RfcStore rfcs, CheckpointStore checkpoints, Mails mails, WebhookReminders webhooks) {}

    /** Does nothing when it has looked within this hour. When it is stopped, it begins anew the next time. */
    @Override
    public int run(BooleanSupplier stopped) {
        String hour = String.valueOf(
                clock.instant().getEpochSecond() / Duration.ofHours(1).toSeconds());
        boolean looked = transactions
                .run(() -> stores.checkpoints().reached(JOB))
                .filter(hour::equals)
                .isPresent();
        return looked ? 0 : new Run(stopped, hour).go();
    }

    /** A role for which changes are requested waits for the author, unless it waits for somebody else as well. */
    private static boolean isLate(RoleStatus roleStatus) {
        return roleStatus.role().isRequired()
                && !roleStatus.met()
                && roleStatus.open()
                && (roleStatus.blocked() || !roleStatus.awaited().nobody());
    }

    /** The members of groups are not told one by one. */
    private static Notice escalated(RoleStatus roleStatus, String decideBy) {
        Awaited awaited = roleStatus.awaited();
        return Notice.of(NoticeKind.ESCALATED, null, List.of(roleStatus.role().name()), decideBy)
                .awaiting(new Awaited(awaited.users(), awaited.groups()));
    }

    /** @param onBehalfOf user key of the approver for whom the user decides; none for themselves */
    private record Decider(String user, @Nullable String onBehalfOf) {}

    /** One look at all RFCs. */
    private final class Run {

        private final BooleanSupplier stopped;
        private final String hour;
        private final Instant now = clock.instant();
        private final Map<String, SpaceSettings> settings = new HashMap<>();
        private int reminders;

        Run(BooleanSupplier stopped, String hour) {
            this.stopped = stopped;
            this.hour = hour;
        }

        int go() {
            long after = 0;
            List<StoredRfc> some = inUse(after);
            while (!some.isEmpty()) {
                for (StoredRfc each : some) {
                    if (stopped.getAsBoolean()) {
                        return reminders;
                    }
                    look(each);
                    after = each.rfc().pageId();
                }
                some = inUse(after);
            }
            transactions.run(() -> {
                stores.checkpoints().reach(JOB, hour);
                return hour;
            });
            return reminders;
        }

        private List<StoredRfc> inUse(long after) {
            return transactions.run(() -> stores.rfcs().inUse(after, CHUNK));
        }

        private void look(StoredRfc stored) {
            Rfc rfc = stored.rfc();
            try {
                if (isPossible(stored, settings(rfc.spaceKey()))) {
                    reminders +=
                            stores.rfcs().change(rfc.pageId(), this::remind).orElse(0);
                }
            } catch (RuntimeException e) {
                JobLog.failed(LOG, "Nobody could be reminded of an RFC", rfc.pageId(), e);
            }
        }

        private SpaceSettings settings(String space) {
            return settings.computeIfAbsent(
                    space, key -> transactions.run(() -> stores.rfcs().settings(key)));
        }

        /** Without reading its record. */
        private boolean isPossible(StoredRfc stored, SpaceSettings settings) {
            Rfc rfc = stored.rfc();
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            if (rfc.status().isOpen()) {
                boolean due = stored.decideBy() != null
                        && ReminderRules.isPossible(stored.decideBy(), today, settings.reminderDays());
                return due
                        || ReminderRules.escalatedOn(stored.decideBy(), settings.escalationDays())
                                .filter(day -> ReminderRules.isPossible(day, day, today))
                                .isPresent()
                        || ReminderRules.timesInactive(rfc.updatedAt(), now, settings.inactiveDays())
                                .isPresent();
            }
            int months = ReviewRules.months(settings, stored.reviewMonths());
            return ReviewRules.dueOn(months, rfc.status(), rfc.decidedAt())
                    .filter(earliest -> ReviewRules.dueOn(months, rfc.status(), rfc.updatedAt())
                            .filter(latest -> ReminderRules.isPossible(earliest, latest, today))
                            .isPresent())
                    .isPresent();
        }

        private int remind(LockedRfc locked) {
            return pages.currentPage(locked.stored().rfc().pageId())
                    .map(each -> remind(locked, each))
                    .orElse(0);
        }

        private int remind(LockedRfc locked, AbstractPage page) {
            Rfc rfc = locked.rfc();
            Audience audience = audiences.of(locked, page);
            RfcSnapshot snapshot =
                    RfcSnapshot.of(rfc, locked.history(), locked.stored().roles(), audience);
            return decideBy(locked, page, snapshot, audience)
                    + escalate(locked, snapshot)
                    + inactive(locked, page, audience)
                    + review(locked, snapshot, audience);
        }

        private int decideBy(LockedRfc locked, AbstractPage page, RfcSnapshot snapshot, Audience audience) {
            LocalDate day = locked.stored().decideBy();
            Rfc rfc = locked.rfc();
            if (day == null || !rfc.status().isOpen()) {
                return 0;
            }
            int first = locked.settings().reminderDays();
            Map<String, List<Notice>> people = new LinkedHashMap<>();
            pending(snapshot, audience)
                    .forEach((decider, roles) -> kind(decider.user(), day, first)
                            .map(kind -> Notice.of(kind, null, List.copyOf(roles), day.toString()))
                            .ifPresent(notice -> people.putIfAbsent(
                                    decider.user(), List.of(notice.onBehalfOf(decider.onBehalfOf())))));
            Stream.ofNullable(rfc.author())
                    .filter(author -> !people.containsKey(author))
                    .filter(author -> kind(author, day, first)
                            .filter(kind -> kind == NoticeKind.OVERDUE)
                            .isPresent())
                    .forEach(author -> people.put(
                            author, List.of(Notice.of(NoticeKind.UNDECIDED, null, List.of(), day.toString()))));
            stores.webhooks().add(rfc, page, days(people));
            return stores.mails()
                    .add(rfc, user -> "reminder/" + rfc.pageId() + "/" + day + "/" + today(user) + "/" + user, people);
        }

        /** @return what they are reminded of together, by the day that it is where they are */
        private Map<LocalDate, Notice> days(Map<String, List<Notice>> people) {
            Map<LocalDate, Notice> days = new LinkedHashMap<>();
            people.forEach((user, notices) -> notices.forEach(
                    notice -> days.merge(today(user), notice.onBehalfOf(null), (one, other) -> one.and(other))));
            return days;
        }

        private Optional<NoticeKind> kind(String user, LocalDate decideBy, int firstDays) {
            return ReminderRules.isMorning(local(user))
                    ? ReminderRules.today(decideBy, today(user), firstDays)
                    : Optional.empty();
        }

        /** @return by who can decide, names of the roles that wait for it; first those who decide for themselves */
        private static Map<Decider, Set<String>> pending(RfcSnapshot snapshot, Audience audience) {
            Delegates delegates = snapshot.delegates(audience);
            Map<Decider, Set<String>> own = new LinkedHashMap<>();
            Map<Decider, Set<String>> others = new LinkedHashMap<>();
            for (RoleStatus each : snapshot.roles()) {
                if (each.role().isRequired()) {
                    String role = each.role().name();
                    for (String user :
                            snapshot.pending().getOrDefault(each.role().id(), Set.of())) {
                        add(own, new Decider(user, null), role);
                        snapshot.delegateOf(user, each, delegates, audience)
                                .ifPresent(delegate -> add(others, new Decider(delegate, user), role));
                    }
                }
            }
            own.putAll(others);
            return own;
        }

        private static void add(Map<Decider, Set<String>> roles, Decider decider, String role) {
            roles.computeIfAbsent(decider, key -> new LinkedHashSet<>()).add(role);
        }

        private int escalate(LockedRfc locked, RfcSnapshot snapshot) {
            Rfc rfc = locked.rfc();
            String decideBy = String.valueOf(locked.stored().decideBy());
            Map<String, List<Notice>> people = new LinkedHashMap<>();
            ReminderRules.escalatedOn(
                            locked.stored().decideBy(), locked.settings().escalationDays())
                    .filter(day -> rfc.status().isOpen())
                    .ifPresent(day -> snapshot.roles().stream()
                            .filter(ReminderPlanner::isLate)
                            .forEach(each -> locked.settings()
                                    .contact(each.role().id())
                                    .filter(contact -> isToldOnceFrom(day, contact))
                                    .ifPresent(contact -> people.computeIfAbsent(contact, user -> new ArrayList<>())
                                            .add(escalated(each, decideBy)))));
            return stores.mails().add(rfc, user -> "escalated/" + rfc.pageId() + "/" + decideBy + "/" + user, people);
        }

        /** @param day the first one on which the user is told */
        private boolean isToldOnceFrom(LocalDate day, String user) {
            return ReminderRules.isInWeekOf(day, today(user)) && ReminderRules.isMorning(local(user));
        }

        private int inactive(LockedRfc locked, AbstractPage page, Audience audience) {
            Rfc rfc = locked.rfc();
            String author = rfc.author();
            if (!rfc.status().isOpen() || author == null || !ReminderRules.isMorning(local(author))) {
                return 0;
            }
            return ReminderRules.timesInactive(
                            rfc.updatedAt(), now, locked.settings().inactiveDays())
                    .map(times -> isClosable(locked, page, author, audience)
                            ? announce(locked, author)
                            : remind(locked, author, times))
                    .orElse(0);
        }

        /** Whoever cannot be told by mail loses nothing. A save that nobody has noticed yet is an activity. */
        private boolean isClosable(LockedRfc locked, AbstractPage page, String author, Audience audience) {
            Rfc rfc = locked.rfc();
            return InactivityRules.isAnnounced(
                            locked.settings(),
                            rfc.status(),
                            locked.history().commentPeriod().orElse(null),
                            now)
                    && page.getVersion() == rfc.pageVersion()
                    && stores.mails().areSent()
                    && audience.directory().isActive(author)
                    && audience.mayView().test(author);
        }

        /** Once; the mail and the entry of the record come together, or not at all. */
        private int announce(LockedRfc locked, String author) {
            if (locked.history().closing().isPresent()) {
                return 0;
            }
            Rfc rfc = locked.rfc();
            Instant told = clock.instant();
            String day = local(author)
                    .dayOf(InactivityRules.end(locked.settings(), told))
                    .toString();
            Notice notice = Notice.of(NoticeKind.CLOSING, null, List.of(), day);
            int mails = stores.mails()
                    .add(
                            rfc,
                            user -> InactiveRfcs.noticeKey(rfc.pageId(), told, user),
                            Map.of(author, List.of(notice)));
            if (mails > 0) {
                InactiveRfcs.announce(locked, told);
            }
            return mails;
        }

        private int remind(LockedRfc locked, String author, long times) {
            Rfc rfc = locked.rfc();
            String since = local(author).dayOf(rfc.updatedAt()).toString();
            Notice notice = Notice.of(NoticeKind.INACTIVE, null, List.of(), since);
            String key = "inactive/" + rfc.pageId() + "/" + rfc.revision() + "/" + times + "/" + author;
            return stores.mails().add(rfc, user -> key, Map.of(author, List.of(notice)));
        }

        private int review(LockedRfc locked, RfcSnapshot snapshot, Audience audience) {
            Rfc rfc = locked.rfc();
            Optional<LocalDate> due = ReviewRules.dueOn(
                    ReviewRules.months(
                            locked.settings(), locked.history().reviewMonths().orElse(null)),
                    rfc.status(),
                    locked.history().reviewedAt().orElse(null));
            Map<String, List<Notice>> people = new LinkedHashMap<>();
            due.ifPresent(day -> snapshot.involved(audience).stream()
                    .filter(user -> isToldOnceFrom(day, user))
                    .forEach(user -> people.put(
                            user, List.of(Notice.of(NoticeKind.DUE_FOR_REVIEW, null, List.of(), day.toString())))));
            return stores.mails()
                    .add(rfc, user -> "review/" + rfc.pageId() + "/" + due.orElseThrow() + "/" + user, people);
        }

        private Now local(String user) {
            return new Now(now, readers.zoneOf(user));
        }

        private LocalDate today(String user) {
            return local(user).today();
        }
    }
}
