package net.rfcdesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.host.People;
import net.rfcdesk.page.RecordSlice;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.IntegrityCheck;
import org.jspecify.annotations.Nullable;

/** Writes records for programs; people have the names that they have now, and none when they are gone. */
public final class RecordJsonPresenter {

    private static final List<Object> HEADINGS = List.of(
            "sequence",
            "kind",
            "userKey",
            "userName",
            "onBehalfOfKey",
            "onBehalfOfName",
            "at",
            "pageVersion",
            "fingerprint",
            "about",
            "role",
            "choice",
            "reason",
            "detail",
            "from",
            "to",
            "names",
            "hash");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final People people;

    public RecordJsonPresenter(People people) {
        this.people = people;
    }

    RecordJson json(RecordSlice page) {
        return new RecordJson(page.entries().stream().map(this::entry).toList(), page.hasOlder());
    }

    RecordJson.CheckJson json(IntegrityCheck check) {
        IntegrityCheck.Break broken = check.firstBroken();
        return new RecordJson.CheckJson(
                check.intact(),
                check.entries(),
                broken == null
                        ? null
                        : new RecordJson.BreakJson(
                                broken.sequence(), broken.what().name()));
    }

    String csv(List<ChainedEntry> entries) {
        Stream<List<Object>> rows = entries.stream().map(chained -> row(entry(chained), chained.detail()));
        return Csv.of(Stream.concat(Stream.of(HEADINGS), rows));
    }

    private RecordJson.EntryJson entry(ChainedEntry chained) {
        return Optional.ofNullable(chained.entry())
                .map(entry -> entry(entry, chained))
                .orElseGet(() -> unreadable(chained));
    }

    private RecordJson.EntryJson entry(Entry entry, ChainedEntry chained) {
        return new RecordJson.EntryJson(
                chained.sequence(),
                name(entry.kind()),
                person(entry.actor()),
                person(entry.onBehalfOf()),
                entry.at().toString(),
                entry.pageVersion(),
                entry.fingerprint(),
                entry.about(),
                entry.role(),
                name(entry.choice()),
                entry.reason(),
                detail(chained.detail()),
                name(entry.from()),
                name(entry.to()),
                chained.names(),
                chained.hash());
    }

    private static RecordJson.EntryJson unreadable(ChainedEntry chained) {
        return new RecordJson.EntryJson(
                chained.sequence(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                chained.hash());
    }

    private RfcJson.@Nullable PersonJson person(@Nullable Actor actor) {
        return actor == null || actor.key() == null
                ? null
                : new RfcJson.PersonJson(
                        actor.key(), people.fullName(actor.key()).orElse(null));
    }

    /** The host writes it as a part of the answer, by a mapper of its own. */
    private static @Nullable Map<String, Object> detail(String json) {
        try {
            return json.isEmpty() ? null : MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What could be read is no JSON: " + json, e);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static List<Object> row(RecordJson.EntryJson entry, String detail) {
        Optional<RfcJson.PersonJson> user = Optional.ofNullable(entry.user());
        Optional<RfcJson.PersonJson> approver = Optional.ofNullable(entry.onBehalfOf());
        return Arrays.asList(
                entry.sequence(),
                entry.kind(),
                user.map(RfcJson.PersonJson::key).orElse(null),
                user.map(RfcJson.PersonJson::name).orElse(null),
                approver.map(RfcJson.PersonJson::key).orElse(null),
                approver.map(RfcJson.PersonJson::name).orElse(null),
                entry.at(),
                entry.pageVersion(),
                entry.fingerprint(),
                entry.about(),
                entry.role(),
                entry.choice(),
                entry.reason(),
                entry.detail() == null ? null : detail,
                entry.from(),
                entry.to(),
                entry.names(),
                entry.hash());
    }
}
