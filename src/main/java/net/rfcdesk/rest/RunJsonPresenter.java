package net.rfcdesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.rfcdesk.host.People;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.Site;
import net.rfcdesk.rest.RunReportJson.ItemJson;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import net.rfcdesk.transfer.Runs;
import org.jspecify.annotations.Nullable;

/** Writes runs as JSON. */
public final class RunJsonPresenter {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final People people;
    private final RefusalMessages texts;
    private final Site site;

    public RunJsonPresenter(People people, RefusalMessages texts, Site site) {
        this.people = people;
        this.texts = texts;
        this.site = site;
    }

    RunsJson json(List<Runs.Progress> runs) {
        return new RunsJson(
                runs.stream().map(each -> json(each.run(), each.counts())).toList());
    }

    RunReportJson json(Runs.Report report) {
        return new RunReportJson(
                json(report.run(), report.counts()),
                report.items().stream()
                        .map(item -> json(item, report.pages().get(item.pageId())))
                        .toList(),
                report.next() == 0 ? null : report.next());
    }

    private RunJson json(Run run, RunItem.Counts counts) {
        return new RunJson(
                run.id(),
                run.kind().name(),
                run.state().name(),
                new RfcJson.PersonJson(
                        run.startedBy(), people.fullName(run.startedBy()).orElse(null)),
                run.created().toString(),
                run.ended() == null ? null : run.ended().toString(),
                new RunJson.CountsJson(
                        counts.all(),
                        counts.of(Outcome.WAITING),
                        counts.of(Outcome.DONE),
                        counts.of(Outcome.SKIPPED),
                        counts.of(Outcome.FAILED),
                        counts.of(Outcome.UNDONE),
                        counts.of(Outcome.KEPT)),
                parameters(run.parameters()));
    }

    private static Map<String, Object> parameters(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of a run are no JSON: " + json, e);
        }
    }

    private ItemJson json(RunItem item, Runs.@Nullable RunPage page) {
        boolean silent = item.reason().isEmpty();
        return new ItemJson(
                item.number(),
                item.subject(),
                item.outcome().name(),
                silent ? null : item.reason().substring(item.reason().lastIndexOf('.') + 1),
                silent ? null : texts.of(item.reason(), item.arguments()),
                item.pageId() == RunItem.NO_PAGE ? null : item.pageId(),
                page == null ? null : page.title(),
                page == null ? null : site.address(page.urlPath()));
    }
}
