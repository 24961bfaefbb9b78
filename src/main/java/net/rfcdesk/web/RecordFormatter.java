package net.rfcdesk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Detail;
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
import net.rfcdesk.record.Detail.ReviewMonthsChanged;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.record.Detail.WebhookChanged;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.rfc.Values;

/** Says in a sentence what an entry of the record says. */
final class RecordFormatter {
    private static final String UNREADABLE = "?";
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final LozengePresenter lozenges;

    RecordFormatter(Display display) {
        this.texts = display.texts();
        this.names = display.names();
        this.times = display.times();
        this.lozenges = display.lozenges();
    }

    String sentence(Entry entry, WholeRecord record) {
        String who = who(entry);
        String version = String.valueOf(entry.pageVersion());
        return switch (entry.kind()) {
            case REGISTERED ->
                entry.to() == Status.DRAFT
                        ? texts.get("rfc-desk.record.registered-draft", who, number(entry))
                        : texts.get("rfc-desk.record.registered", who, number(entry));
            case EDITED -> texts.get("rfc-desk.record.edited", who, version);
            case LINKS_REWRITTEN -> texts.get("rfc-desk.record.links-rewritten", version);
            case MARKED_MINOR -> texts.get("rfc-desk.record.marked-minor", who, savedVersion(entry, record));
            case OBJECTED -> texts.get("rfc-desk.record.objected", who, savedVersion(entry, record));
            case APPROVAL_REQUESTED ->
                texts.get("rfc-desk.record.approval-requested", who, part(entry, ApprovalRequested.class, this::asked));
            case DECIDED -> texts.get(key(Objects.requireNonNull(entry.choice())), who, role(entry, record));
            case WITHDRAWN -> texts.get("rfc-desk.record.withdrawn", who, role(entry, record));
            case RESOLVED ->
                concerning("rfc-desk.record.resolved", "rfc-desk.record.resolved.other", who, entry, record);
            case CONCERN_RAISED ->
                concerning(
                        "rfc-desk.record.concern-raised", "rfc-desk.record.concern-raised.other", who, entry, record);
            case RESOLVED_FOR ->
                texts.get("rfc-desk.record.resolved-for", who(entry.actor()), role(entry, record), principal(entry));
            case ANSWERED ->
                concerning("rfc-desk.record.answered", "rfc-desk.record.answered.other", who, entry, record);
            case AUTHOR_CHANGED ->
                texts.get(
                        "rfc-desk.record.author-changed",
                        who,
                        part(entry, AuthorChanged.class, to -> names.of(to.to())));
            case DECIDE_BY_CHANGED -> decideBy(who, entry);
            case ROLE_LEFT -> texts.get("rfc-desk.record.role-left", who, role(entry, record));
            case ASSIGNED -> texts.get("rfc-desk.record.assigned", who, role(entry, record));
            case COMMENT_PERIOD_STARTED ->
                texts.get(
                        entry.about() == null
                                ? "rfc-desk.record.comment-period-started"
                                : "rfc-desk.record.comment-period-started-by-itself",
                        who,
                        part(
                                entry,
                                CommentPeriodStarted.class,
                                begun -> times.minute(begun.until()).text()));
            case COMMENT_PERIOD_STOPPED ->
                entry.actor().key() == null
                        ? texts.get("rfc-desk.record.comment-period-stopped-by-itself")
                        : texts.get("rfc-desk.record.comment-period-stopped", who);
            case STATUS_IMPORTED -> part(entry, StatusImported.class, imported -> imported(who, imported));
            case CLOSING_ANNOUNCED ->
                texts.get(
                        "rfc-desk.record.closing-announced",
                        part(
                                entry,
                                ClosingAnnounced.class,
                                announced -> times.minute(announced.until()).text()));
            case CLOSING_STOPPED -> texts.get("rfc-desk.record.closing-stopped");
            case STATUS_CHANGED, ACCEPTED ->
                texts.get(
                        statusKey(entry, record),
                        who,
                        lozenges.of(Objects.requireNonNull(entry.from())).word(),
                        lozenges.of(Objects.requireNonNull(entry.to())).word());
            case BYPASSED -> texts.get("rfc-desk.record.bypassed", who);
            case MOVED ->
                texts.get(
                        "rfc-desk.record.moved",
                        who,
                        part(entry, Moved.class, moved -> moved.from().text()),
                        part(entry, Moved.class, moved -> moved.to().text()));
            case RENAMED ->
                texts.get(
                        "rfc-desk.record.renamed",
                        who,
                        part(entry, Renamed.class, Renamed::from),
                        part(entry, Renamed.class, Renamed::to));
            case COPIED -> texts.get("rfc-desk.record.copied", other(entry));
            case REVIEW_CONFIRMED -> texts.get("rfc-desk.record.review-confirmed", who);
            case REVIEW_MONTHS_CHANGED ->
                part(
                        entry,
                        ReviewMonthsChanged.class,
                        changed -> changed.to() == null
                                ? texts.get("rfc-desk.record.review-months-removed", who)
                                : texts.get("rfc-desk.record.review-months-set", who, changed.to()));
            case SUPERSEDED -> texts.get("rfc-desk.record.superseded", who, other(entry));
            case SUPERSEDES -> texts.get("rfc-desk.record.supersedes", who, other(entry));
            case RELATED -> texts.get("rfc-desk.record.related", who, other(entry));
            case UNLINKED -> texts.get("rfc-desk.record.unlinked", who, unlinked(entry, record));
            case HISTORIC_DECISION -> part(entry, HistoricDecision.class, historic -> historic(who, historic));
            case SETTINGS_CHANGED -> texts.get("rfc-desk.record.settings-changed", who);
            case SITE_SETTINGS_CHANGED -> texts.get("rfc-desk.record.site-settings-changed", who);
            case WEBHOOK_CHANGED -> webhook(who, entry);
            case TRASHED -> texts.get("rfc-desk.record.trashed", who);
            case RESTORED -> texts.get("rfc-desk.record.restored", who);
        };
    }

    String icon(Entry entry) {
        return switch (entry.kind()) {
            case REGISTERED -> Icon.FLAG;
            case HISTORIC_DECISION -> Icon.ARCHIVE;
            case EDITED,
                    LINKS_REWRITTEN,
                    RENAMED,
                    MOVED,
                    DECIDE_BY_CHANGED,
                    REVIEW_MONTHS_CHANGED,
                    SETTINGS_CHANGED,
                    SITE_SETTINGS_CHANGED,
                    WEBHOOK_CHANGED,
                    CONCERN_RAISED,
                    ANSWERED -> Icon.PEN;
            case MARKED_MINOR, REVIEW_CONFIRMED, RESOLVED, RESOLVED_FOR -> Icon.TICK;
            case OBJECTED, BYPASSED, CLOSING_ANNOUNCED -> Icon.WARNING;
            case DECIDED -> DecisionPresenter.icon(Objects.requireNonNull(entry.choice()));
            case COMMENT_PERIOD_STARTED, STATUS_IMPORTED -> Icon.FLAG;
            case COMMENT_PERIOD_STOPPED, CLOSING_STOPPED, WITHDRAWN, ROLE_LEFT, TRASHED, UNLINKED -> Icon.CROSS;
            case ASSIGNED, AUTHOR_CHANGED, APPROVAL_REQUESTED -> Icon.PERSON;
            case STATUS_CHANGED, ACCEPTED ->
                lozenges.of(Objects.requireNonNull(entry.to())).icon();
            case RESTORED -> Icon.AGAIN;
            case COPIED, SUPERSEDED, SUPERSEDES, RELATED -> Icon.LINK;
        };
    }

    /** @return what somebody wrote, or a line for each that a role asks for now, or no longer does; empty when there is nothing */
    String reason(Entry entry) {
        return switch (entry.kind()) {
            case APPROVAL_REQUESTED,
                    DECIDED,
                    CONCERN_RAISED,
                    ANSWERED,
                    RESOLVED_FOR,
                    ROLE_LEFT,
                    AUTHOR_CHANGED,
                    MARKED_MINOR,
                    STATUS_CHANGED,
                    ACCEPTED,
                    BYPASSED -> entry.reason();
            case ASSIGNED -> entry.detail(Assigned.class).map(this::assigned).orElse("");
            case HISTORIC_DECISION ->
                entry.detail(HistoricDecision.class)
                        .map(historic -> historic(historic, entry.reason()))
                        .orElse("");
            default -> "";
        };
    }

    private static String statusKey(Entry entry, WholeRecord record) {
        if (entry.actor().key() != null || entry.about() == null) {
            return "rfc-desk.record.status-changed";
        }
        boolean announced = record.entries().stream()
                .map(ChainedEntry::entry)
                .filter(Objects::nonNull)
                .anyMatch(each ->
                        each.kind() == EntryKind.CLOSING_ANNOUNCED && Objects.equals(each.sequence(), entry.about()));
        return announced ? "rfc-desk.record.rejected-by-itself" : "rfc-desk.record.status-changed-by-itself";
    }

    /** @return the names of those who were asked, each once */
    private String asked(ApprovalRequested requested) {
        return Stream.concat(
                        requested.roles().stream()
                                .flatMap(role -> role.users().stream())
                                .distinct()
                                .map(names::of),
                        requested.roles().stream()
                                .flatMap(role -> role.groups().stream())
                                .distinct()
                                .map(new RoleFormatter(texts)::ofGroup))
                .collect(Collectors.joining(", "));
    }

    private String historic(String who, HistoricDecision historic) {
        String decider = historic.user().isEmpty()
                ? texts.get("rfc-desk.record.historic-unknown-user", historic.name())
                : names.of(historic.user());
        return texts.get(historic.decision().key(), who, decider, historicDay(historic.date()));
    }

    /** @return a line for each thing that is told of it, the words of a person last */
    private String historic(HistoricDecision historic, String comment) {
        return Stream.of(
                        historicLine("rfc-desk.record.historic-role", historic.role()),
                        historicLine("rfc-desk.record.historic-status", historic.status()),
                        historicLine("rfc-desk.record.historic-source", historic.source()),
                        comment.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(texts.get("rfc-desk.record.historic-comment", comment)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> historicLine(String key, String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(line(key, text));
    }

    /** @return what cannot be read as it stands */
    private String historicDay(String date) {
        Optional<LocalDate> day = Values.day(date);
        if (day.isPresent()) {
            return day(day.get());
        }
        try {
            return times.minute(Instant.parse(date)).text();
        } catch (DateTimeParseException unreadable) {
            return date;
        }
    }

    private String imported(String who, StatusImported imported) {
        return texts.get(
                imported.source().key(), who, lozenges.of(imported.status()).word(), imported.name());
    }

    private String decideBy(String who, Entry entry) {
        Optional<DecideByChanged> changed = entry.detail(DecideByChanged.class);
        String from = changed.map(DecideByChanged::from).map(this::day).orElse("");
        String to = changed.map(DecideByChanged::to).map(this::day).orElse("");
        if (to.isEmpty()) {
            return texts.get("rfc-desk.record.decide-by-removed", who, changed.isPresent() ? from : UNREADABLE);
        }
        return from.isEmpty()
                ? texts.get("rfc-desk.record.decide-by-set", who, to)
                : texts.get("rfc-desk.record.decide-by-changed", who, from, to);
    }

    private String day(LocalDate day) {
        return times.day(day).text();
    }

    private String who(Entry entry) {
        String name = who(entry.actor());
        return entry.onBehalfOf() == null ? name : texts.get("rfc-desk.delegate.for", name, principal(entry));
    }

    private String who(Actor actor) {
        return actor.key() == null ? texts.get("rfc-desk.record.somebody") : names.of(actor.key());
    }

    /** @return the name of the approver for whom somebody else acted */
    private String principal(Entry entry) {
        Actor approver = entry.onBehalfOf();
        return approver == null ? UNREADABLE : names.of(approver.key());
    }

    /**
     * @param role key of the sentence about what was decided for a role
     * @param other key of the one about somebody who does not decide
     */
    private String concerning(String role, String other, String who, Entry entry, WholeRecord record) {
        return entry.role() == null ? texts.get(other, who) : texts.get(role, who, role(entry, record));
    }

    private static String key(Choice choice) {
        return switch (choice) {
            case APPROVED -> "rfc-desk.record.approved";
            case APPROVED_WITH_CONDITIONS -> "rfc-desk.record.approved-with-conditions";
            case CHANGES_REQUESTED -> "rfc-desk.record.requested-changes";
            case ABSTAINED -> "rfc-desk.record.abstained";
        };
    }

    private static String number(Entry entry) {
        return part(entry, Registered.class, registered -> registered.rfc().text());
    }

    /** @return space and number of the RFC at the other end of a link */
    private static String other(Entry entry) {
        return part(entry, Related.class, related -> related.rfc().text());
    }

    private static <D extends Detail> String part(Entry entry, Class<D> type, Function<D, String> part) {
        return entry.detail(type).map(part).orElse(UNREADABLE);
    }

    private String webhook(String who, Entry entry) {
        return entry.detail(WebhookChanged.class)
                .map(changed -> webhook(texts, who, changed))
                .orElse(UNREADABLE);
    }

    static String webhook(Messages texts, String who, WebhookChanged changed) {
        return texts.get(changed.what().key(), who, changed.name(), changed.host());
    }

    private String assigned(Assigned assigned) {
        return Stream.of(
                        lines(
                                "rfc-desk.record.role-added",
                                "rfc-desk.record.role-removed",
                                assigned.name(),
                                name -> name),
                        lines(
                                "rfc-desk.record.user-added",
                                "rfc-desk.record.user-removed",
                                assigned.users(),
                                names::of),
                        lines(
                                "rfc-desk.record.group-added",
                                "rfc-desk.record.group-removed",
                                assigned.groups(),
                                name -> name),
                        lines(
                                "rfc-desk.record.needed-now",
                                "rfc-desk.record.needed-before",
                                assigned.needed(),
                                needed -> needed),
                        lines(
                                "rfc-desk.record.stage-now",
                                "rfc-desk.record.stage-before",
                                assigned.stage(),
                                String::valueOf),
                        lines(
                                "rfc-desk.record.kind-now",
                                "rfc-desk.record.kind-before",
                                assigned.kind(),
                                kind -> texts.get(RoleKind.parse(kind).key())),
                        lines(
                                "rfc-desk.record.section-added",
                                "rfc-desk.record.section-removed",
                                assigned.sectionsNamed(),
                                heading -> heading))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private <T> Stream<String> lines(
            String added, String removed, Difference<T> difference, Function<T, String> written) {
        return Stream.concat(
                difference.added().stream().map(each -> line(added, written.apply(each))),
                difference.removed().stream().map(each -> line(removed, written.apply(each))));
    }

    /** No name that has a line break looks like a line of its own. */
    private String line(String key, String name) {
        return texts.get(key, LINE_BREAKS.matcher(name).replaceAll(" "));
    }

    /** A role that the page no longer has is called by its identity. */
    private static String role(Entry entry, WholeRecord record) {
        return record.roles().stream()
                .filter(role -> role.id().equals(entry.role()))
                .map(Role::name)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(entry.role()));
    }

    private static String unlinked(Entry entry, WholeRecord record) {
        return record.entries().stream()
                .map(ChainedEntry::entry)
                .filter(Objects::nonNull)
                .filter(each -> Objects.equals(each.sequence(), entry.about()))
                .map(RecordFormatter::other)
                .findFirst()
                .orElse(UNREADABLE);
    }

    /** @return the version of the save that a minor edit, or an objection to one, is about */
    private static String savedVersion(Entry entry, WholeRecord record) {
        return record.entries().stream()
                .map(ChainedEntry::entry)
                .filter(Objects::nonNull)
                .filter(each -> Objects.equals(each.sequence(), entry.about()) && each.sequence() < entry.sequence())
                .map(each -> each.about() == null ? String.valueOf(each.pageVersion()) : savedVersion(each, record))
                .findFirst()
                .orElse(UNREADABLE);
    }
}
