package net.rfcdesk.wiki.search;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/** A page that a query may find. @param properties its content properties by their keys */
record Candidate(Page page, Map<String, JsonNode> properties) {
    Stream<String> labels() {
        return page.getLabels().stream().map(Label::getName);
    }

    /** @return none when the page has no such property, and when the path leads to no single value in it: lists are not indexed */
    Stream<String> property(String key, String path) {
        JsonNode node = properties.get(key);
        for (String name : path.split("\\.")) {
            node = node == null ? null : node.get(name);
        }
        return node == null || !node.isValueNode() || node.isNull() ? Stream.of() : Stream.of(node.asText());
    }
}
