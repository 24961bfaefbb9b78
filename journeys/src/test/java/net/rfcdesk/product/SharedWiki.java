package net.rfcdesk.product;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One wiki for all tests that only add pages to it; it ends with the last of them. */
final class SharedWiki implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningWiki.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedWiki.class))
                .getOrComputeIfAbsent(Ending.class, key -> new Ending(RunningWiki.inMemory()), Ending.class)
                .wiki();
    }

    private record Ending(RunningWiki wiki) implements CloseableResource {
        @Override
        public void close() {
            wiki.close();
        }
    }
}
