package net.rfcdesk;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.core.ContentEntityObject;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.SettingsStore;
import net.rfcdesk.store.Transactions;
import org.jspecify.annotations.NullMarked;

/** The rooms of the plugin, and which of them know what of the host. */
@AnalyzeClasses(packages = "net.rfcdesk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "net.rfcdesk";
    private static final int MOST_PARAMETERS = 6;
    private static final String WRITING = "run|lock|lockSite|register|remove|removeSpace|change";

    /** The rooms from the lowest to the highest; each knows those below it, and none beside or above it. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("api", "rfc"),
            List.of("approval"),
            List.of("record"),
            List.of("markup"),
            List.of("store", "host"),
            List.of("page"),
            List.of("lifecycle", "search"),
            List.of("service"),
            List.of("notify", "transfer"),
            List.of("report"),
            List.of("blueprint"),
            List.of("web"),
            List.of("rest"));

    @ArchTest
    static void importsGoDownwards(JavaClasses classes) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                notBelow(room, floor).check(classes);
            }
        }
    }

    private static ArchRule notBelow(String room, int floor) {
        String[] others = FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(List::stream)
                .filter(each -> !each.equals(room))
                .map(each -> ROOT + "." + each)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).or(equivalentTo(RfcDesk.class)))
                .because("rooms import only what is below them; see package-info.java of " + room);
    }

    @ArchTest
    static final ArchRule EVERY_ROOM_HAS_ITS_FLOOR = classes()
            .that()
            .resideOutsideOfPackage("net.rfcdesk.signature")
            .should()
            .resideInAnyPackage(Stream.concat(
                            Stream.of(ROOT),
                            FLOORS.stream().flatMap(List::stream).map(each -> ROOT + "." + each))
                    .toArray(String[]::new));

    /** There NullAway checks that nothing is null but what says so. */
    @ArchTest
    static void roomsAreNullMarked(JavaClasses classes) {
        assertThat(FLOORS.stream().flatMap(List::stream))
                .allMatch(room -> classes.getPackage(ROOT + "." + room).isAnnotatedWith(NullMarked.class));
    }

    @ArchTest
    static final ArchRule MODEL_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(rooms("rfc", "approval", "record", "markup"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "net.rfcdesk..", "org.jspecify..");

    @ArchTest
    static final ArchRule REPORT_KNOWS_NO_HOST = noClasses()
            .that()
            .resideInAPackage("net.rfcdesk.report")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.atlassian..");

    /** Rendering never writes. */
    @ArchTest
    static final ArchRule ONLY_SERVICES_AND_JOBS_OPEN_TRANSACTIONS = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("service", "lifecycle", "search", "notify", "transfer", "store"))
            .should()
            .callMethodWhere(target(nameMatching(WRITING))
                    .and(target(owner(assignableTo(RfcStore.class)))
                            .or(target(owner(assignableTo(SettingsStore.class))))
                            .or(target(owner(assignableTo(Transactions.class))))));

    @ArchTest
    static final ArchRule CONSTRUCTORS_ARE_SMALL = noConstructors()
            .that()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should(haveMoreParametersThan(MOST_PARAMETERS));

    @ArchTest
    static final ArchRule ONLY_STORE_KNOWS_ACTIVE_OBJECTS =
            outside("net.rfcdesk.store", "net.java.ao..", "com.atlassian.activeobjects..");

    @ArchTest
    static final ArchRule ONLY_REST_KNOWS_JAX_RS = outside("net.rfcdesk.rest", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule ONLY_WEB_KNOWS_SERVLETS = outside("net.rfcdesk.web", "jakarta.servlet..");

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
    static final ArchRule SCREENS_KNOW_NO_STORE = noClasses()
            .that()
            .resideInAnyPackage(rooms("blueprint", "web"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("store", "rest"));

    @ArchTest
    static final ArchRule WHAT_TEMPLATES_SEE_NEVER_CHANGES =
            classes().that().haveSimpleNameEndingWith("View").should().beRecords();

    private static String[] rooms(String... rooms) {
        return Stream.of(rooms).map(each -> ROOT + "." + each).toArray(String[]::new);
    }

    private static ArchCondition<JavaConstructor> haveMoreParametersThan(int most) {
        return new ArchCondition<>("have more than " + most + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int size = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        constructor, size > most, constructor.getFullName() + " has " + size + " parameters"));
            }
        };
    }

    private static ArchRule outside(String room, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .and()
                .doNotBelongToAnyOf(RfcDesk.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
