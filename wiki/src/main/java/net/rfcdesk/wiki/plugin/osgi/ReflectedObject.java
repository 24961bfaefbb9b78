package net.rfcdesk.wiki.plugin.osgi;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** An object of the framework's own Spring or Gemini Blueprint, whose classes the wiki does not share. */
record Foreign(Object object) {
    /** Calls the public method of that name that takes as many arguments; what it throws is thrown. */
    Foreign call(String method, Object... arguments) {
        try {
            return new Foreign(Arrays.stream(object.getClass().getMethods())
                    .filter(candidate ->
                            candidate.getName().equals(method) && accepts(candidate.getParameterTypes(), arguments))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(object.getClass() + " has no method " + method))
                    .invoke(object, arguments));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        }
    }

    boolean is(String simpleName) {
        return object.getClass().getSimpleName().equals(simpleName);
    }

    private static boolean accepts(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isPrimitive() && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
