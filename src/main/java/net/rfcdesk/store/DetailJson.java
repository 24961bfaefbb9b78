package net.rfcdesk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.rfcdesk.approval.AcceptanceBasis;
import net.rfcdesk.approval.AcceptanceBasis.AcceptedRole;
import net.rfcdesk.approval.AcceptanceBasis.Decider;
import net.rfcdesk.approval.Inability;
import net.rfcdesk.approval.RequestedRole;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Detail.Accepted;
import net.rfcdesk.record.Detail.ApprovalRequested;
import net.rfcdesk.record.Detail.Assigned;
import net.rfcdesk.record.Detail.AuthorChanged;
import net.rfcdesk.record.Detail.ClosingAnnounced;
import net.rfcdesk.record.Detail.CommentPeriodStarted;
import net.rfcdesk.record.Detail.DecideByChanged;
import net.rfcdesk.record.Detail.Difference;
import net.rfcdesk.record.Detail.HistoricDecision;
import net.rfcdesk.record.Detail.Moved;
import net.rfcdesk.record.Detail.Registered;
import net.rfcdesk.record.Detail.Related;
import net.rfcdesk.record.Detail.Renamed;
import net.rfcdesk.record.Detail.ResolvedFor;
import net.rfcdesk.record.Detail.ReviewMonthsChanged;
import net.rfcdesk.record.Detail.Sections;
import net.rfcdesk.record.Detail.SettingsChanged;
import net.rfcdesk.record.Detail.SiteSettingsChanged;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.record.Detail.WebhookChanged;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.HistoricChoice;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the program notes in entries, as their column has it and as it is hashed: JSON in the canonical form of RFC 8785, with sorted
 * names and without blanks. So outsiders who get it as JSON can make the very text of it that was hashed. It is here, and not with the
 * details, because their room is plain Java and a JSON library reads and writes texts better than a form of our own would.
 */
final class DetailJson {

    /** What is unknown comes from a later version. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper STRICT = MAPPER.rebuild()
            .annotationIntrospector(new MayBeMissing.Introspector())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Map<Class<? extends Detail>, Class<? extends Item>> ITEMS = Map.ofEntries(
            Map.entry(Registered.class, RegisteredItem.class),
            Map.entry(Sections.class, SectionsItem.class),
            Map.entry(Moved.class, MovedItem.class),
            Map.entry(Renamed.class, RenamedItem.class),
            Map.entry(Related.class, RelatedItem.class),
            Map.entry(Assigned.class, AssignedItem.class),
            Map.entry(SettingsChanged.class, SettingsJson.class),
            Map.entry(SiteSettingsChanged.class, SiteStandardsJson.class),
            Map.entry(Accepted.class, AcceptedItem.class),
            Map.entry(ApprovalRequested.class, ApprovalRequestedItem.class),
            Map.entry(ResolvedFor.class, ResolvedForItem.class),
            Map.entry(AuthorChanged.class, AuthorChangedItem.class),
            Map.entry(ClosingAnnounced.class, ClosingAnnouncedItem.class),
            Map.entry(CommentPeriodStarted.class, CommentPeriodStartedItem.class),
            Map.entry(DecideByChanged.class, DecideByChangedItem.class),
            Map.entry(HistoricDecision.class, HistoricDecisionItem.class),
            Map.entry(ReviewMonthsChanged.class, ReviewMonthsChangedItem.class),
            Map.entry(StatusImported.class, StatusImportedItem.class),
            Map.entry(WebhookChanged.class, WebhookChangedItem.class));

    private static final Set<Class<? extends Item>> SETTINGS = Set.of(SettingsJson.class, SiteStandardsJson.class);

    /** No role can name it. */
    private static final Sections NO_SECTION = new Sections(Map.of("", ""));

    private DetailJson() {}

    /** @return empty for none */
    static String write(@Nullable Detail detail) {
        if (detail == null) {
            return "";
        }
        try {
            return MAPPER.writeValueAsString(item(detail));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A detail cannot be written as JSON", e);
        }
    }

    /** @return empty when there is nothing, or it is no detail of such an entry */
    static Optional<Detail> read(EntryKind kind, String json) {
        return json.isEmpty()
                ? Optional.empty()
                : kind.detail()
                        .map(ITEMS::get)
                        .flatMap(item -> read(json, item))
                        .or(() -> unreadable(kind));
    }

    /** Somebody has decided on sections that nobody knows any more. That must not pass for a decision on the whole page. */
    private static Optional<Detail> unreadable(EntryKind kind) {
        return kind == EntryKind.DECIDED ? Optional.of(NO_SECTION) : Optional.empty();
    }

    /** Whatever somebody has put there. Settings have a default for what is missing. */
    private static Optional<Detail> read(String json, Class<? extends Item> item) {
        try {
            JsonMapper mapper = SETTINGS.contains(item) ? MAPPER : STRICT;
            return Optional.ofNullable(mapper.readValue(json, item)).map(Item::detail);
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Item item(Detail detail) {
        if (detail instanceof Registered registered) {
            return new RegisteredItem(
                    RfcItem.of(registered.rfc()),
                    registered.title(),
                    RolesJson.items(registered.roles()),
                    SectionItem.of(registered.sections()));
        } else if (detail instanceof Sections sections) {
            return new SectionsItem(SectionItem.of(sections.sections()));
        } else if (detail instanceof Moved moved) {
            return new MovedItem(RfcItem.of(moved.from()), RfcItem.of(moved.to()));
        } else if (detail instanceof Renamed renamed) {
            return new RenamedItem(renamed.from(), renamed.to());
        } else if (detail instanceof Related related) {
            return new RelatedItem(related.pageId(), RfcItem.of(related.rfc()));
        } else if (detail instanceof Assigned assigned) {
            return AssignedItem.of(assigned);
        } else if (detail instanceof SettingsChanged changed) {
            return SettingsJson.of(changed.settings());
        } else if (detail instanceof SiteSettingsChanged changed) {
            return SiteStandardsJson.of(changed.standards());
        } else if (detail instanceof Accepted accepted) {
            return AcceptedItem.of(accepted.acceptance());
        } else if (detail instanceof ApprovalRequested requested) {
            return new ApprovalRequestedItem(
                    requested.roles().stream().map(RequestedRoleItem::of).toList());
        } else if (detail instanceof AuthorChanged changed) {
            return new AuthorChangedItem(changed.from(), changed.to());
        } else if (detail instanceof CommentPeriodStarted started) {
            return new CommentPeriodStartedItem(started.until().toString());
        } else if (detail instanceof ClosingAnnounced announced) {
            return new ClosingAnnouncedItem(announced.until().toString());
        } else if (detail instanceof DecideByChanged changed) {
            return DecideByChangedItem.of(changed);
        } else if (detail instanceof HistoricDecision historic) {
            return HistoricDecisionItem.of(historic);
        } else if (detail instanceof ReviewMonthsChanged changed) {
            return ReviewMonthsChangedItem.of(changed);
        } else if (detail instanceof StatusImported imported) {
            return new StatusImportedItem(
                    imported.source().code(), imported.name(), imported.status().name());
        } else if (detail instanceof WebhookChanged changed) {
            return WebhookChangedItem.of(changed);
        } else if (detail instanceof ResolvedFor resolved) {
            return new ResolvedForItem(resolved.inability().code());
        }
        throw new IllegalArgumentException("No JSON is known for " + detail.getClass());
    }

    /** A detail as JSON has it; the names of its parts are those of the JSON and must stay. */
    interface Item {
        Detail detail();
    }

    /** @param sections missing where the roles name none */
    record RegisteredItem(
            RfcItem rfc,
            String title,
            List<RolesJson.Item> roles,

            @MayBeMissing List<SectionItem> sections) implements Item {
        @Override
        public Detail detail() {
            return new Registered(rfc.rfc(), title, RolesJson.roles(roles), SectionItem.sections(sections));
        }
    }

    record SectionsItem(List<SectionItem> sections) implements Item {
        @Override
        public Detail detail() {
            if (sections.isEmpty()) {
                throw new IllegalArgumentException("Nothing is noted of no sections");
            }
            return new Sections(SectionItem.sections(sections));
        }
    }

    /** @param fingerprint empty when the page has no such section */
    record SectionItem(String fingerprint, String heading) {

        static List<SectionItem> of(Map<String, String> sections) {
            return new TreeMap<>(sections)
                    .entrySet().stream()
                            .map(each -> new SectionItem(each.getValue(), each.getKey()))
                            .toList();
        }

        static Map<String, String> sections(List<SectionItem> items) {
            return items.stream().collect(Collectors.toMap(SectionItem::heading, SectionItem::fingerprint));
        }
    }

    record AcceptedItem(List<String> barred, int minimum, List<AcceptedRoleItem> roles) implements Item {

        static AcceptedItem of(AcceptanceBasis acceptance) {
            return new AcceptedItem(
                    acceptance.barred().stream().sorted().toList(),
                    acceptance.minimum(),
                    acceptance.roles().stream().map(AcceptedRoleItem::of).toList());
        }

        @Override
        public Detail detail() {
            return new Accepted(new AcceptanceBasis(
                    Set.copyOf(barred),
                    minimum,
                    roles.stream().map(AcceptedRoleItem::role).toList()));
        }
    }

    record AcceptedRoleItem(RolesJson.Item asked, boolean fixed, List<DeciderItem> decisions) {

        static AcceptedRoleItem of(AcceptedRole accepted) {
            return new AcceptedRoleItem(
                    RolesJson.item(accepted.role()),
                    accepted.fixed(),
                    accepted.decisions().stream().map(DeciderItem::of).toList());
        }

        AcceptedRole role() {
            return new AcceptedRole(
                    asked.role(),
                    fixed,
                    decisions.stream().map(DeciderItem::decider).toList());
        }
    }

    record DeciderItem(int entry, String user, List<String> groups) {

        static DeciderItem of(Decider decider) {
            return new DeciderItem(decider.entry(), decider.user(), decider.groups());
        }

        Decider decider() {
            return new Decider(entry, user, groups);
        }
    }

    record ApprovalRequestedItem(List<RequestedRoleItem> roles) implements Item {
        @Override
        public Detail detail() {
            return new ApprovalRequested(
                    roles.stream().map(RequestedRoleItem::requested).toList());
        }
    }

    record RequestedRoleItem(String role, List<String> users, List<String> groups) {

        static RequestedRoleItem of(RequestedRole requested) {
            return new RequestedRoleItem(requested.role(), requested.users(), requested.groups());
        }

        RequestedRole requested() {
            return new RequestedRole(role, users, groups);
        }
    }

    record AuthorChangedItem(String from, String to) implements Item {
        @Override
        public Detail detail() {
            return new AuthorChanged(from, to);
        }
    }

    /** @param from as in 2026-12-01, and empty for none; so is the other */
    record DecideByChangedItem(String from, String to) implements Item {

        static DecideByChangedItem of(DecideByChanged changed) {
            return new DecideByChangedItem(text(changed.from()), text(changed.to()));
        }

        private static String text(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        private static @Nullable LocalDate day(String text) {
            return text.isEmpty() ? null : LocalDate.parse(text);
        }

        @Override
        public Detail detail() {
            return new DecideByChanged(day(from), day(to));
        }
    }

    /** @param from as in 12, and empty for none; so is the other */
    record ReviewMonthsChangedItem(String from, String to) implements Item {

        static ReviewMonthsChangedItem of(ReviewMonthsChanged changed) {
            return new ReviewMonthsChangedItem(text(changed.from()), text(changed.to()));
        }

        private static String text(@Nullable Integer months) {
            return months == null ? "" : months.toString();
        }

        private static @Nullable Integer months(String text) {
            return text.isEmpty() ? null : Integer.valueOf(text);
        }

        @Override
        public Detail detail() {
            return new ReviewMonthsChanged(months(from), months(to));
        }
    }

    /** @param until in UTC, as in 2026-12-01T10:00:00Z */
    record CommentPeriodStartedItem(String until) implements Item {
        @Override
        public Detail detail() {
            return new CommentPeriodStarted(Instant.parse(until));
        }
    }

    /** @param until in UTC, as in 2026-12-01T10:00:00Z */
    record ClosingAnnouncedItem(String until) implements Item {
        @Override
        public Detail detail() {
            return new ClosingAnnounced(Instant.parse(until));
        }
    }

    /** @param because as {@link Inability#code()} */
    record ResolvedForItem(String because) implements Item {
        @Override
        public Detail detail() {
            return new ResolvedFor(Inability.parse(because).orElseThrow());
        }
    }

    /** @param decision as {@link HistoricChoice#code()} */
    record HistoricDecisionItem(
            String user, String name, String decision, String role, String status, String date, String source)
            implements Item {

        static HistoricDecisionItem of(HistoricDecision historic) {
            return new HistoricDecisionItem(
                    historic.user(),
                    historic.name(),
                    historic.decision().code(),
                    historic.role(),
                    historic.status(),
                    historic.date(),
                    historic.source());
        }

        @Override
        public Detail detail() {
            return new HistoricDecision(
                    user, name, HistoricChoice.parse(decision).orElseThrow(), role, status, date, source);
        }
    }

    record WebhookChangedItem(String what, String name, String host, List<String> events, String format, boolean active)
            implements Item {

        static WebhookChangedItem of(WebhookChanged changed) {
            return new WebhookChangedItem(
                    changed.what().code(),
                    changed.name(),
                    changed.host(),
                    changed.events(),
                    changed.format(),
                    changed.active());
        }

        @Override
        public Detail detail() {
            WebhookChanged.What known = Arrays.stream(WebhookChanged.What.values())
                    .filter(each -> each.code().equals(what))
                    .findFirst()
                    .orElseThrow();
            return new WebhookChanged(known, name, host, events, format, active);
        }
    }

    /** @param from code of a source */
    record StatusImportedItem(String from, String name, String status) implements Item {
        @Override
        public Detail detail() {
            StatusImported.Source source = Arrays.stream(StatusImported.Source.values())
                    .filter(each -> each.code().equals(from))
                    .findFirst()
                    .orElseThrow();
            return new StatusImported(source, name, Status.valueOf(status));
        }
    }

    record MovedItem(RfcItem from, RfcItem to) implements Item {
        @Override
        public Detail detail() {
            return new Moved(from.rfc(), to.rfc());
        }
    }

    record RenamedItem(String from, String to) implements Item {
        @Override
        public Detail detail() {
            return new Renamed(from, to);
        }
    }

    record RelatedItem(long pageId, RfcItem rfc) implements Item {
        @Override
        public Detail detail() {
            return new Related(pageId, rfc.rfc());
        }
    }

    /** @param sections missing where it was stored before a role could name some */
    record AssignedItem(
            DifferenceItem<String> name,
            DifferenceItem<String> users,
            DifferenceItem<String> groups,
            DifferenceItem<String> needed,
            DifferenceItem<Integer> stage,
            DifferenceItem<String> kind,

            @MayBeMissing Map<String, List<String>> sections)
            implements Item {

        static AssignedItem of(Assigned assigned) {
            return new AssignedItem(
                    DifferenceItem.of(assigned.name()),
                    DifferenceItem.of(assigned.users()),
                    DifferenceItem.of(assigned.groups()),
                    DifferenceItem.of(assigned.needed()),
                    DifferenceItem.of(assigned.stage()),
                    DifferenceItem.of(assigned.kind()),
                    sections(assigned.sectionsNamed()));
        }

        private static Map<String, List<String>> sections(Difference<String> named) {
            return named.isEmpty()
                    ? Map.of()
                    : new TreeMap<>(Map.of("added", named.added(), "removed", named.removed()));
        }

        @Override
        public Detail detail() {
            return new Assigned(
                    name.difference(),
                    users.difference(),
                    groups.difference(),
                    needed.difference(),
                    stage.difference(),
                    kind.difference(),
                    new Difference<>(
                            sections.getOrDefault("added", List.of()), sections.getOrDefault("removed", List.of())));
        }
    }

    record DifferenceItem<T>(List<T> added, List<T> removed) {

        static <T> DifferenceItem<T> of(Difference<T> difference) {
            return new DifferenceItem<>(difference.added(), difference.removed());
        }

        Difference<T> difference() {
            return new Difference<>(added, removed);
        }
    }

    /** @param number as in "RFC-12" */
    record RfcItem(String spaceKey, String number) {

        static RfcItem of(RfcRef rfc) {
            return new RfcItem(rfc.spaceKey(), rfc.number().toString());
        }

        RfcRef rfc() {
            return new RfcRef(spaceKey, RfcNumber.parse(number).orElseThrow());
        }
    }
}
