package net.rfcdesk.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.rfcdesk.approval.AcceptanceBasis;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.RequestedRole;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.SectionTexts;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the program itself notes in an entry, beside what a person wrote. {@link EntryKind} says which kind of entry has which. The room
 * that stores entries writes details as JSON, since this one is plain Java.
 */
public sealed interface Detail {

    /** @return by heading, the fingerprints of sections of the text that the entry is about, as {@link SectionTexts} has them */
    default Map<String, String> sections() {
        return Map.of();
    }

    /** The number, the title and the roles that an RFC began with, and the sections that these name. */
    record Registered(RfcRef rfc, String title, List<Role> roles, Map<String, String> sections) implements Detail {
        public Registered {
            roles = List.copyOf(roles);
            sections = Map.copyOf(sections);
        }

        /** Whose roles stand for the whole page. */
        public Registered(RfcRef rfc, String title, List<Role> roles) {
            this(rfc, title, roles, Map.of());
        }
    }

    /**
     * The sections that the roles of a page name after a save, or for which the role stood for which somebody decided.
     *
     * @param sections at least one
     */
    record Sections(Map<String, String> sections) implements Detail {
        public Sections {
            sections = Map.copyOf(sections);
        }
    }

    /** Who had approved as what when an RFC was accepted. */
    record Accepted(AcceptanceBasis acceptance) implements Detail {}

    /** Space and number as they were and as they are now. */
    record Moved(RfcRef from, RfcRef to) implements Detail {}

    /** The title as it was and as it is now. */
    record Renamed(String from, String to) implements Detail {}

    /**
     * The RFC at the other end of a link.
     *
     * @param pageId may be that of a page that is gone
     * @param rfc its space and number at that time
     */
    record Related(long pageId, RfcRef rfc) implements Detail {}

    /** User keys of the author before, empty when nobody was logged in, and since. */
    record AuthorChanged(String from, String to) implements Detail {}

    /** The day by which it was to be decided, and the one since; none when the page named, or names, no day. */
    record DecideByChanged(
            @Nullable LocalDate from, @Nullable LocalDate to) implements Detail {}

    /** After how many months it was due for review, 0 for never, and since; none where those of its space counted, or count. */
    record ReviewMonthsChanged(
            @Nullable Integer from, @Nullable Integer to) implements Detail {}

    /** @param until the first moment at which it can be rejected */
    record ClosingAnnounced(Instant until) implements Detail {}

    /** @param until the first moment at which it is over */
    record CommentPeriodStarted(Instant until) implements Detail {}

    /**
     * Which status an RFC had before it was one here. Nobody has decided anything by that.
     *
     * @param name of the label or the file that said so
     */
    record StatusImported(Source source, String name, Status status) implements Detail {

        /** What said so. */
        public enum Source {
            /** A label of its page. */
            LABEL,
            /** The file that became its page. */
            FILE;

            /** @return for programs; stable */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }

            /** @return the key of its sentence in a record */
            public String key() {
                return "rfc-desk.record.status-imported-" + code();
            }
        }
    }

    /** Whom somebody asked for their decisions, role by role. */
    record ApprovalRequested(List<RequestedRole> roles) implements Detail {
        public ApprovalRequested {
            roles = List.copyOf(roles);
        }
    }

    /** @param inability why the approver could not resolve it themselves */
    record ResolvedFor(Inability inability) implements Detail {}

    /**
     * A decision that was made elsewhere, before the page was an RFC, as a file of an administrator tells it.
     *
     * @param user key of the person who decided; empty when nobody here has their name
     * @param name of that person as the file has it; empty when they are known by their key
     * @param role for which they decided, in the words of the file; empty for none
     * @param status that the page had elsewhere, in the words of the file; empty for none
     * @param date when they decided: a day as in 2024-05-31, or a moment in UTC as in 2024-05-31T10:00:00Z
     * @param source where the decision was made, in the words of the file; empty for none
     */
    record HistoricDecision(
            String user, String name, HistoricChoice decision, String role, String status, String date, String source)
            implements Detail {}

    /** @param settings all of them, as they are now */
    record SettingsChanged(SpaceSettings settings) implements Detail {}

    /** @param standards all of them, as they are now */
    record SiteSettingsChanged(SiteStandards standards) implements Detail {}

    /**
     * A webhook as it is now, or was when it was removed. Its address and its secret are not told, since records are never changed.
     *
     * @param host of its address
     * @param events as {@link net.rfcdesk.approval.WebhookEvent#code()}
     * @param format as {@link Webhook.Format#code()}
     */
    record WebhookChanged(What what, String name, String host, List<String> events, String format, boolean active)
            implements Detail {
        public WebhookChanged {
            events = List.copyOf(events);
        }

        static WebhookChanged of(What what, Webhook webhook) {
            return new WebhookChanged(
                    what,
                    webhook.name(),
                    webhook.host(),
                    webhook.events().stream().map(WebhookEvent::code).toList(),
                    webhook.format().code(),
                    webhook.active());
        }

        /** What happened to it. */
        public enum What {
            ADDED,
            CHANGED,
            REMOVED;

            /** @return for programs; stable */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }

            /** @return the key of its sentence in a record */
            public String key() {
                return "rfc-desk.record.webhook-" + code();
            }
        }
    }

    /**
     * What a role says now and did not say before, and the other way round; all that it says when it is new or gone.
     *
     * @param name as the page writes it
     * @param users user keys
     * @param groups names of groups
     * @param needed as {@link net.rfcdesk.approval.Quorum#text()}
     * @param stage as {@link Role#stage()}
     * @param kind as {@link net.rfcdesk.approval.RoleKind#code()}; the usual one is not told
     * @param sectionsNamed headings; none for the whole page
     */
    record Assigned(
            Difference<String> name,
            Difference<String> users,
            Difference<String> groups,
            Difference<String> needed,
            Difference<Integer> stage,
            Difference<String> kind,
            Difference<String> sectionsNamed)
            implements Detail {

        /**
         * @param before none when the page did not have the role
         * @param after none when the page no longer has it
         */
        public static Assigned between(@Nullable Role before, @Nullable Role after) {
            return new Assigned(
                    difference(before, after, role -> List.of(role.name())),
                    difference(before, after, Role::users),
                    difference(before, after, Role::groups),
                    difference(before, after, role -> List.of(role.quorum().text())),
                    difference(before, after, role -> List.of(role.stage())),
                    difference(before, after, Assigned::kind),
                    difference(before, after, Role::sections));
        }

        private static List<String> kind(Role role) {
            return role.kind() == RoleKind.APPROVES
                    ? List.of()
                    : List.of(role.kind().code());
        }

        private static <T> Difference<T> difference(
                @Nullable Role before, @Nullable Role after, Function<Role, List<T>> of) {
            return Difference.between(values(before, of), values(after, of));
        }

        private static <T> List<T> values(@Nullable Role role, Function<Role, List<T>> of) {
            return Optional.ofNullable(role).map(of).orElse(List.of());
        }

        /**
         * @param before none when the page did not have the role
         * @return the role as it is after this change; none when the page no longer has it, and when this is no change of that role
         */
        @Nullable
        Role appliedTo(@Nullable Role before) {
            boolean gone = name.added().isEmpty() && !name.removed().isEmpty();
            boolean unknown = before == null && name.added().isEmpty();
            if (gone || unknown) {
                return null;
            }
            return new Role(
                    one(name, before == null ? "" : before.name()),
                    users.appliedTo(before == null ? List.of() : before.users()),
                    groups.appliedTo(before == null ? List.of() : before.groups()),
                    Quorum.parse(
                            one(needed, before == null ? "" : before.quorum().text())),
                    one(stage, before == null ? Role.FIRST_STAGE : before.stage()),
                    RoleKind.parse(kind.appliedTo(before == null ? List.of() : kind(before)).stream()
                            .findFirst()
                            .orElse(null)),
                    sectionsNamed.appliedTo(before == null ? List.of() : before.sections()));
        }

        private static <T> T one(Difference<T> difference, T otherwise) {
            return difference.added().stream().findFirst().orElse(otherwise);
        }

        /** @return whether the same is asked, in whatever order */
        public boolean isEmpty() {
            return name.isEmpty()
                    && users.isEmpty()
                    && groups.isEmpty()
                    && needed.isEmpty()
                    && stage.isEmpty()
                    && kind.isEmpty()
                    && sectionsNamed.isEmpty();
        }
    }

    /** What is in one list and not in another; the order of a list means nothing. */
    record Difference<T>(List<T> added, List<T> removed) {

        public Difference {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        static <T> Difference<T> between(List<T> before, List<T> after) {
            return new Difference<>(without(after, before), without(before, after));
        }

        private static <T> List<T> without(List<T> some, List<T> others) {
            return some.stream().filter(each -> !others.contains(each)).toList();
        }

        List<T> appliedTo(List<T> before) {
            return Stream.concat(before.stream().filter(each -> !removed.contains(each)), added.stream())
                    .toList();
        }

        public boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty();
        }
    }
}
