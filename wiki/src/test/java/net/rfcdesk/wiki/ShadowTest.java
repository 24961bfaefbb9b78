package net.rfcdesk.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.signature.Signature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wiki's classes that take the place of signatures offer what the signatures promise. */
class ShadowTest {
    private static final JavaClasses SIGNATURES = classesBesides(Signature.class);
    private static final JavaClasses WIKI = classesBesides(Page.class);

    private static JavaClasses classesBesides(Class<?> neighbour) {
        return new ClassFileImporter()
                .importUrl(neighbour.getProtectionDomain().getCodeSource().getLocation());
    }

    static List<JavaClass> signatures() {
        return SIGNATURES.stream()
                .filter(type -> type.getName().startsWith("com.atlassian."))
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAssignableTo(Throwable.class))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void everyClassOfTheSignaturesHasBehaviourInTheWiki(JavaClass signature) {
        assertThat(WIKI.contain(signature.getName())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void shadowDeclaresEveryMemberOfItsSignature(JavaClass signature) {
        JavaClass shadow = WIKI.get(signature.getName());

        assertThat(members(shadow)).containsAll(members(signature));
        assertThat(shadow.getRawSuperclass().map(JavaClass::getName))
                .isEqualTo(signature.getRawSuperclass().map(JavaClass::getName));
    }

    /** Constructors without parameters are left out: Java adds them to signatures that never promised one. */
    private static Set<String> members(JavaClass type) {
        return Stream.concat(type.getMethods().stream(), Stream.concat(type.getFields().stream(), constructors(type)))
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .map(ShadowTest::described)
                .collect(Collectors.toSet());
    }

    private static Stream<? extends JavaMember> constructors(JavaClass type) {
        return type.getConstructors().stream()
                .filter(constructor -> !constructor.getRawParameterTypes().isEmpty());
    }

    private static String described(JavaMember member) {
        boolean isStatic = member.getModifiers().contains(JavaModifier.STATIC);
        return (isStatic ? "static " : "") + member.getName() + member.getDescriptor();
    }
}
