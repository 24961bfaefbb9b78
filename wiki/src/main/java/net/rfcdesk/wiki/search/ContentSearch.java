package net.rfcdesk.wiki.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.atlassian.confluence.pages.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.page.ContentProperty;
import net.rfcdesk.wiki.page.Pages;

/**
 * Finds pages by CQL among those that the current user may view. Other than Confluence, it has no index: what is stored is found at
 * once.
 *
 * @param indexed what the enabled plugins make of content properties
 */
public record ContentSearch(Pages pages, Supplier<Stream<IndexedField>> indexed) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @return in the order of their ids. @throws InvalidInput when the query is not understood */
    public List<Page> find(String cql) {
        Predicate<Candidate> query = Cql.read(cql, indexed.get());
        List<Page> viewable = pages.viewable();
        Map<Long, List<ContentProperty>> properties =
                pages.properties().of(viewable.stream().map(Page::getId).toList()).stream()
                        .collect(groupingBy(ContentProperty::contentId));
        return viewable.stream()
                .filter(page -> query.test(candidate(page, properties.getOrDefault(page.getId(), List.of()))))
                .toList();
    }

    private static Candidate candidate(Page page, List<ContentProperty> properties) {
        return new Candidate(
                page, properties.stream().collect(toMap(ContentProperty::key, property -> parsed(property.json()))));
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
