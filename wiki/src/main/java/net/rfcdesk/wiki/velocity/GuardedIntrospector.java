package net.rfcdesk.wiki.velocity;

import java.lang.reflect.Method;
import org.apache.velocity.util.introspection.Introspector;
import org.apache.velocity.util.introspection.TypeConversionHandler;
import org.slf4j.Logger;

/** Checks every method that a template looks up: for a call, a property or a loop. */
final class GuardedIntrospector extends Introspector {
    private final MethodPolicy policy;

    GuardedIntrospector(Logger log, TypeConversionHandler conversions, MethodPolicy policy) {
        super(log, conversions);
        this.policy = policy;
    }

    /** @throws BlockedCall when there is such a method, but a template may not call it */
    @Override
    public Method getMethod(Class<?> type, String name, Object[] arguments) {
        Method method = super.getMethod(type, name, arguments);
        if (method != null && !policy.allows(type, method)) {
            throw new BlockedCall(type, method);
        }
        return method;
    }
}
