package net.rfcdesk.rest;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON schemas of the types of bodies: every field of an answer is there, and none of a request has to be. */
final class ApiSchemas {

    private static final String PLACE = "components/schemas";

    private final ObjectMapper mapper = new ObjectMapper();
    private final SchemaBuilder given = builder(false);
    private final SchemaBuilder taken = builder(true);

    ObjectNode given(Class<?> type) {
        return given.createSchemaReference(type);
    }

    ObjectNode taken(Class<?> type) {
        return taken.createSchemaReference(type);
    }

    /** Of ours, or of the host, which has a form of its own. */
    ObjectNode refusal() {
        ObjectNode refusal = mapper.createObjectNode();
        refusal.putArray("anyOf").add(given(ErrorJson.class)).add(ofTheHost());
        return refusal;
    }

    private ObjectNode ofTheHost() {
        ObjectNode schema = mapper.createObjectNode();
        schema.put("type", "object").put("description", "What Confluence refuses itself.");
        schema.putArray("required").add("message");
        schema.putObject("properties").putObject("message").put("type", "string");
        return schema;
    }

    /** @return all that others refer to, by their names */
    ObjectNode all() {
        TreeMap<String, ObjectNode> all = new TreeMap<>();
        for (SchemaBuilder each : new SchemaBuilder[] {given, taken}) {
            each.collectDefinitions(PLACE)
                    .fields()
                    .forEachRemaining(schema -> all.put(schema.getKey(), (ObjectNode) schema.getValue()));
        }
        return mapper.createObjectNode().setAll(all);
    }

    private static SchemaBuilder builder(boolean input) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.DEFINITIONS_FOR_MEMBER_SUPERTYPES,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.INLINE_NULLABLE_SCHEMAS,
                        Option.PLAIN_DEFINITION_KEYS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields().withNullableCheck(ApiSchemas::isNullable);
        config.forFields().withRequiredCheck(field -> !input && !isLeftOut(field));
        config.forTypesInGeneral().withCustomDefinitionProvider(ApiSchemas::map);
        config.forTypesInGeneral().withDefinitionNamingStrategy(new DefaultSchemaDefinitionNamingStrategy() {
            @Override
            public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
                return name(key.getType().getErasedType(), input);
            }
        });
        if (input) {
            config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        }
        return new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** Maps have no names of their own. */
    private static @Nullable CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Map.class)) {
            return null;
        }
        ObjectNode schema = context.getGeneratorConfig().createObjectNode().put("type", "object");
        List<ResolvedType> of = type.typeParametersFor(Map.class);
        if (!of.isEmpty()) {
            schema.set("additionalProperties", context.createDefinitionReference(of.get(1)));
        }
        return new CustomDefinition(schema, true);
    }

    private static String name(Class<?> type, boolean input) {
        Class<?> outer = type.getDeclaringClass();
        String name =
                (outer == null ? "" : name(outer, false)) + type.getSimpleName().replaceFirst("(Json|Input)$", "");
        return input ? name + "Input" : name;
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOut(FieldScope field) {
        JsonInclude own = field.getRawMember().getAnnotation(JsonInclude.class);
        JsonInclude ofType = field.getRawMember().getDeclaringClass().getAnnotation(JsonInclude.class);
        return isNullable(field) && (own != null || ofType != null);
    }
}
