package net.rfcdesk.wiki.velocity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.slf4j.Logger;

/** A call that the policy refuses; in its place a template gets a call that renders nothing. */
final class BlockedCall extends RuntimeException {
    private final transient Method method;

    BlockedCall(Class<?> type, Method method) {
        super("Method needs allowlisting: " + signature(type, method), null, false, false);
        this.method = method;
    }

    Nothing logged(Logger log, Info where) {
        log.warn("{} ({})", getMessage(), where);
        return new Nothing(method);
    }

    private static String signature(Class<?> type, Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(" "));
        return type.getName() + "#" + method.getName() + "(" + parameters + ")";
    }

    /** Renders nothing, and is asked again each time, so that each use is logged. */
    record Nothing(Method method) implements VelMethod, VelPropertyGet {
        @Override
        public Object invoke(Object target, Object[] arguments) {
            return "";
        }

        @Override
        public Object invoke(Object target) {
            return "";
        }

        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public String getMethodName() {
            return method.getName();
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Class<?> getReturnType() {
            return String.class;
        }
    }
}
