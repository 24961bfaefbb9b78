package net.rfcdesk.host;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import net.rfcdesk.rfc.Comparison;

/** The site as a whole: where it answers, and whether it takes changes. */
public final class Site {

    private final ApplicationProperties properties;
    private final AccessModeService accessMode;

    public Site(ApplicationProperties properties, AccessModeService accessMode) {
        this.properties = properties;
        this.accessMode = accessMode;
    }

    public boolean isReadOnly() {
        return accessMode.shouldEnforceReadOnlyAccess();
    }

    /** @return where the host shows two versions side by side; one of them may be gone, as old versions may be removed */
    public String address(Comparison versions) {
        return address("/pages/diffpagesbyversion.action?pageId=" + versions.pageId() + "&selectedPageVersions="
                + versions.from() + "&selectedPageVersions=" + versions.to());
    }

    /** @param urlPath as pages give it, beginning with a slash */
    public String address(String urlPath) {
        return properties.getBaseUrl(UrlMode.ABSOLUTE) + urlPath;
    }
}
