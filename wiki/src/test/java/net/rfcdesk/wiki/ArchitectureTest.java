package net.rfcdesk.wiki;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.rfcdesk.wiki.web.http.Dispatcher;
import net.rfcdesk.wiki.web.http.ErrorResponses;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screens;
import org.junit.jupiter.api.Test;

/** The packages of the wiki, and which of them may know which. */
@AnalyzeClasses(packages = "net.rfcdesk.wiki", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "net.rfcdesk.wiki";
    private static final int MOST_PARAMETERS = 6;

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLES =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    /** In no layer are the packages "refusal" and "text": refusals come from anywhere, and texts are checked and escaped anywhere. */
    @ArchTest
    static final ArchRule LAYERS_KNOW_THOSE_BELOW_THEM = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("start")
            .definedBy(ROOT)
            .layer("web")
            .definedBy(ROOT + ".web..")
            .layer("plugins")
            .definedBy(ROOT + ".plugin..")
            .layer("search")
            .definedBy(ROOT + ".search")
            .layer("pages")
            .definedBy(ROOT + ".page")
            .layer("spaces")
            .definedBy(ROOT + ".space")
            .layer("permissions")
            .definedBy(ROOT + ".permission")
            .layer("formats")
            .definedBy(ROOT + ".storage", ROOT + ".velocity", ROOT + ".ao")
            .layer("users")
            .definedBy(ROOT + ".user")
            .layer("base")
            .definedBy(ROOT + ".db", ROOT + ".event", ROOT + ".content", ROOT + ".mail")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("plugins")
            .mayOnlyBeAccessedByLayers("start", "web")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("start", "web", "plugins")
            .whereLayer("pages")
            .mayOnlyBeAccessedByLayers("start", "web", "plugins", "search")
            .whereLayer("spaces")
            .mayOnlyBeAccessedByLayers("start", "web", "plugins", "pages")
            .whereLayer("permissions")
            .mayOnlyBeAccessedByLayers("start", "web", "plugins", "pages", "spaces")
            .whereLayer("formats")
            .mayOnlyBeAccessedByLayers("start", "web", "plugins", "pages")
            .whereLayer("base")
            .mayNotAccessAnyLayer();

    /** More would be a sign of two jobs in one class. Values, such as what a template shows, may have more parts. */
    @ArchTest
    static final ArchRule WHAT_ANSWERS_IS_GIVEN_FEW_PARTS = constructors()
            .that()
            .areDeclaredInClassesThat(assignableTo(Routes.class)
                    .or(assignableTo(Servlet.class))
                    .or(assignableTo(Filter.class))
                    .or(assignableTo(ErrorResponses.class))
                    .or(assignableTo(Dispatcher.Guard.class))
                    .or(assignableTo(Screens.class)))
            .should(haveFewParameters());

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/net/rfcdesk/wiki"))) {
            assertThat(files.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static ArchCondition<JavaConstructor> haveFewParameters() {
        return new ArchCondition<>("have at most " + MOST_PARAMETERS + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int parameters = constructor.getParameters().size();
                events.add(new SimpleConditionEvent(
                        constructor,
                        parameters <= MOST_PARAMETERS,
                        constructor.getFullName() + " has " + parameters + " parameters"));
            }
        };
    }
}
