package net.rfcdesk.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.signature.Verified;
import net.rfcdesk.wiki.db.Database;
import org.junit.jupiter.api.Test;

/** A wrong signature is a broken plugin: each one in confluence-api has a public source, or is listed as unverified. */
final class ApiSignaturesTest {
    private static final Path SOURCES = Path.of("../confluence-api/src/main/java");
    private static final Path UNVERIFIED = Path.of("../docs/unverified.md");
    private static final Pattern DOCUMENTED = Pattern.compile(
            "/\\*\\*(?:(?!\\*/).)*Documented(?:(?!\\*/).)*\\*/\\s*@(Verified|Unverified)", Pattern.DOTALL);

    private static final Pattern CITATION = Pattern.compile("@Verified\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern OF_A_VERSION = Pattern.compile(
            "(JD|JDold|Javadoc|on|for|atlassian-scheduler-api|pom|and)( Confluence| Jira)? \\d+\\.\\d+");

    private final ClassFiles api = ClassFiles.thatBring(Verified.class);
    private final ClassFiles wiki = ClassFiles.thatBring(Database.class);
    private final ClassFiles plugin = ClassFiles.of(PluginJar.PATH);

    @Test
    void everyTypeThatThePluginRefersToIsDeclared() {
        assertThat(plugin.all().stream().flatMap(type -> type.typesReferredTo().stream()))
                .filteredOn(ApiSignaturesTest::isAtlassian)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(api.find(type)).as(type).isPresent());
    }

    @Test
    void everyMemberThatThePluginRefersToIsDeclared() {
        ClassFiles both = plugin.and(api);
        assertThat(plugin.all().stream().flatMap(type -> type.references().stream()))
                .filteredOn(reference ->
                        both.hierarchy(reference.owner()).stream().anyMatch(type -> isAtlassian(type.name())))
                .filteredOn(reference -> !isOfTheJdk(reference, both))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(both.declaring(reference))
                        .as(reference.toString())
                        .isPresent());
    }

    @Test
    void everyTypeSaysWhereItIsVerifiedOrWhyItIsNot() {
        assertThat(atlassianTypes()).isNotEmpty().allMatch(type -> type.isVerified() != type.isUnverified());
    }

    @Test
    void everySourceSaysInOneLineWhereItsSignatureIsDocumented() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES.resolve("com"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    DOCUMENTED.matcher(Files.readString(file)).find())
                            .as(file.toString())
                            .isTrue());
        }
    }

    @Test
    void everyCitationNamesAVersionAndEveryAppTheOneItIsBuiltFor() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES.resolve("com"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")).flatMap(ApiSignaturesTest::citations))
                    .isNotEmpty()
                    .allSatisfy(citation -> assertThat(citation).containsPattern(OF_A_VERSION))
                    .allSatisfy(citation -> assertThat(citation.split("; "))
                            .filteredOn(source -> source.contains(" by "))
                            .allSatisfy(app -> assertThat(app).containsPattern(OF_A_VERSION)));
        }
    }

    private static Stream<String> citations(Path file) {
        try {
            return CITATION.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsUnverifiedIsListedInTheDocsAndNothingElseIs() throws IOException {
        Set<String> listed = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(UNVERIFIED))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(unverified());
    }

    @Test
    void nothingIsDeclaredThatNeitherPluginNorWikiCall() {
        ClassFiles wikisOwnPlugin = ClassFiles.of(Path.of("../wiki/target/test-classes/example"));
        Set<String> called = Stream.of(plugin, wiki, wikisOwnPlugin)
                .flatMap(files -> files.all().stream())
                .flatMap(type -> type.references().stream())
                .flatMap(reference -> plugin.and(api).hierarchy(reference.owner()).stream()
                        .filter(type -> type.members().containsKey(reference.member()))
                        .map(type -> type.name() + "#" + reference.member()))
                .collect(Collectors.toSet());
        Set<String> minor = atlassianTypes().stream()
                .filter(type -> !type.superTypes().contains("java/lang/Enum"))
                .flatMap(type -> type.members().values().stream()
                        .filter(member -> !member.name().startsWith("<"))
                        .map(member -> member.name() + member.descriptor())
                        .filter(member -> !isOfASuperType(type, member))
                        .map(member -> type.name() + "#" + member))
                .collect(Collectors.toSet());
        minor.removeAll(called);
        assertThat(minor).isEmpty();
    }

    /** What a super-type leaves to others has to be declared, no matter which code calls it. */
    private boolean isOfASuperType(ClassFile type, String member) {
        return api.hierarchy(type.name()).stream()
                .filter(each -> !each.name().equals(type.name()))
                .anyMatch(each -> each.members().containsKey(member));
    }

    private Set<String> unverified() {
        Set<String> names = new TreeSet<>();
        for (ClassFile type : atlassianTypes()) {
            String name = type.name().replace('/', '.').replace('$', '.');
            if (type.isUnverified()) {
                names.add(name);
            }
            type.members().values().stream()
                    .filter(ClassFile.Member::isUnverified)
                    .forEach(member -> names.add(name + "#" + member.name()));
        }
        return names;
    }

    private List<ClassFile> atlassianTypes() {
        return api.all().stream().filter(type -> isAtlassian(type.name())).toList();
    }

    private static boolean isAtlassian(String type) {
        return type.startsWith("com/atlassian/");
    }

    /** Such as getClass() of an Atlassian object or name() of an Atlassian enum. */
    private static boolean isOfTheJdk(ClassFile.Reference reference, ClassFiles known) {
        return Stream.concat(
                        Stream.of("java/lang/Object"),
                        known.hierarchy(reference.owner()).stream().flatMap(type -> type.superTypes().stream()))
                .filter(type -> type.startsWith("java/"))
                .anyMatch(type -> marksMinor(type, reference.member()));
    }

    private static boolean marksMinor(String type, String member) {
        try {
            Class<?> known = Class.forName(type.replace('/', '.'));
            return Stream.of(known.getMethods())
                    .anyMatch(method ->
                            member.equals(method.getName() + org.objectweb.asm.Type.getMethodDescriptor(method)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
