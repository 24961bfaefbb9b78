package net.rfcdesk.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

/** Profile atlassian cannot be built without Atlassian's repository, but what it says can be read. */
final class AtlassianProfileTest {
    /** What brings the packages that the jar imports; the longest beginning counts. */
    private static final Map<String, String> ARTIFACTS = Map.ofEntries(
            Map.entry("com.atlassian.activeobjects.", "com.atlassian.activeobjects:activeobjects-plugin"),
            Map.entry("com.atlassian.confluence.", "com.atlassian.confluence:confluence"),
            Map.entry("com.atlassian.event.", "com.atlassian.event:atlassian-event"),
            Map.entry("com.atlassian.mail", "com.atlassian.mail:atlassian-mail"),
            Map.entry("com.atlassian.plugin.web", "com.atlassian.plugins:atlassian-plugins-webfragment-api"),
            Map.entry("com.atlassian.plugins.rest.", "com.atlassian.plugins.rest:atlassian-rest-v2-api"),
            Map.entry("com.atlassian.sal.", "com.atlassian.sal:sal-api"),
            Map.entry(
                    "com.atlassian.templaterenderer", "com.atlassian.templaterenderer:atlassian-template-renderer-api"),
            Map.entry("com.atlassian.scheduler", "com.atlassian.confluence:confluence"),
            Map.entry("com.atlassian.user", "com.atlassian.user:atlassian-user"),
            Map.entry("com.atlassian.webresource.", "com.atlassian.plugins:atlassian-plugins-webresource-api"),
            Map.entry("com.fasterxml.jackson.", "com.fasterxml.jackson.core:jackson-databind"),
            Map.entry("jakarta.inject", "jakarta.inject:jakarta.inject-api"),
            Map.entry("jakarta.servlet", "jakarta.servlet:jakarta.servlet-api"),
            Map.entry("jakarta.ws.rs", "jakarta.ws.rs:jakarta.ws.rs-api"),
            Map.entry("net.java.ao", "net.java.dev.activeobjects:activeobjects"),
            Map.entry("org.osgi.framework", "org.osgi:org.osgi.framework"),
            Map.entry("org.slf4j", "org.slf4j:slf4j-api"));

    private static final Set<String> OF_THE_JDK = Set.of("javax", "org.w3c", "org.xml");

    @Test
    void namesTheArtifactOfEveryPackageThatTheJarImports() throws IOException, ModelBuildingException {
        assertThat(provided(effective("atlassian"))).containsAll(artifactsOfTheJarsImports());
    }

    @Test
    void takesItsVersionsFromTheListsOfConfluenceAndOfThePlatformBelowIt() throws IOException, XmlPullParserException {
        assertThat(profile().getDependencyManagement().getDependencies())
                .allSatisfy(list ->
                        assertThat(list.getType() + " " + list.getScope()).isEqualTo("pom import"))
                .extracting(list -> list.getGroupId() + ":" + list.getArtifactId() + ":" + list.getVersion())
                .containsExactly(
                        "com.atlassian.platform.dependencies:platform-public-api:${atlassian.platform.version}",
                        "com.atlassian.confluence:confluence-api:${confluence.version}",
                        "com.atlassian.confluence:confluence-plugins-platform-pom:${confluence.version}");
    }

    @Test
    void namesNoVersionOfItsOwnButThatOfConfluence() throws IOException, XmlPullParserException {
        assertThat(profile().getProperties()).isEmpty();
        assertThat(profile().getDependencies())
                .filteredOn(dependency -> dependency.getVersion() != null)
                .extracting(Dependency::getManagementKey, Dependency::getVersion)
                .containsExactly(tuple("com.atlassian.confluence:confluence:jar", "${confluence.version}"));
    }

    @Test
    void leavesTheSignaturesOut() throws ModelBuildingException {
        assertThat(provided(effective("atlassian"))).doesNotContain("net.rfcdesk:confluence-api");
        assertThat(provided(effective())).contains("net.rfcdesk:confluence-api");
    }

    @Test
    void bringsTheGoalsThatRunConfluence() throws ModelBuildingException {
        assertThat(effective("atlassian").getBuild().getPluginsAsMap())
                .containsKey("com.atlassian.maven.plugins:confluence-maven-plugin");
    }

    @Test
    void letsWarningsAboutTheRealApiPass() throws ModelBuildingException {
        assertThat(compilation(effective())).contains("-Werror", "NullAway");
        assertThat(compilation(effective("atlassian")))
                .doesNotContain("-Werror")
                .contains("NullAway");
    }

    @Test
    void isTheOnlyPlaceThatNamesAtlassiansRepository() throws ModelBuildingException {
        assertThat(repositories(effective("atlassian"))).contains("atlassian-public");
        assertThat(repositories(effective())).containsExactlyInAnyOrder("stand-ins", "central");
    }

    private static String compilation(Model model) {
        return model.getBuild()
                .getPluginsAsMap()
                .get("org.apache.maven.plugins:maven-compiler-plugin")
                .getExecutionsAsMap()
                .get("default-compile")
                .getConfiguration()
                .toString();
    }

    private static Set<String> artifactsOfTheJarsImports() throws IOException {
        try (PluginJar jar = new PluginJar()) {
            return jar.imports().keySet().stream()
                    .filter(name -> OF_THE_JDK.stream().noneMatch(jdk -> name.startsWith(jdk + ".")))
                    .map(AtlassianProfileTest::artifact)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String artifact(String packageName) {
        return ARTIFACTS.entrySet().stream()
                .filter(entry -> packageName.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No artifact is known for " + packageName));
    }

    private static Set<String> provided(Model model) {
        return model.getDependencies().stream()
                .filter(dependency -> "provided".equals(dependency.getScope()))
                .map(dependency -> dependency.getGroupId() + ":" + dependency.getArtifactId())
                .collect(Collectors.toSet());
    }

    private static Set<String> repositories(Model model) {
        return model.getRepositories().stream().map(Repository::getId).collect(Collectors.toSet());
    }

    /** As it is written. */
    private static Profile profile() throws IOException, XmlPullParserException {
        try (Reader pom = Files.newBufferedReader(Path.of("../src/pom.xml"))) {
            return new MavenXpp3Reader()
                    .read(pom).getProfiles().stream()
                            .filter(profile -> profile.getId().equals("atlassian"))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private static Model effective(String... profiles) throws ModelBuildingException {
        DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
        request.setProcessPlugins(true);
        request.setPomFile(
                Path.of("../src/pom.xml").toAbsolutePath().normalize().toFile());
        request.setActiveProfileIds(List.of(profiles));
        request.setSystemProperties(System.getProperties());
        request.setModelResolver(
                new LocalRepository(Path.of(System.getProperty("maven.repository")), ARTIFACTS.values()));
        return new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
    }
}
