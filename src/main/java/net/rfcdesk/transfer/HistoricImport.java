package net.rfcdesk.transfer;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.host.People;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.record.History;
import net.rfcdesk.record.PastDecision;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Values;
import net.rfcdesk.service.HistoricDecisions;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.transfer.HistoricResult.Line;
import net.rfcdesk.transfer.HistoricResult.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Brings decisions that were made elsewhere into the records of a space's RFCs, for administrators of the space: a transaction for each
 * page, and nothing twice.
 */
public final class HistoricImport {

    /** The most rows of a file: all of them are read and written while somebody waits. */
    public static final int MOST_ROWS = 2000;

    private final CurrentRequester requester;
    private final Access access;
    private final People people;
    private final Auditor auditor;
    private final Records records;
    private final HistoricDecisions decisions;

    public HistoricImport(
            CurrentRequester requester,
            Access access,
            People people,
            Auditor auditor,
            Records records,
            HistoricDecisions decisions) {
        this.requester = requester;
        this.access = access;
        this.people = people;
        this.auditor = auditor;
        this.records = records;
        this.decisions = decisions;
    }

    /** What is known of a page before anything is written. */
    @FunctionalInterface
    public interface Records {

        /** @return the history of its RFC; empty when it is none */
        Optional<History> find(long pageId);

        /** @param rfcs waits until what has happened to the page is recorded */
        static Records of(RfcReader rfcs, RfcStore store, RecordStore records) {
            return pageId -> {
                rfcs.awaitChanges(pageId);
                return store.find(pageId).map(stored -> records.history(StreamId.page(pageId)));
            };
        }
    }

    /**
     * Writes nothing.
     *
     * @return what {@link #run} would do
     * @throws Refused when the requester may not, or there are too many
     */
    public HistoricResult preview(String spaceKey, List<HistoricRow> rows) {
        return run(spaceKey, rows, true);
    }

    /**
     * Rows that have problems keep no others from being recorded, but a page on which none can be is left alone.
     *
     * @throws Refused as above
     */
    public HistoricResult run(String spaceKey, List<HistoricRow> rows) {
        return run(spaceKey, rows, false);
    }

    private HistoricResult run(String spaceKey, List<HistoricRow> rows, boolean preview) {
        String key = administered(spaceKey);
        if (rows.size() > MOST_ROWS) {
            throw Refusal.of(RefusalCode.TOO_MANY_ROWS, MOST_ROWS).exception();
        }
        Line[] lines = new Line[rows.size()];
        Map<Long, List<Accepted>> pages = new LinkedHashMap<>();
        Pages found = new Pages(key);
        HistoricRules rules = new HistoricRules(people::keyOf, auditor.now());
        for (int i = 0; i < lines.length; i++) {
            HistoricRow row = rows.get(i);
            try {
                Accepted accepted = accepted(i, row, found, rules);
                pages.computeIfAbsent(accepted.page().getId(), id -> new ArrayList<>())
                        .add(accepted);
            } catch (Refused refused) {
                lines[i] = problem(row, refused.refusal());
            }
        }
        pages.forEach((pageId, its) -> {
            List<Line> done = preview ? previewed(its, found.history(pageId)) : recorded(pageId, its);
            for (int i = 0; i < its.size(); i++) {
                lines[its.get(i).index()] = done.get(i);
            }
        });
        return new HistoricResult(preview, Arrays.asList(lines));
    }

    private String administered(String spaceKey) {
        String key = access.requireSpace(spaceKey);
        SettingsRules.cannotChange(requester.alone(), access.mayAdminister(key)).ifPresent(Refusal::raise);
        return key;
    }

    private static Accepted accepted(int index, HistoricRow row, Pages pages, HistoricRules rules) {
        if (row.problem() != null) {
            throw row.problem().exception();
        }
        AbstractPage page = pages.of(row);
        return new Accepted(index, row, page, rules.decision(row));
    }

    /** A row that can be recorded, unless it is already. */
    private record Accepted(int index, HistoricRow row, AbstractPage page, PastDecision decision) {

        Line line(Outcome outcome) {
            return line(outcome, null);
        }

        Line line(Outcome outcome, @Nullable Refusal problem) {
            return new Line(
                    row.number(),
                    page.getId(),
                    page.getTitle(),
                    row.of(HistoricRow.USER),
                    row.of(HistoricRow.DECISION),
                    decision.decision().user().isEmpty(),
                    outcome,
                    problem);
        }
    }

    private static Line problem(HistoricRow row, Refusal problem) {
        String title = row.of(HistoricRow.TITLE);
        return new Line(
                row.number(),
                0,
                title.isEmpty() ? row.of(HistoricRow.PAGE) : title,
                row.of(HistoricRow.USER),
                row.of(HistoricRow.DECISION),
                false,
                Outcome.PROBLEM,
                problem);
    }

    private static List<Line> previewed(List<Accepted> rows, History history) {
        Set<PastDecision> seen = new HashSet<>();
        return rows.stream()
                .map(row -> {
                    boolean first = seen.add(row.decision());
                    return row.line(outcome(first, !row.decision().isIn(history)));
                })
                .toList();
    }

    private List<Line> recorded(long pageId, List<Accepted> rows) {
        try {
            List<Boolean> written = decisions.record(
                    pageId, rows.stream().map(Accepted::decision).toList());
            Set<PastDecision> seen = new HashSet<>();
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                boolean first = seen.add(rows.get(i).decision());
                lines.add(rows.get(i).line(outcome(first, written.get(i))));
            }
            return lines;
        } catch (Refused refused) {
            return rows.stream()
                    .map(row -> row.line(Outcome.PROBLEM, refused.refusal()))
                    .toList();
        }
    }

    private static Outcome outcome(boolean first, boolean isNew) {
        if (!first) {
            return Outcome.REPEATED;
        }
        return isNew ? Outcome.IMPORTED : Outcome.RECORDED;
    }

    /** The pages that the rows of one file are about; each is looked for once. */
    private final class Pages {

        private final String spaceKey;
        private final Map<String, AbstractPage> pages = new HashMap<>();
        private final Map<Long, History> histories = new HashMap<>();

        private Pages(String spaceKey) {
            this.spaceKey = spaceKey;
        }

        History history(long pageId) {
            return histories.getOrDefault(pageId, new History(List.of()));
        }

        /** @throws Refused when it names none, none in this space, or none that is an RFC */
        AbstractPage of(HistoricRow row) {
            String id = row.of(HistoricRow.PAGE);
            String title = InputText.checkedLine(row.of(HistoricRow.TITLE), HistoricRow.TITLE);
            if (id.isEmpty() && title.isEmpty()) {
                throw Refusal.of(RefusalCode.VALUE_MISSING, HistoricRow.PAGE)
                        .in(HistoricRow.PAGE)
                        .exception();
            }
            requireHere(InputText.checkedLine(row.of(HistoricRow.SPACE), HistoricRow.SPACE));
            String named = id.isEmpty() ? "title:" + title : "page:" + id;
            AbstractPage known = pages.get(named);
            if (known == null) {
                known = id.isEmpty() ? titled(title) : numbered(id);
                requireHere(known.getSpaceKey());
                requireRfc(known);
                pages.put(named, known);
            }
            return known;
        }

        private AbstractPage titled(String title) {
            return access.viewablePage(spaceKey, title)
                    .orElseThrow(() -> Refusal.of(RefusalCode.TITLE_UNKNOWN, title)
                            .in(HistoricRow.TITLE)
                            .exception());
        }

        private AbstractPage numbered(String id) {
            if (!id.matches("[0-9]{1,18}")) {
                throw Values.invalid(HistoricRow.PAGE, "98305");
            }
            return access.page(Long.parseLong(id));
        }

        private void requireHere(String key) {
            if (!key.isEmpty() && !access.spaceKey(key).equals(spaceKey)) {
                throw Refusal.of(RefusalCode.OTHER_SPACE, key)
                        .in(HistoricRow.SPACE)
                        .exception();
            }
        }

        private void requireRfc(AbstractPage page) {
            histories.put(
                    page.getId(),
                    records.find(page.getId())
                            .orElseThrow(() -> Refusal.of(RefusalCode.NO_RFC_YET, page.getTitle())
                                    .in(HistoricRow.PAGE)
                                    .exception()));
        }
    }
}
