package net.rfcdesk.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The OpenAPI document in the plugin's jar. Every answer that the tests get is compared with it: an answer has all fields of its schema, and no other. */
final class ApiContract {
    private static final String API = "/rest/rfc/1.0";
    private static final String COMPONENTS = "components";
    private static final ApiContract OF_THE_JAR = new ApiContract(document(System.getProperty("plugin.jar")));

    private final JsonNode components;
    private final List<Operation> operations = new ArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = factory();

    private ApiContract(JsonNode document) {
        components = document.path(COMPONENTS);
        components.path("schemas").forEach(ApiContract::close);
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(verb -> operations.add(new Operation(
                                verb.getKey().toUpperCase(),
                                path.getKey(),
                                verb.getValue().path("responses")))));
        operations.sort(Comparator.comparing(Operation::variables));
    }

    /** @param path with parameters, below the wiki's address. @throws AssertionError for an answer that the document does not have */
    static void check(String method, String path, Answer answer) {
        if (path.startsWith(API + "/")) {
            OF_THE_JAR.compare(method, path.substring(API.length()).replaceFirst("[?#].*", ""), answer);
        }
    }

    /** @return operations of which no test has had an answer so far, as in "GET /waiting" */
    static List<String> unseen() {
        return OF_THE_JAR.operations.stream()
                .map(Operation::toString)
                .filter(each -> !OF_THE_JAR.seen.contains(each))
                .toList();
    }

    private void compare(String method, String path, Answer answer) {
        Optional<Operation> operation =
                operations.stream().filter(each -> each.is(method, path)).findFirst();
        if (operation.isPresent()) {
            compare(operation.get(), answer);
            seen.add(operation.get().toString());
        } else if (answer.status() < 400) {
            throw new AssertionError("OpenAPI has no " + method + " " + path);
        }
    }

    /** What the server refuses before it comes to REST may be no JSON. */
    private void compare(Operation operation, Answer answer) {
        JsonNode expected = operation.answers().path(String.valueOf(answer.status()));
        JsonNode content = (expected.isMissingNode() ? operation.answers().path("default") : expected).path("content");
        String mediaType = answer.header("Content-Type").replaceFirst("\\s*;.*", "");
        if (expected.isMissingNode() && answer.status() < 400) {
            throw new AssertionError("OpenAPI has no " + answer.status() + " of " + operation);
        }
        if (mediaType.equals("application/json") && content.has(mediaType)) {
            compare(operation, content.path(mediaType).path("schema"), answer);
        } else if (answer.status() < 400 && !content.isMissingNode() && !content.has(mediaType)) {
            throw new AssertionError("OpenAPI has no " + mediaType + " of " + operation);
        }
    }

    private void compare(Operation operation, JsonNode schema, Answer answer) {
        Set<ValidationMessage> problems =
                schemas.computeIfAbsent(schema, this::compiled).validate(answer.json());
        if (!problems.isEmpty()) {
            throw new AssertionError(operation + " answers something else than OpenAPI says: "
                    + problems.stream()
                            .map(ValidationMessage::toString)
                            .collect(Collectors.joining("\n  ", "\n  ", "\n"))
                    + answer.body());
        }
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        return factory.getSchema(whole.set(COMPONENTS, components));
    }

    /** Schemas refer to others in the document's components. */
    private static JsonSchemaFactory factory() {
        JsonMetaSchema openApi = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keyword(new NonValidationKeyword(COMPONENTS))
                .build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(openApi));
    }

    /** Clients have to live with new fields; the tests do not. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    private static JsonNode document(String jar) {
        try (JarFile file = new JarFile(jar);
                InputStream document = file.getInputStream(file.getEntry("openapi.json"))) {
            return new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Operation(String method, Pattern address, String path, JsonNode answers) {
        private static final String VARIABLE = "\\{\\w+}";

        Operation(String method, String path, JsonNode answers) {
            this(method, Pattern.compile(path.replace(".", "\\.").replaceAll(VARIABLE, "[^/]+")), path, answers);
        }

        boolean is(String sent, String to) {
            return method.equals(sent) && address.matcher(to).matches();
        }

        /** @return how many there are; an address without any is another operation than one that would fit as well */
        long variables() {
            return path.chars().filter(each -> each == '{').count();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
