package net.rfcdesk.wiki.velocity;

import java.lang.reflect.Method;

/** Which methods a template may call. */
@FunctionalInterface
public interface MethodPolicy {
    boolean allows(Class<?> type, Method method);
}
