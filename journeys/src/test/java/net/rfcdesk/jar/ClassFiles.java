package net.rfcdesk.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files of a jar or of a folder, by internal name; nothing is loaded. */
final class ClassFiles {
    private final Map<String, ClassFile> classes = new TreeMap<>();

    private ClassFiles() {}

    static ClassFiles of(Path jarOrFolder) {
        ClassFiles files = new ClassFiles();
        if (Files.isDirectory(jarOrFolder)) {
            files.readAll(jarOrFolder);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(jarOrFolder)) {
                files.readAll(jar.getPath("/"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The jar or folder that brings a class, whatever else of the same name stands before it on the class path. */
    static ClassFiles thatBring(Class<?> type) {
        try {
            return of(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ClassFile> all() {
        return List.copyOf(classes.values());
    }

    Optional<ClassFile> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    ClassFiles and(ClassFiles others) {
        ClassFiles both = new ClassFiles();
        both.classes.putAll(others.classes);
        both.classes.putAll(classes);
        return both;
    }

    /** Where a member that is used on a type is declared: there or above it; empty when in neither, or in the JDK. */
    Optional<ClassFile> declaring(ClassFile.Reference reference) {
        return hierarchy(reference.owner()).stream()
                .filter(type -> type.members().containsKey(reference.member()))
                .findFirst();
    }

    /** A type and everything above it that is known here. */
    List<ClassFile> hierarchy(String name) {
        List<ClassFile> types = new ArrayList<>();
        find(name).ifPresent(type -> {
            types.add(type);
            type.superTypes().forEach(above -> types.addAll(hierarchy(above)));
        });
        return types;
    }

    private void readAll(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(ClassFiles::isClass).toList()) {
                ClassFile type = ClassFile.read(Files.readAllBytes(file));
                classes.put(type.name(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.endsWith(".class") && !name.endsWith("-info.class");
    }
}
