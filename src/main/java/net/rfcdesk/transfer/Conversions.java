package net.rfcdesk.transfer;

import com.atlassian.confluence.pages.AbstractPage;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.PageLabels;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.service.BulkConversion;

/** Says what would become of many pages if they were made RFCs; {@link Runs} starts that. */
public final class Conversions {

    /** In one run. */
    static final int MOST_PAGES = 5000;

    /** As a text says which status a page is going to have, and by which label. */
    static final String PLANNED = "rfc-desk.run.planned-status";

    private static final int CHUNK = 500;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Runs runs;
    private final Access access;
    private final AllPages allPages;
    private final BulkConversion conversion;

    public Conversions(Runs runs, Access access, AllPages allPages, BulkConversion conversion) {
        this.runs = runs;
        this.access = access;
        this.allPages = allPages;
        this.conversion = conversion;
    }

    /**
     * Nothing is done to the pages.
     *
     * @param statuses by labels in lower case, which status a page with such a label brings along
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public Run preview(String spaceKey, PageSelection selection, Map<String, Status> statuses) {
        String key = runs.administered(spaceKey);
        if (selection.isEverything()) {
            throw Refusal.of(RefusalCode.NO_PAGES).exception();
        }
        List<RunItem> items = items(key, selection, statuses);
        if (items.isEmpty()) {
            throw Refusal.of(RefusalCode.NO_PAGES).exception();
        }
        return runs.preview(key, Run.Kind.CONVERT, parameters(selection, statuses), items);
    }

    private List<RunItem> items(String spaceKey, PageSelection selection, Map<String, Status> statuses) {
        Collection<Long> ids = ids(spaceKey, selection);
        List<RunItem> items = new ArrayList<>();
        List<Long> some = new ArrayList<>();
        for (long id : ids) {
            some.add(id);
            if (some.size() == CHUNK) {
                add(items, some, spaceKey, selection, statuses);
                some.clear();
            }
        }
        add(items, some, spaceKey, selection, statuses);
        return items;
    }

    /** What the user may not view is as if it were not there, unless they named it. */
    private void add(
            List<RunItem> items,
            List<Long> ids,
            String spaceKey,
            PageSelection selection,
            Map<String, Status> statuses) {
        Map<Long, AbstractPage> pages = access.viewablePages(ids);
        for (long id : ids) {
            Optional<AbstractPage> page =
                    Optional.ofNullable(pages.get(id)).filter(each -> spaceKey.equals(each.getSpaceKey()));
            RunItem item = RunItem.waiting(items.size() + 1, String.valueOf(id), null, id);
            if (page.isPresent() && selection.includes(PageLabels.names(page.get()))) {
                items.add(plan(item, page.get(), statuses));
            } else if (page.isEmpty() && selection.pages().contains(id)) {
                items.add(RunReasons.refused(item, Outcome.SKIPPED, Refusal.of(RefusalCode.PAGE_NOT_FOUND)));
            }
            if (items.size() > MOST_PAGES) {
                throw Refusal.of(RefusalCode.TOO_MANY_PAGES, MOST_PAGES).exception();
            }
        }
    }

    private RunItem plan(RunItem item, AbstractPage page, Map<String, Status> statuses) {
        List<String> labels =
                PageLabels.names(page).stream().filter(statuses::containsKey).toList();
        Set<Status> said = labels.stream().map(statuses::get).collect(Collectors.toSet());
        if (said.size() > 1) {
            return RunReasons.refused(
                    item, Outcome.SKIPPED, Refusal.of(RefusalCode.LABELS_DISAGREE, String.join(", ", labels)));
        }
        ConversionNote note = labels.isEmpty()
                ? ConversionNote.NONE
                : new ConversionNote(labels.get(0), statuses.get(labels.get(0)), 0);
        return conversion
                .cannotConvert(page, note.imported())
                .map(refusal -> RunReasons.refused(item, Outcome.SKIPPED, refusal))
                .orElseGet(() -> waiting(item, note));
    }

    private static RunItem waiting(RunItem item, ConversionNote note) {
        RunItem noted = item.noting(note.write());
        return note.status() == null || note.label() == null
                ? noted
                : RunReasons.because(noted, Outcome.WAITING, PLANNED, note.status(), note.label());
    }

    /** In ascending order: RFCs are numbered in the order in which their pages were made. */
    private Collection<Long> ids(String spaceKey, PageSelection selection) {
        Stream<Long> ids = selection.parent().isEmpty()
                ? (selection.pages().isEmpty() ? allPages.pageIds(spaceKey) : selection.pages()).stream()
                : below(spaceKey, selection);
        return ids.distinct().sorted().toList();
    }

    private Stream<Long> below(String spaceKey, PageSelection selection) {
        long parent = access.viewablePageOf(spaceKey, selection.parent())
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.PAGE_NOT_FOUND).in("parent").exception());
        return allPages.below(parent).stream()
                .map(AbstractPage::getId)
                .filter(id -> selection.pages().isEmpty() || selection.pages().contains(id));
    }

    private static String parameters(PageSelection selection, Map<String, Status> statuses) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("parent", selection.parent());
        selection.labels().stream().sorted().forEach(tree.putArray("labels")::add);
        selection.withoutLabels().stream().sorted().forEach(tree.putArray("withoutLabels")::add);
        selection.pages().forEach(tree.putArray("pages")::add);
        ObjectNode map = tree.putObject("statuses");
        statuses.forEach((label, status) -> map.put(label, status.name()));
        return tree.toString();
    }
}
