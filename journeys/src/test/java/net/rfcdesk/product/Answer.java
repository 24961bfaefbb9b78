package net.rfcdesk.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What the wiki answered. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON, but " + status + ": " + body, e);
        }
    }

    /** @return empty when it has none of that name */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The code by which our REST resources name a refusal. */
    String code() {
        return json().path("code").asText();
    }
}
