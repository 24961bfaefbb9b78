package net.rfcdesk.wiki.web.view;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.velocity.MethodPolicy;

/** Lets the wiki's own templates call the wiki's view objects, texts, numbers and collections. */
final class TemplateCalls implements MethodPolicy {
    private static final List<Class<?>> PLAIN = List.of(
            String.class,
            Number.class,
            Boolean.class,
            Collection.class,
            Map.class,
            Map.Entry.class,
            Iterator.class,
            Enum.class);

    @Override
    public boolean allows(Class<?> type, Method method) {
        boolean own = type.getName().startsWith("net.rfcdesk.wiki.web.")
                && !method.getName().equals("getClass");
        return own || PLAIN.stream().anyMatch(plain -> plain.isAssignableFrom(type));
    }
}
