package net.rfcdesk.web;

import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** Finds the Java methods that a template calls, by walking its syntax tree with the types of its references. */
final class TemplateCalls {
    private final Map<String, Type> types = new HashMap<>();
    private final Set<String> calls = new TreeSet<>();

    private TemplateCalls(Class<?> view) {
        types.put("view", view);
        types.put("texts", Messages.class);
    }

    /** @return as in the allowlist: net.example.Type#method(net.example.Parameter) */
    static Set<String> of(String template, Class<?> view) {
        TemplateCalls calls = new TemplateCalls(view);
        calls.visit(parse(template));
        return calls.calls;
    }

    private static SimpleNode parse(String template) {
        RuntimeInstance velocity = new RuntimeInstance();
        velocity.init();
        Template holder = new Template();
        holder.setName("template");
        holder.setRuntimeServices(velocity);
        try {
            SimpleNode tree = velocity.parse(new StringReader(template), holder);
            tree.init(new InternalContextAdapterImpl(new VelocityContext()), velocity);
            return tree;
        } catch (ParseException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private void visit(Node node) {
        if (node instanceof ASTDirective directive
                && directive.getDirectiveName().equals("foreach")) {
            declareLoopVariable(directive);
        }
        if (node instanceof ASTReference reference) {
            walk(reference);
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            visit(node.jjtGetChild(i));
        }
    }

    private void declareLoopVariable(ASTDirective loop) {
        ParameterizedType list = (ParameterizedType) walk((ASTReference) loop.jjtGetChild(2));
        types.put(((ASTReference) loop.jjtGetChild(0)).getRootString(), list.getActualTypeArguments()[0]);
    }

    private Type walk(ASTReference reference) {
        Type type = types.get(reference.getRootString());
        if (type == null) {
            throw new AssertionError("$" + reference.getRootString() + " is not known to the template");
        }
        for (int i = 0; i < reference.jjtGetNumChildren(); i++) {
            type = call((Class<?>) type, reference.jjtGetChild(i));
        }
        return type;
    }

    private Type call(Class<?> type, Node node) {
        if (!(node instanceof ASTMethod called)) {
            throw new AssertionError("a template calls methods only, not " + node.literal());
        }
        Method method = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(called.getMethodName()))
                .filter(each -> each.getParameterCount() == called.jjtGetNumChildren() - 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no public " + called.getMethodName()));
        calls.add(Allowlist.name(method));
        return method.getGenericReturnType();
    }
}
