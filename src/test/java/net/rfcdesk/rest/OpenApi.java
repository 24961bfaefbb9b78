package net.rfcdesk.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.rfcdesk.report.ReportQuery;

/** The OpenAPI document of the REST API, made from the annotations of its resources and the types of their bodies. */
final class OpenApi {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final String JSON = "application/json";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode document = mapper.createObjectNode();
    private final ApiSchemas schemas = new ApiSchemas();
    private final Map<String, String> descriptions;

    /** @param descriptions of operations, by {@link RestPage#key} */
    private OpenApi(Map<String, String> descriptions) {
        this.descriptions = descriptions;
    }

    static ObjectNode of(List<Class<?>> resources, Map<String, String> descriptions) {
        OpenApi api = new OpenApi(descriptions);
        api.write(resources);
        return api.document;
    }

    private void write(List<Class<?>> resources) {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "RFC Desk")
                .put("version", "1.0")
                .put("description", "RFCs in Confluence: their statuses, approvals and reports.");
        document.putArray("servers")
                .addObject()
                .put("url", "{site}/rest/rfc/1.0")
                .putObject("variables")
                .putObject("site")
                .put("default", "http://localhost:1990/confluence");
        document.putArray("security").add(scheme("password")).add(scheme("token"));
        ObjectNode paths = document.putObject("paths");
        resources.stream()
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> verb(method).isPresent())
                        .map(method -> new Endpoint(type, method, path(type, method))))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                .forEach(endpoint -> write(endpoint, paths.withObjectProperty(endpoint.path())));
        ObjectNode components = document.putObject("components");
        ObjectNode ways = components.putObject("securitySchemes");
        ways.putObject("password").put("type", "http").put("scheme", "basic");
        ways.putObject("token").put("type", "http").put("scheme", "bearer");
        components.set("schemas", schemas.all());
    }

    private ObjectNode scheme(String name) {
        ObjectNode scheme = mapper.createObjectNode();
        scheme.putArray(name);
        return scheme;
    }

    private void write(Endpoint endpoint, ObjectNode path) {
        Operation says = endpoint.says();
        ObjectNode operation = path.putObject(endpoint.verb().toLowerCase());
        operation.put("operationId", endpoint.id());
        operation.put("description", description(endpoint));
        ArrayNode parameters = operation.putArray("parameters");
        IN_PATH.matcher(endpoint.path())
                .results()
                .forEach(found -> parameter(parameters, "path", found.group(1), endpoint.typeInPath(found.group(1))));
        new TreeSet<>(endpoint.query()).forEach(name -> query(parameters, name, endpoint.typeInQuery(name)));
        if (says.takes() != void.class) {
            body(operation.putObject("requestBody").put("required", true), JSON, schemas.taken(says.takes()));
        }
        answers(endpoint, operation.putObject("responses"));
        if (endpoint.method().isAnnotationPresent(UnrestrictedAccess.class)) {
            ArrayNode ways = operation.putArray("security").add(mapper.createObjectNode());
            document.path("security").forEach(ways::add);
        }
    }

    private String description(Endpoint endpoint) {
        String key = RestPage.key(endpoint.verb(), endpoint.path());
        return Optional.ofNullable(descriptions.get(key))
                .orElseThrow(() -> new IllegalStateException("docs/rest.md says nothing of " + key));
    }

    private ObjectNode parameter(ArrayNode parameters, String in, String name, Class<?> type) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
        if (in.equals("path")) {
            parameter.put("required", true);
        }
        parameter.putObject("schema").put("type", type == String.class ? "string" : "integer");
        return parameter;
    }

    private void query(ArrayNode parameters, String name, Class<?> type) {
        if (ReportQuery.LISTS.contains(name)) {
            ObjectNode schema =
                    parameter(parameters, "query", name, String.class).putObject("schema");
            schema.put("type", "array").putObject("items").put("type", "string");
        } else {
            parameter(parameters, "query", name, type);
        }
    }

    private void answers(Endpoint endpoint, ObjectNode answers) {
        Class<?> type = endpoint.says().answers();
        if (type == void.class) {
            answers.putObject("303").put("description", "Leads to a page.");
        } else {
            ObjectNode schema =
                    type == String.class ? mapper.createObjectNode().put("type", "string") : schemas.given(type);
            body(answers.putObject("200").put("description", "Done."), endpoint.mediaType(), schema);
            if (endpoint.verb().equals("GET")) {
                answers.putObject("304")
                        .put("description", "The same answer as the one whose tag is in If-None-Match.");
            }
        }
        body(answers.putObject("default").put("description", "Refused, with the reason."), JSON, schemas.refusal());
    }

    private static void body(ObjectNode of, String mediaType, ObjectNode schema) {
        of.putObject("content").putObject(mediaType).set("schema", schema);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
    }

    private record Endpoint(Class<?> resource, Method method, String path) {

        String verb() {
            return OpenApi.verb(method).orElseThrow();
        }

        /** @return unique, as no resource has two methods of one name */
        String id() {
            String of = resource.getSimpleName().replaceFirst("Resource$", "");
            return Character.toLowerCase(of.charAt(0)) + of.substring(1) + "." + method.getName();
        }

        Operation says() {
            Operation says = method.getAnnotation(Operation.class);
            return says == null ? Default.OPERATION : says;
        }

        String mediaType() {
            Produces own = method.getAnnotation(Produces.class);
            return (own == null ? resource.getAnnotation(Produces.class) : own).value()[0].replaceFirst(";.*", "");
        }

        Set<String> query() {
            Set<String> names = new TreeSet<>(List.of(says().query()));
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(QueryParam.class)) {
                    names.add(parameter.getAnnotation(QueryParam.class).value());
                } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                    names.addAll(ReportParameters.KNOWN);
                }
            }
            return names;
        }

        Class<?> typeInPath(String name) {
            return Arrays.stream(method.getParameters())
                    .filter(each -> each.isAnnotationPresent(PathParam.class)
                            && each.getAnnotation(PathParam.class).value().equals(name))
                    .<Class<?>>map(Parameter::getType)
                    .findFirst()
                    .orElse(String.class);
        }

        Class<?> typeInQuery(String name) {
            return Arrays.stream(method.getParameters())
                    .filter(each -> each.isAnnotationPresent(QueryParam.class)
                            && each.getAnnotation(QueryParam.class).value().equals(name))
                    .<Class<?>>map(Parameter::getType)
                    .findFirst()
                    .orElse(String.class);
        }
    }

    /** Where the answer is an RFC and nothing else is to say. */
    private static final class Default {

        static final Operation OPERATION;

        static {
            try {
                OPERATION = Default.class.getDeclaredMethod("says").getAnnotation(Operation.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Operation
        static InputStream says() {
            return InputStream.nullInputStream();
        }
    }
}
