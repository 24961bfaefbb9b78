package net.rfcdesk;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.atlassian.confluence.core.ContentEntityObject;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the plugin, and which of them know what of the host. */
@AnalyzeClasses(packages = "net.rfcdesk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule MODEL_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage("net.rfcdesk.rfc", "net.rfcdesk.approval", "net.rfcdesk.record")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "net.rfcdesk.rfc",
                    "net.rfcdesk.approval",
                    "net.rfcdesk.record");

    @ArchTest
    static final ArchRule REPORT_KNOWS_NO_HOST = noClasses()
            .that()
            .resideInAPackage("net.rfcdesk.report")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.atlassian..");

    @ArchTest
    static final ArchRule ONLY_STORE_KNOWS_ACTIVE_OBJECTS =
            outside("net.rfcdesk.store", "net.java.ao..", "com.atlassian.activeobjects..");

    @ArchTest
    static final ArchRule ONLY_REST_KNOWS_JAX_RS = outside("net.rfcdesk.rest", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule ONLY_SETTINGS_KNOW_SERVLETS = outside("net.rfcdesk.settings", "jakarta.servlet..");

    @ArchTest
    static final ArchRule ONLY_HOST_ASKS_FOR_PERMISSIONS = noClasses()
            .that()
            .resideOutsideOfPackage("net.rfcdesk.host")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "com\\.atlassian\\..*\\.(PermissionManager|Permission|UserAccessor|UserManager|AccessModeService)");

    @ArchTest
    static final ArchRule ONLY_ONE_CLASS_TOUCHES_THE_BODY_OF_A_PAGE = noClasses()
            .that()
            .haveNameNotMatching("net\\.rfcdesk\\.host\\.PageBody(\\$.*)?")
            .should()
            .callMethodWhere(
                    target(owner(assignableTo(ContentEntityObject.class))).and(target(nameMatching("[gs]etBody.*"))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("com\\.atlassian\\..*\\.Body(Content|Type)");

    @ArchTest
    static final ArchRule VIEWS_NEITHER_STORE_NOR_SERVE = noClasses()
            .that()
            .resideInAnyPackage("net.rfcdesk.macro", "net.rfcdesk.blueprint", "net.rfcdesk.settings")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.rfcdesk.store", "net.rfcdesk.rest");

    @ArchTest
    static final ArchRule WHAT_TEMPLATES_SEE_NEVER_CHANGES =
            classes().that().haveSimpleNameEndingWith("View").should().beRecords();

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CYCLE =
            slices().matching("net.rfcdesk.(*)..").should().beFreeOfCycles();

    private static ArchRule outside(String room, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
