package net.rfcdesk.notify;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.BooleanSupplier;
import net.rfcdesk.host.DeliveryFailed;
import net.rfcdesk.host.OutboundAllowlist;

/**
 * Says which addresses may be called. What is checked is what the host's name means at that moment; the connection looks it up again,
 * from the JVM's own memory of names. See docs/webhooks.md for what that leaves.
 */
final class OutboundGuard {

    private final OutboundAllowlist allowlist;
    private final BooleanSupplier privateAllowed;

    /** @param privateAllowed whether the site lets webhooks call addresses that are not of the public internet */
    OutboundGuard(OutboundAllowlist allowlist, BooleanSupplier privateAllowed) {
        this.allowlist = allowlist;
        this.privateAllowed = privateAllowed;
    }

    /** @throws DeliveryFailed when it may not be called, and when nobody knows the host */
    void check(URI address) {
        OutboundAllowlist.Answer answer = answer(address);
        if (answer == OutboundAllowlist.Answer.REFUSED) {
            throw DeliveryFailed.forGood("Confluence's allowlist does not have " + address.getHost()
                    + ". An administrator of Confluence can add it.");
        }
        if (answer == OutboundAllowlist.Answer.NONE && !privateAllowed.getAsBoolean()) {
            requirePublic(address);
        }
    }

    private OutboundAllowlist.Answer answer(URI address) {
        try {
            return allowlist.of(address);
        } catch (IllegalStateException e) {
            throw DeliveryFailed.forNow("Confluence's allowlist could not be asked about " + address.getHost(), e);
        }
    }

    private static void requirePublic(URI address) {
        for (InetAddress found : addresses(address)) {
            if (!PublicAddress.isPublic(found)) {
                throw DeliveryFailed.forGood(address.getHost()
                        + " is not on the public internet. An administrator of Confluence can allow private"
                        + " addresses in the site's settings, or put it on Confluence's allowlist.");
            }
        }
    }

    /** A name that only the site's proxy knows is for the proxy to judge. */
    private static List<InetAddress> addresses(URI address) {
        try {
            return List.of(InetAddress.getAllByName(address.getHost()));
        } catch (UnknownHostException e) {
            if (isProxied(address)) {
                return List.of();
            }
            throw DeliveryFailed.forNow("Nobody knows the host " + address.getHost(), e);
        }
    }

    private static boolean isProxied(URI address) {
        ProxySelector proxies = ProxySelector.getDefault();
        return proxies != null && proxies.select(address).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }
}
