package net.rfcdesk.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Role;
import net.rfcdesk.page.WholeRecord;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Entry;

/** Says in a sentence what an entry of the record says. */
final class RecordFormatter {
    private static final Map<String, String> ASSIGNED = Map.of(
            "+role", "rfc-desk.record.role-added",
            "-role", "rfc-desk.record.role-removed",
            "+user", "rfc-desk.record.user-added",
            "-user", "rfc-desk.record.user-removed",
            "+group", "rfc-desk.record.group-added",
            "-group", "rfc-desk.record.group-removed",
            "+needed", "rfc-desk.record.needed-now",
            "-needed", "rfc-desk.record.needed-before",
            "+stage", "rfc-desk.record.stage-now",
            "-stage", "rfc-desk.record.stage-before");

    private final Messages texts;
    private final UserNames names;
    private final LozengePresenter lozenges;

    RecordFormatter(Messages texts, UserNames names, LozengePresenter lozenges) {
        this.texts = texts;
        this.names = names;
        this.lozenges = lozenges;
    }

    String sentence(Entry entry, WholeRecord record) {
        String who = who(entry);
        String version = String.valueOf(entry.pageVersion());
        return switch (entry.kind()) {
            case REGISTERED -> texts.get("rfc-desk.record.registered", who, line(entry, 0));
            case EDITED -> texts.get("rfc-desk.record.edited", who, version);
            case LINKS_REWRITTEN -> texts.get("rfc-desk.record.links-rewritten", version);
            case MARKED_MINOR -> texts.get("rfc-desk.record.marked-minor", who, savedVersion(entry, record));
            case OBJECTED -> texts.get("rfc-desk.record.objected", who, savedVersion(entry, record));
            case DECIDED -> texts.get(key(entry.choice()), who, role(entry, record));
            case WITHDRAWN -> texts.get("rfc-desk.record.withdrawn", who, role(entry, record));
            case RESOLVED -> texts.get("rfc-desk.record.resolved", who, role(entry, record));
            case ASSIGNED -> texts.get("rfc-desk.record.assigned", who, role(entry, record));
            case STATUS_CHANGED ->
                texts.get(
                        "rfc-desk.record.status-changed",
                        who,
                        lozenges.of(entry.from()).word(),
                        lozenges.of(entry.to()).word());
            case BYPASSED -> texts.get("rfc-desk.record.bypassed", who);
            case MOVED -> texts.get("rfc-desk.record.moved", who, line(entry, 0), line(entry, 1));
            case RENAMED -> texts.get("rfc-desk.record.renamed", who, line(entry, 0), line(entry, 1));
            case COPIED -> texts.get("rfc-desk.record.copied", line(entry, 1));
            case SUPERSEDED -> texts.get("rfc-desk.record.superseded", who, line(entry, 1));
            case SUPERSEDES -> texts.get("rfc-desk.record.supersedes", who, line(entry, 1));
            case RELATED -> texts.get("rfc-desk.record.related", who, line(entry, 1));
            case UNLINKED -> texts.get("rfc-desk.record.unlinked", who, unlinked(entry, record));
            case SETTINGS_CHANGED -> texts.get("rfc-desk.record.settings-changed", who);
            case TRASHED -> texts.get("rfc-desk.record.trashed", who);
            case RESTORED -> texts.get("rfc-desk.record.restored", who);
        };
    }

    String icon(Entry entry) {
        return switch (entry.kind()) {
            case REGISTERED -> Icon.FLAG;
            case EDITED, LINKS_REWRITTEN, RENAMED, MOVED, SETTINGS_CHANGED -> Icon.PEN;
            case MARKED_MINOR, RESOLVED -> Icon.TICK;
            case OBJECTED, BYPASSED -> Icon.WARNING;
            case DECIDED -> DecisionPresenter.icon(entry.choice());
            case WITHDRAWN, TRASHED, UNLINKED -> Icon.CROSS;
            case ASSIGNED -> Icon.PERSON;
            case STATUS_CHANGED -> lozenges.of(entry.to()).icon();
            case RESTORED -> Icon.AGAIN;
            case COPIED, SUPERSEDED, SUPERSEDES, RELATED -> Icon.LINK;
        };
    }

    /** @return what somebody wrote, or a line for each that a role asks for now, or no longer does; empty when there is nothing */
    String reason(Entry entry) {
        return switch (entry.kind()) {
            case DECIDED, MARKED_MINOR, STATUS_CHANGED, BYPASSED -> entry.reason();
            case ASSIGNED -> entry.reason().lines().map(this::assigned).collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    private String who(Entry entry) {
        Actor approver = entry.onBehalfOf();
        String key = entry.actor().key();
        String name = key == null ? texts.get("rfc-desk.record.somebody") : names.of(key);
        return approver == null ? name : texts.get("rfc-desk.delegate.for", name, names.of(approver.key()));
    }

    private static String key(Choice choice) {
        return switch (choice) {
            case APPROVED -> "rfc-desk.record.approved";
            case APPROVED_WITH_CONDITIONS -> "rfc-desk.record.approved-with-conditions";
            case CHANGES_REQUESTED -> "rfc-desk.record.requested-changes";
            case ABSTAINED -> "rfc-desk.record.abstained";
        };
    }

    /** @return what it says in that line, from 0; a record may have been altered, so that there is none */
    private static String line(Entry entry, int index) {
        return entry.reason().lines().skip(index).findFirst().orElse("?");
    }

    /** @return the line itself when it is none of those that are written now */
    private String assigned(String line) {
        String[] words = line.split(" ", 2);
        if (words.length < 2 || !ASSIGNED.containsKey(words[0])) {
            return line;
        }
        String name = words[0].endsWith("user") ? names.of(words[1]) : words[1];
        return texts.get(ASSIGNED.get(words[0]), name);
    }

    /** A role that the page no longer has is called by its identity. */
    private static String role(Entry entry, WholeRecord record) {
        return record.roles().stream()
                .filter(role -> role.id().equals(entry.role()))
                .map(Role::name)
                .findFirst()
                .orElse(entry.role());
    }

    private static String unlinked(Entry entry, WholeRecord record) {
        return record.links().stream()
                .map(ChainedEntry::entry)
                .filter(Objects::nonNull)
                .filter(each -> Objects.equals(each.sequence(), entry.about()))
                .map(each -> line(each, 1))
                .findFirst()
                .orElse("?");
    }

    /** @return the version of the save that a declaration, or an objection to one, is about */
    private static String savedVersion(Entry entry, WholeRecord record) {
        return record.links().stream()
                .map(ChainedEntry::entry)
                .filter(Objects::nonNull)
                .filter(each -> Objects.equals(each.sequence(), entry.about()) && each.sequence() < entry.sequence())
                .map(each -> each.about() == null ? String.valueOf(each.pageVersion()) : savedVersion(each, record))
                .findFirst()
                .orElse("?");
    }
}
