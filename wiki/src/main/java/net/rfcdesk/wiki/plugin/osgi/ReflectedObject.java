package net.rfcdesk.wiki.plugin.osgi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** An object of the framework's own Spring or Gemini Blueprint, whose classes the wiki does not share. */
record ReflectedObject(Object object) {
    /** Calls the public method of that name that takes these arguments; what it throws is thrown. */
    ReflectedObject call(String name, Object... arguments) {
        Method method = Arrays.stream(object.getClass().getMethods())
                .filter(candidate ->
                        candidate.getName().equals(name) && accepts(candidate.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(object.getClass() + " has no method " + name));
        return new ReflectedObject(ReflectionUtils.invokeMethod(method, object, arguments));
    }

    boolean is(String simpleName) {
        return object.getClass().getSimpleName().equals(simpleName);
    }

    private static boolean accepts(Class<?>[] types, Object[] arguments) {
        return types.length == arguments.length
                && IntStream.range(0, types.length).allMatch(i -> ClassUtils.isAssignableValue(types[i], arguments[i]));
    }
}
