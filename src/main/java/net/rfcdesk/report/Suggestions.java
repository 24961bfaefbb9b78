package net.rfcdesk.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.page.LinkReader;
import net.rfcdesk.page.RfcLists;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.RfcStore;

/** RFCs that somebody may mean who types a number or words of a title: of all spaces, as far as they may view their pages. */
public final class Suggestions {

    private static final int MOST = 10;
    private static final String ANY_STATUS =
            Arrays.stream(Status.values()).map(Status::name).collect(Collectors.joining(","));

    private final RfcStore store;
    private final Report report;
    private final LinkReader links;
    private final RfcLists lists;

    public Suggestions(RfcStore store, Report report, LinkReader links, RfcLists lists) {
        this.store = store;
        this.report = report;
        this.links = links;
        this.lists = lists;
    }

    /**
     * Of somebody who is on a page.
     *
     * @param number as one types it there, "RFC-12" or, of another space, "OPS RFC-3"
     * @param title without what the number says
     */
    public record Suggestion(String number, String title, Status status) {}

    /**
     * @param here what one is looking at, and does not mean
     * @param typed for blanks alone nothing is suggested
     * @return at most ten: the one of that number first, unless it is typed as a whole, so that nothing is left to choose, then those with these words in their titles, the one that changed last first
     * @throws net.rfcdesk.rfc.Refused for what can be no text, as {@link InputText#checkedLine}
     */
    public List<Suggestion> of(Rfc here, String typed) {
        String words = InputText.checkedLine(typed, Term.WORDS.word()).strip();
        Map<Long, Rfc> found = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            Stream.concat(numbered(here.spaceKey(), words), named(words))
                    .filter(rfc -> rfc.pageId() != here.pageId())
                    .forEach(rfc -> found.putIfAbsent(rfc.pageId(), rfc));
        }
        return found.values().stream()
                .map(rfc -> suggestion(here.spaceKey(), rfc))
                .filter(suggestion -> !suggestion.number().equalsIgnoreCase(words))
                .limit(MOST)
                .toList();
    }

    private static Suggestion suggestion(String spaceKey, Rfc rfc) {
        boolean near = rfc.spaceKey().equals(spaceKey);
        return new Suggestion(
                near ? rfc.number().toString() : rfc.place().text(), rfc.titleBesideNumber(), rfc.status());
    }

    private Stream<Rfc> numbered(String spaceKey, String words) {
        return RfcRef.near(spaceKey, words).flatMap(links::viewablePageOf).flatMap(store::find).stream()
                .flatMap(stored -> lists.listed(List.of(stored)).stream())
                .map(listed -> store.numbered(listed.rfc()));
    }

    private Stream<Rfc> named(String words) {
        Map<String, String> query =
                Map.of(Term.WORDS.word(), words, Term.STATUS.word(), ANY_STATUS, "limit", String.valueOf(MOST + 1));
        return report.list(ReportQuery.of(query)).rows().stream().map(ReportRow::rfc);
    }
}
