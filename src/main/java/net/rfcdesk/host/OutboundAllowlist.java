package net.rfcdesk.host;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * Confluence's list of the addresses that the site may call. It is asked by name and by reflection, so that the plugin starts where the
 * list's package is missing or called otherwise: {@code com.atlassian.plugins.whitelist.OutboundWhitelist#isAllowed(URI)} and
 * {@code WhitelistService#isWhitelistEnabled()} are called by an open-source app of Atlassian's, with the remark that isAllowed says yes to everything when the list is switched off; whether
 * Confluence 10 still has them is unverified, see docs/unverified.md.
 */
public final class OutboundAllowlist {

    private static final String PACKAGE = "com.atlassian.plugins.whitelist.";

    private final @Nullable BundleContext context;

    /** @param context none outside a plugin system, where there is no list */
    OutboundAllowlist(@Nullable BundleContext context) {
        this.context = context;
    }

    /** @return the list of the site that the plugin runs in */
    public static OutboundAllowlist ofHost() {
        Bundle bundle = FrameworkUtil.getBundle(OutboundAllowlist.class);
        return new OutboundAllowlist(bundle == null ? null : bundle.getBundleContext());
    }

    /** @throws IllegalStateException when there is a list that does not answer */
    public Answer of(URI address) {
        boolean on =
                ask("WhitelistService", "isWhitelistEnabled", new Class<?>[0]).orElse(true);
        return on
                ? ask("OutboundWhitelist", "isAllowed", new Class<?>[] {URI.class}, address)
                        .map(allowed -> allowed ? Answer.ALLOWED : Answer.REFUSED)
                        .orElse(Answer.NONE)
                : Answer.NONE;
    }

    /** @return empty when there is no such service */
    private Optional<Boolean> ask(String type, String method, Class<?>[] parameters, Object... arguments) {
        ServiceReference<?> reference = context == null ? null : context.getServiceReference(PACKAGE + type);
        if (context == null || reference == null) {
            return Optional.empty();
        }
        Object service = context.getService(reference);
        try {
            Class<?> declared = reference.getBundle().loadClass(PACKAGE + type);
            return Optional.of((Boolean) declared.getMethod(method, parameters).invoke(service, arguments));
        } catch (ReflectiveOperationException | ClassCastException e) {
            Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            throw new IllegalStateException("Confluence's allowlist did not answer", cause);
        } finally {
            context.ungetService(reference);
        }
    }

    /** What the list says of an address. */
    public enum Answer {
        ALLOWED,
        REFUSED,
        /** There is no list, or it is switched off. */
        NONE
    }
}
