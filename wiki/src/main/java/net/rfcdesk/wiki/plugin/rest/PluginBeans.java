package net.rfcdesk.wiki.plugin.rest;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import net.rfcdesk.wiki.plugin.osgi.PluginContext;
import org.glassfish.hk2.api.Injectee;
import org.glassfish.hk2.api.JustInTimeInjectionResolver;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;
import org.glassfish.jersey.InjectionManagerProvider;

/** Gives REST resources the beans of their plugin for what Jersey itself does not have. */
record PluginBeans(PluginContext context) implements Feature {
    @Override
    public boolean configure(FeatureContext jersey) {
        ServiceLocator locator =
                InjectionManagerProvider.getInjectionManager(jersey).getInstance(ServiceLocator.class);
        ServiceLocatorUtilities.addOneConstant(
                locator, new Resolver(locator, context), null, JustInTimeInjectionResolver.class);
        return true;
    }

    private record Resolver(ServiceLocator locator, PluginContext context) implements JustInTimeInjectionResolver {
        @Override
        public boolean justInTimeResolution(Injectee wanted) {
            if (!(wanted.getRequiredType() instanceof Class<?> type) || !context.hasBean(type)) {
                return false;
            }
            ServiceLocatorUtilities.addOneConstant(locator, context.bean(type), null, type);
            return true;
        }
    }
}
