package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import net.rfcdesk.host.OutboundAllowlist.Answer;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class OutboundAllowlistTest {

    private static final URI ADDRESS = URI.create("https://example.org/hook");

    private final BundleContext context = mock();
    private final OutboundAllowlist allowlist = new OutboundAllowlist(context);

    /** As the host's. */
    public interface WhitelistService {
        boolean isWhitelistEnabled();
    }

    /** As the host's. */
    public interface OutboundWhitelist {
        boolean isAllowed(URI address);
    }

    /** What the host might have instead. */
    public interface OtherWhitelist {}

    @Test
    void saysNothingOutsideAPluginSystem() {
        assertThat(OutboundAllowlist.ofHost().of(ADDRESS)).isEqualTo(Answer.NONE);
    }

    @Test
    void saysNothingWhereThereIsNone() {
        assertThat(allowlist.of(ADDRESS)).isEqualTo(Answer.NONE);
    }

    @Test
    void saysNothingWhenItIsSwitchedOff() throws ClassNotFoundException {
        offer("WhitelistService", WhitelistService.class, () -> false);
        offer("OutboundWhitelist", OutboundWhitelist.class, address -> true);

        assertThat(allowlist.of(ADDRESS)).isEqualTo(Answer.NONE);
    }

    @Test
    void saysWhatItSaysWhenItIsOn() throws ClassNotFoundException {
        offer("WhitelistService", WhitelistService.class, () -> true);
        offer("OutboundWhitelist", OutboundWhitelist.class, ADDRESS::equals);

        assertThat(allowlist.of(ADDRESS)).isEqualTo(Answer.ALLOWED);
        assertThat(allowlist.of(URI.create("https://example.com"))).isEqualTo(Answer.REFUSED);
    }

    @Test
    void failsWhenItIsNotAsWeKnowIt() throws ClassNotFoundException {
        offer("OutboundWhitelist", OtherWhitelist.class, new OtherWhitelist() {});

        assertThatThrownBy(() -> allowlist.of(ADDRESS)).isInstanceOf(IllegalStateException.class);
    }

    private <T> void offer(String name, Class<T> type, T service) throws ClassNotFoundException {
        String full = "com.atlassian.plugins.whitelist." + name;
        ServiceReference<T> reference = mock();
        Bundle bundle = mock();
        doReturn(reference).when(context).getServiceReference(full);
        when(context.getService(reference)).thenReturn(service);
        when(reference.getBundle()).thenReturn(bundle);
        doReturn(type).when(bundle).loadClass(full);
    }
}
