package net.rfcdesk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.OpenRequests;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.History;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.SearchText;
import net.rfcdesk.rfc.SortKey;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Translates between rows and values. */
final class Rows {

    private Rows() {}

    static StoredRfc rfc(RfcRow row) {
        Rfc rfc = new Rfc(
                row.getPageId(),
                row.getSpaceKey(),
                RfcNumber.of(row.getRfcNumber()),
                row.getTitle(),
                row.getAuthorKey(),
                Status.valueOf(row.getStatus()),
                Instant.ofEpochMilli(row.getOpenedAt()),
                Instant.ofEpochMilli(row.getUpdatedAt()),
                instantOrNull(row.getDecidedAt()),
                row.getPageVersion(),
                row.getFingerprint(),
                row.getRevision());
        return new StoredRfc(
                rfc,
                row.getAuthorName() == null ? "" : row.getAuthorName(),
                RolesJson.read(row.getRoles()),
                dayOrNull(row.getDecideBy()),
                row.getReviewMonths() == RfcRow.AS_SPACE ? null : row.getReviewMonths(),
                row.isTrashed());
    }

    /** For an insert; an update goes through {@link #write}. */
    static Map<String, Object> columns(StoredRfc stored, @Nullable String macroId) {
        Rfc rfc = stored.rfc();
        Map<String, Object> columns = new HashMap<>();
        columns.put("PAGE_ID", rfc.pageId());
        columns.put("SPACE_KEY", spaceKey(rfc));
        columns.put("SPACE_SORT", SortKey.of(rfc.spaceKey()));
        columns.put("RFC_NUMBER", rfc.number().value());
        columns.put("NUMBER_KEY", numberKey(rfc));
        columns.put("TITLE", rfc.title());
        columns.put("TITLE_WORDS", words(rfc));
        columns.put("TITLE_SORT", SortKey.of(rfc.title()));
        columns.put("AUTHOR_KEY", orNull(rfc.author(), key -> Width.whole(key, Width.NAME)));
        columns.put("AUTHOR_NAME", stored.authorName());
        columns.put("AUTHOR_SORT", SortKey.of(stored.authorName(), rfc.author()));
        columns.put("STATUS", rfc.status().name());
        columns.put("OPENED_AT", rfc.openedAt().toEpochMilli());
        columns.put("UPDATED_AT", rfc.updatedAt().toEpochMilli());
        columns.put("DECIDED_AT", millis(rfc.decidedAt()));
        columns.put("DECIDE_BY", epochDay(stored.decideBy()));
        columns.put("REVIEW_MONTHS", months(stored.reviewMonths()));
        columns.put("COMMENTS_UNTIL", RfcRow.NEVER);
        columns.put("CLOSES_AT", RfcRow.NEVER);
        columns.put("PAGE_VERSION", rfc.pageVersion());
        columns.put("FINGERPRINT", rfc.fingerprint());
        columns.put("ROLES", RolesJson.write(stored.roles()));
        columns.put("REVISION", rfc.revision());
        columns.put("TRASHED", stored.trashed());
        columns.put("BYPASSED", false);
        columns.put("LOOSENED", false);
        columns.put("CHANGED_SINCE", false);
        columns.put("CONCERNS_OPEN", false);
        columns.put("CONDITIONS_OPEN", false);
        columns.put("SUPERSEDED", false);
        columns.put("NEWS_AT", rfc.openedAt().toEpochMilli());
        columns.put("TOLD_REVISION", 0L);
        columns.put("SEARCHABLE", false);
        columns.put("MACRO_ID", orNull(macroId, id -> Width.hashed(id, Width.NAME)));
        return columns;
    }

    /**
     * @param history that the RFC has by then
     * @param settings of its space
     */
    static void write(StoredRfc stored, History history, SpaceSettings settings, RfcRow row) {
        Rfc rfc = stored.rfc();
        row.setSpaceKey(spaceKey(rfc));
        row.setRfcNumber(rfc.number().value());
        row.setNumberKey(numberKey(rfc));
        row.setTitle(rfc.title());
        row.setAuthorKey(orNull(rfc.author(), key -> Width.whole(key, Width.NAME)));
        row.setAuthorName(stored.authorName());
        writeDerived(rfc, stored.authorName(), row);
        row.setStatus(rfc.status().name());
        row.setOpenedAt(rfc.openedAt().toEpochMilli());
        row.setUpdatedAt(rfc.updatedAt().toEpochMilli());
        row.setDecidedAt(millis(rfc.decidedAt()));
        row.setDecideBy(epochDay(stored.decideBy()));
        row.setReviewMonths(months(stored.reviewMonths()));
        row.setCommentsUntil(
                millis(history.commentPeriod().map(CommentPeriod::until).orElse(null)));
        row.setClosesAt(millis(history.closing().map(Closing::until).orElse(null)));
        row.setPageVersion(rfc.pageVersion());
        row.setFingerprint(rfc.fingerprint());
        row.setRoles(RolesJson.write(stored.roles()));
        row.setRevision(rfc.revision());
        row.setTrashed(stored.trashed());
        row.setBypassed(history.bypass().isPresent());
        row.setLoosened(history.isLoosened());
        row.setChangedSince(history.isChangedSinceAccepted(rfc.fingerprint()));
        OpenRequests open = history.openRequests(rfc, stored.roles(), settings);
        row.setConcernsOpen(open.concerns() > 0);
        row.setConditionsOpen(open.conditions() > 0);
        row.setSuperseded(history.successor().isPresent());
    }

    /** What lists are searched and put in order by. */
    static void writeDerived(Rfc rfc, @Nullable String authorName, RfcRow row) {
        row.setTitleWords(words(rfc));
        row.setTitleSort(SortKey.of(rfc.title()));
        row.setAuthorSort(SortKey.of(authorName, rfc.author()));
        row.setSpaceSort(SortKey.of(rfc.spaceKey()));
    }

    private static @Nullable String words(Rfc rfc) {
        String words = SearchText.fold(rfc.title());
        return Width.fitsFirst(words) ? words : null;
    }

    private static String spaceKey(Rfc rfc) {
        return Width.whole(rfc.spaceKey(), Width.WIDEST);
    }

    /** To be done before the entry gets its hash, which is over what is stored. */
    static Entry fitting(Entry entry) {
        return new Entry(
                entry.sequence(),
                entry.kind(),
                fitting(entry.actor()),
                entry.onBehalfOf() == null ? null : fitting(entry.onBehalfOf()),
                entry.at(),
                entry.pageVersion(),
                entry.fingerprint(),
                entry.about(),
                role(entry.role()),
                entry.choice(),
                entry.reason(),
                entry.detail(),
                entry.from(),
                entry.to());
    }

    /** Nobody decides for a role with a longer name than that, but the page may name one. */
    private static @Nullable String role(@Nullable String role) {
        return role == null || Width.fitsFirst(role) ? role : Width.hashed(role, Width.NAME);
    }

    private static Actor fitting(Actor actor) {
        return new Actor(
                orNull(actor.key(), key -> Width.whole(key, Width.NAME)),
                orNull(actor.name(), name -> Width.cut(name, Width.NAME)));
    }

    private static @Nullable String orNull(@Nullable String text, UnaryOperator<String> fitted) {
        return text == null ? null : fitted.apply(text);
    }

    /** @return without its detail when somebody has put something else there, so that this keeps nobody from a page */
    static Entry entry(EntryRow row) {
        EntryKind kind = EntryKind.valueOf(row.getKind());
        return new Entry(
                row.getSequenceNo(),
                kind,
                new Actor(row.getActorKey(), row.getActorName()),
                row.getBehalfKey() == null ? null : new Actor(row.getBehalfKey(), row.getBehalfName()),
                Instant.ofEpochMilli(row.getHappenedAt()),
                row.getPageVersion(),
                row.getFingerprint(),
                row.getAboutEntry(),
                row.getRoleName(),
                valueOrNull(Choice.class, row.getChoice()),
                row.getReason() == null ? "" : row.getReason(),
                DetailJson.read(kind, detail(row)).orElse(null),
                valueOrNull(Status.class, row.getStatusFrom()),
                valueOrNull(Status.class, row.getStatusTo()));
    }

    private static String detail(EntryRow row) {
        return row.getDetail() == null ? "" : row.getDetail();
    }

    /** Whatever somebody has put there. */
    static ChainedEntry chained(EntryRow row) {
        return new ChainedEntry(
                row.getSequenceNo(), entryOrNull(row), detail(row), row.getNamesSalt(), row.getEntryHash());
    }

    static Map<String, Object> columns(StreamId stream, ChainedEntry chained) {
        Entry entry = Objects.requireNonNull(chained.entry());
        Map<String, Object> columns = new HashMap<>();
        columns.put("ENTRY_KEY", stream.text() + ":" + entry.sequence());
        columns.put("STREAM", stream.text());
        columns.put("SEQUENCE_NO", entry.sequence());
        columns.put("KIND", entry.kind().name());
        columns.put("ACTOR_KEY", entry.actor().key());
        columns.put("ACTOR_NAME", entry.actor().name());
        if (entry.onBehalfOf() != null) {
            columns.put("BEHALF_KEY", entry.onBehalfOf().key());
            columns.put("BEHALF_NAME", entry.onBehalfOf().name());
        }
        columns.put("HAPPENED_AT", entry.at().toEpochMilli());
        columns.put("PAGE_VERSION", entry.pageVersion());
        columns.put("FINGERPRINT", entry.fingerprint());
        columns.put("ABOUT_ENTRY", entry.about());
        columns.put("ROLE_NAME", entry.role());
        columns.put("CHOICE", nameOrNull(entry.choice()));
        columns.put("REASON", entry.reason());
        columns.put("DETAIL", chained.detail());
        columns.put("STATUS_FROM", nameOrNull(entry.from()));
        columns.put("STATUS_TO", nameOrNull(entry.to()));
        columns.put("NAMES_SALT", chained.salt());
        columns.put("ENTRY_HASH", chained.hash());
        return columns;
    }

    private static @Nullable Entry entryOrNull(EntryRow row) {
        try {
            Entry entry = entry(row);
            boolean noted = !detail(row).isEmpty();
            return entry.isComplete() && noted == (entry.detail() != null) ? entry : null;
        } catch (IllegalArgumentException unknownWord) {
            return null;
        }
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? RfcRow.NEVER : instant.toEpochMilli();
    }

    private static @Nullable Instant instantOrNull(long millis) {
        return millis == RfcRow.NEVER ? null : Instant.ofEpochMilli(millis);
    }

    private static long epochDay(@Nullable LocalDate day) {
        return day == null ? RfcRow.NEVER : day.toEpochDay();
    }

    private static int months(@Nullable Integer months) {
        return months == null ? RfcRow.AS_SPACE : months;
    }

    private static @Nullable LocalDate dayOrNull(long epochDay) {
        return epochDay == RfcRow.NEVER ? null : LocalDate.ofEpochDay(epochDay);
    }

    private static String numberKey(Rfc rfc) {
        return Numbers.key(rfc.spaceKey(), rfc.number().value());
    }

    private static <E extends Enum<E>> @Nullable E valueOrNull(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String nameOrNull(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
