package net.rfcdesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static Map<String, String> descriptions;
    private static ObjectNode document;

    @BeforeAll
    static void write() throws IOException {
        descriptions = RestPage.descriptions(Path.of("../docs/rest.md"));
        document = OpenApi.of(OpenApiWriter.resources(), descriptions);
    }

    @Test
    void pageOfTheApiSaysOfNoOperationThatThereIsNot() {
        TreeSet<String> operations = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> operations.add(RestPage.key(verb.toUpperCase(), path.getKey()))));
        assertThat(descriptions.keySet()).isEqualTo(operations);
    }

    @Test
    void answerHasAllItsFieldsAndSaysWhichMayBeNull() {
        JsonNode rfc = document.at("/components/schemas/Rfc");
        assertThat(texts(rfc.path("required"))).contains("number", "bypass").doesNotContain("fragments");
        assertThat(texts(rfc.at("/properties/decideBy/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(rfc.at("/properties/number/type").asText()).isEqualTo("string");
    }

    @Test
    void requestNeedsNoFieldAndTakesNoOther() {
        JsonNode decision = document.at("/components/schemas/DecisionInput");
        assertThat(decision.has("required")).isFalse();
        assertThat(decision.at("/additionalProperties").asBoolean(true)).isFalse();
        assertThat(decision.at("/properties/choice").isMissingNode()).isFalse();
    }

    @Test
    void onlyWhatIsFreeToReadNeedsNoLogin() {
        assertThat(document.at("/paths/~1pages~1{pageId}/get").has("security")).isTrue();
        assertThat(document.at("/paths/~1delegations/get").has("security")).isFalse();
    }

    private static Iterable<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
