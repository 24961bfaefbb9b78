package net.rfcdesk.wiki.plugin.servlet;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a plugin's REST resource or servlet lets in. Secure by default, as since Confluence 9.0: what says nothing about access
 * wants a login. The annotations are known by their simple names, because Atlassian has them in two packages.
 */
public enum Access {
    ANYONE,
    USERS,
    ADMINISTRATORS;

    private static final Map<String, Access> BY_ANNOTATION = Map.of(
            "UnrestrictedAccess", ANYONE,
            "AnonymousSiteAccess", ANYONE,
            "UnlicensedSiteAccess", USERS,
            "LicensedOnly", USERS,
            "AdminOnly", ADMINISTRATORS,
            "SystemAdminOnly", ADMINISTRATORS);

    /** @param elements what may carry an annotation, the most particular first; null is passed over */
    public static Access of(AnnotatedElement... elements) {
        return Stream.of(elements)
                .flatMap(Stream::ofNullable)
                .flatMap(element -> stated(element).stream())
                .findFirst()
                .orElse(USERS);
    }

    private static Optional<Access> stated(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.getName().startsWith("com.atlassian."))
                .flatMap(type -> Stream.ofNullable(BY_ANNOTATION.get(type.getSimpleName())))
                .findFirst();
    }
}
