package net.rfcdesk.wiki.plugin;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.wiki.velocity.MethodPolicy;

/**
 * What plugins' templates may call: the JDK's texts, numbers and collections, and the methods that plugins have listed in
 * velocity-allowlist. Confluence blocks everything else since 9.0.
 */
record TemplateAllowlist(Supplier<Stream<Set<String>>> listed) implements MethodPolicy {
    private static final List<Class<?>> ALWAYS_ALLOWED = List.of(
            String.class, Number.class, Boolean.class, Collection.class, Iterator.class, Map.class, Map.Entry.class);

    @Override
    public boolean allows(Class<?> type, Method method) {
        return isAlwaysAllowed(type, method)
                || superTypes(type).map(owner -> signature(owner, method)).anyMatch(this::isListed);
    }

    /** @return in the form of a velocity-allowlist: type#method(parameter parameter) */
    static String signature(Class<?> type, Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(" "));
        return type.getName() + "#" + method.getName() + "(" + parameters + ")";
    }

    private boolean isListed(String signature) {
        return listed.get().anyMatch(plugin -> plugin.contains(signature));
    }

    private static boolean isAlwaysAllowed(Class<?> type, Method method) {
        boolean ofEveryObject = method.getDeclaringClass() == Object.class;
        return ofEveryObject
                ? method.getName().equals("toString")
                : ALWAYS_ALLOWED.stream().anyMatch(allowed -> allowed.isAssignableFrom(type));
    }

    private static Stream<Class<?>> superTypes(Class<?> type) {
        Stream<Class<?>> above = Stream.concat(
                Stream.ofNullable(type.getSuperclass()).flatMap(TemplateAllowlist::superTypes),
                Arrays.stream(type.getInterfaces()).flatMap(TemplateAllowlist::superTypes));
        return Stream.concat(Stream.of(type), above);
    }
}
