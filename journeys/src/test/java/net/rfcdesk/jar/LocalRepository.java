package net.rfcdesk.jar;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.resolution.ModelResolver;

/**
 * Finds POMs that Maven has already fetched, and asks no registry.
 *
 * @param listed artifacts that Atlassian's lists of versions are taken to have, as those are in no public registry
 */
record LocalRepository(Path root, Collection<String> listed) implements ModelResolver {
    @Override
    public ModelSource2 resolveModel(String groupId, String artifactId, String version) {
        File pom = root.resolve(groupId.replace('.', '/'))
                .resolve(artifactId)
                .resolve(version)
                .resolve(artifactId + "-" + version + ".pom")
                .toFile();
        return groupId.startsWith("com.atlassian.") && !pom.exists()
                ? new ListOfVersions(list(groupId, artifactId, version))
                : new FileModelSource(pom);
    }

    private String list(String groupId, String artifactId, String version) {
        return listed.stream()
                .map(artifact -> artifact.split(":"))
                .map(name -> "<dependency>" + coordinates(name[0], name[1], "1") + "</dependency>")
                .collect(Collectors.joining(
                        "",
                        "<project><modelVersion>4.0.0</modelVersion>" + coordinates(groupId, artifactId, version)
                                + "<packaging>pom</packaging><dependencyManagement><dependencies>",
                        "</dependencies></dependencyManagement></project>"));
    }

    private static String coordinates(String groupId, String artifactId, String version) {
        return "<groupId>" + groupId + "</groupId><artifactId>" + artifactId + "</artifactId><version>" + version
                + "</version>";
    }

    @Override
    public ModelSource2 resolveModel(Parent parent) {
        return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    @Override
    public ModelSource2 resolveModel(Dependency dependency) {
        return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
    }

    @Override
    public void addRepository(Repository repository) {}

    @Override
    public void addRepository(Repository repository, boolean replace) {}

    @Override
    public ModelResolver newCopy() {
        return this;
    }

    /** In place of one of Atlassian's. */
    private record ListOfVersions(String xml) implements ModelSource2 {
        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getLocation() {
            return "a list of versions that stands for Atlassian's";
        }

        @Override
        public ModelSource2 getRelatedSource(String path) {
            return null;
        }

        @Override
        public URI getLocationURI() {
            return null;
        }
    }
}
