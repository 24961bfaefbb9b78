package net.rfcdesk.host;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.rfcdesk.rfc.Comparison;
import org.jspecify.annotations.Nullable;

/** The site as a whole: where it answers, and whether it takes changes. */
public final class Site {

    /** Below the site's base URL, where everybody finds the RFCs that are their own affair. */
    public static final String MY_RFCS = "/plugins/servlet/rfc-desk/my-rfcs";

    private static final Pattern NOT_IN_ADDRESSES =
            Pattern.compile("%(?![0-9A-Fa-f]{2})|[^-!#$%&'()*+,./0-9:;=?@A-Z_a-z~]+");

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
        return address(comparisonPath(versions));
    }

    /** @return as above, below the site's base URL */
    public static String comparisonPath(Comparison versions) {
        return "/pages/diffpagesbyversion.action?pageId=" + versions.pageId() + "&selectedPageVersions="
                + versions.from() + "&selectedPageVersions=" + versions.to();
    }

    /** @return below the site's base URL, where everybody chooses what they are told */
    public static String notificationsPath() {
        return "/plugins/servlet/rfc-desk/notifications";
    }

    /** @return below the site's base URL, where an RFC can always be found by its number */
    public static String stablePath(String spaceKey, String number) {
        return listPath(spaceKey) + "/" + encoded(number) + "/page";
    }

    /** @return below the site's base URL, where people are told that there is no RFC of that number for them, in the host's own frame */
    public static String framedPath(String spaceKey, String number) {
        return "/plugins/servlet/rfc-desk/rfc?space=" + encoded(spaceKey) + "&number=" + encoded(number);
    }

    /** @return below the site's base URL, where the RFCs of a space are listed */
    public static String listPath(String spaceKey) {
        return "/rest/rfc/1.0/spaces/" + encoded(spaceKey) + "/rfcs";
    }

    /** @return below the site's base URL, where the RFCs of several spaces are listed */
    public static String listPath() {
        return "/rest/rfc/1.0/rfcs";
    }

    /**
     * @param list one of those that everybody has of their own
     * @param offset how many of its RFCs to leave out
     * @return below the site's base URL, where it is shown
     */
    public static String myRfcsPath(String list, int offset) {
        return MY_RFCS + "?list=" + list + (offset == 0 ? "" : "&offset=" + offset);
    }

    /** @return below the site's base URL, where the host shows the home of a space */
    static String spacePath(String spaceKey) {
        return "/display/" + encoded(spaceKey);
    }

    /** @return below the site's base URL, where administrators of a space change its settings */
    public static String settingsPagePath(String spaceKey) {
        return "/plugins/servlet/rfc-desk/settings?key=" + encoded(spaceKey);
    }

    /** @return below the site's base URL, where administrators of a space change its webhooks */
    public static String webhooksPagePath(String spaceKey) {
        return "/plugins/servlet/rfc-desk/webhooks?key=" + encoded(spaceKey);
    }

    /** @return below the site's base URL, where administrators of a space make RFCs of many pages */
    public static String runsPagePath(String spaceKey) {
        return "/plugins/servlet/rfc-desk/runs?key=" + encoded(spaceKey);
    }

    /** @return below the plugin's REST address, where the runs of a space are */
    public static String runsPath(String spaceKey) {
        return "/spaces/" + encoded(spaceKey) + "/runs";
    }

    /** @return below the plugin's REST address, where the webhooks of a space are */
    public static String webhooksPath(String spaceKey) {
        return "/spaces/" + encoded(spaceKey) + "/webhooks";
    }

    /** @return below the plugin's REST address, where the settings of a space are */
    public static String settingsPath(String spaceKey) {
        return "/spaces/" + encoded(spaceKey) + "/settings";
    }

    /** @return below the plugin's REST address, where the settings of the site are */
    public static String settingsPath() {
        return "/settings";
    }

    /** @return below the site's base URL, where the host shows who somebody is; as links to people have it in pages that public apps read */
    public static String profilePath(String userName) {
        return "/display/~" + encoded(userName);
    }

    /** @return where the host lets people edit a page; unverified, see docs/unverified.md */
    public String editAddress(long pageId) {
        return address("/pages/editpage.action?pageId=" + pageId);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param urlPath as {@link #address(String)} takes it, or as a browser sends it; what no address may have is encoded */
    public URI uri(String urlPath) {
        return URI.create(address(inAddress(urlPath)));
    }

    /**
     * SAL says that the address of a picture is relative to the application's base URI, or absolute when another server has it
     * (quoted in https://jira.atlassian.com/browse/FE-3634). That issue is about addresses that have the context path already, as those of
     * Confluence's REST API do, so both are understood. People without a picture share one, whose path answers of that API show:
     * {@code /images/icons/profilepics/default.svg}.
     *
     * @return address on this server; empty when there is none, or another server has it
     */
    public String pictureAddress(@Nullable URI picture) {
        String base = properties.getBaseUrl(UrlMode.ABSOLUTE);
        String given = picture == null ? "" : picture.toString();
        String path = given.startsWith(base + "/") ? given.substring(base.length()) : given;
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("/profilepics/default.")) {
            return "";
        }
        String context = URI.create(base).getPath();
        return path.startsWith(context + "/") ? path : context + path;
    }

    /** @param urlPath as pages give it, beginning with a slash */
    public String address(String urlPath) {
        return properties.getBaseUrl(UrlMode.ABSOLUTE) + urlPath;
    }

    /**
     * For what is read outside the browser, and written outside any request.
     *
     * @param urlPath as {@link #uri} takes it
     * @return the address that administrators chose for the site
     */
    public URI mailUri(String urlPath) {
        return URI.create(properties.getBaseUrl(UrlMode.CANONICAL) + inAddress(urlPath));
    }

    private static String inAddress(String urlPath) {
        return NOT_IN_ADDRESSES.matcher(urlPath).replaceAll(found -> encoded(found.group()));
    }
}
