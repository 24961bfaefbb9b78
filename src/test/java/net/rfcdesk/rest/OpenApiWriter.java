package net.rfcdesk.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;

/** Writes the OpenAPI document into the jar, when the build calls it. */
final class OpenApiWriter {

    private OpenApiWriter() {}

    /** @param arguments docs/rest.md, and the file that is written */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(
                java.nio.file.Path.of(arguments[1]),
                new ObjectMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(OpenApi.of(
                                        resources(), RestPage.descriptions(java.nio.file.Path.of(arguments[0]))))
                        + "\n");
    }

    static List<Class<?>> resources() {
        return new ClassFileImporter()
                .importPackagesOf(RfcResource.class).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
