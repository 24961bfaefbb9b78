package net.rfcdesk.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.rfcdesk.Descriptor;

/** The methods that the descriptor lets templates call. */
final class Allowlist {
    private Allowlist() {}

    static List<String> listed() {
        return Descriptor.read().select("velocity-allowlist > method").eachText();
    }

    static String name(Method method) {
        String parameters =
                Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(" "));
        return method.getDeclaringClass().getName() + "#" + method.getName() + "(" + parameters + ")";
    }
}
