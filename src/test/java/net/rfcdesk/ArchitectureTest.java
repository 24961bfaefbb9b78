package net.rfcdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "net.rfcdesk", importOptions = ArchitectureTest.OursOnly.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule rulesKnowNoHost = noClasses()
            .that()
            .resideInAnyPackage("..rfc", "..approval", "..record")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com..", "jakarta..", "net.java.ao..", "org..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsActiveObjects = noClasses()
            .that()
            .resideOutsideOfPackage("..store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..");

    @ArchTest
    static final ArchRule onlyRestKnowsJaxRs = noClasses()
            .that()
            .resideOutsideOfPackage("..rest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "com.atlassian.plugins.rest..");

    @ArchTest
    static final ArchRule onlyTheHostRoomAsksForUsersAndPermissions = noClasses()
            .that()
            .resideOutsideOfPackage("..host")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    ".*\\.(UserAccessor|UserManager|PermissionManager|PageManager|SpaceManager|AccessModeService)");

    @ArchTest
    static final ArchRule viewsNeitherStoreNorServe = noClasses()
            .that()
            .resideInAnyPackage("..macro", "..blueprint")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..store", "..rest");

    @ArchTest
    static final ArchRule whatTemplatesSeeNeverChanges = classes()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .beRecords()
            .andShould()
            .haveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("net.rfcdesk.(*)").should().beFreeOfCycles();

    /** The plugin's own classes, without tests and without the signatures of the host. */
    static final class OursOnly implements ImportOption {
        private final ImportOption noTests = new ImportOption.DoNotIncludeTests();

        @Override
        public boolean includes(Location location) {
            return noTests.includes(location) && !location.contains("net/rfcdesk/signature");
        }
    }
}
