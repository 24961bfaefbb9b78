package net.rfcdesk.wiki.event;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.springframework.util.ReflectionUtils;

/** One method of a listener. */
record Subscription(Object listener, Method method) {
    static Subscription of(Object listener, Method method) {
        if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
            throw new IllegalArgumentException("The event listener " + method + " cannot be called: make "
                    + method.getDeclaringClass().getName() + " public");
        }
        if (method.getParameterCount() != 1) {
            throw new IllegalArgumentException(
                    "The event listener " + method + " must have one parameter, the event that it listens to");
        }
        return new Subscription(listener, method);
    }

    boolean isOf(Object other) {
        return listener == other;
    }

    boolean takes(Object event) {
        return method.getParameterTypes()[0].isInstance(event);
    }

    /** What the listener throws is thrown. */
    void deliver(Object event) {
        ReflectionUtils.invokeMethod(method, listener, event);
    }
}
