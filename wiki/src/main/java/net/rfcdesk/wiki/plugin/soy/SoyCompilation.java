package net.rfcdesk.wiki.plugin.soy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.multibindings.Multibinder;
import com.google.template.soy.SoyFileSet;
import com.google.template.soy.SoyModule;
import com.google.template.soy.jssrc.SoyJsSrcOptions;
import com.google.template.soy.jssrc.restricted.JsExpr;
import com.google.template.soy.jssrc.restricted.SoyJsSrcFunction;
import com.google.template.soy.shared.restricted.SoyFunction;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls the compiler, from within its class loader. */
public final class SoyCompilation implements Function<URL, String> {
    private static final int STRONGEST = Integer.MAX_VALUE;

    @Override
    public String apply(URL file) {
        SoyFileSet.Builder files =
                Guice.createInjector(new SoyModule(), new CoreFunctions()).getInstance(SoyFileSet.Builder.class);
        files.add(file);
        return String.join("\n", files.build().compileToJsSrc(new SoyJsSrcOptions(), null));
    }

    /** Of com.atlassian.confluence.plugins.soy:soy-core-functions, what plugins have been seen to use. */
    private static final class CoreFunctions extends AbstractModule {
        @Override
        protected void configure() {
            Multibinder<SoyFunction> functions = Multibinder.newSetBinder(binder(), SoyFunction.class);
            functions.addBinding().toInstance(new Call("getText", "AJS.I18n.getText", Set.of(1, 2, 3, 4)));
            functions.addBinding().toInstance(new Call("contextPath", "AJS.contextPath", Set.of(0)));
        }
    }

    /** A function that is one of JavaScript's under another name. */
    private record Call(String name, String script, Set<Integer> sizes) implements SoyJsSrcFunction {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<Integer> getValidArgsSizes() {
            return sizes;
        }

        @Override
        public JsExpr computeForJsSrc(List<JsExpr> arguments) {
            String list = arguments.stream().map(JsExpr::getText).collect(Collectors.joining(", "));
            return new JsExpr(script + "(" + list + ")", STRONGEST);
        }
    }
}
