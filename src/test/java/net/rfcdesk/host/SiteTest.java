package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of personal spaces are user names, which have nearly any character. */
final class SiteTest {

    @ParameterizedTest
    @CsvSource({
        "DS, DS",
        "~a%b, ~a%25b",
        "~a?b, ~a%3Fb",
        "~a/b, ~a%2Fb",
        "~a#b, ~a%23b",
        "~a b, ~a%20b",
        "~a+b, ~a%2Bb",
        "~a;b, ~a%3Bb",
        "~ä, ~%C3%A4"
    })
    void everyPathHasAnEncodedSpaceKey(String key, String encoded) {
        String segment = encoded.replace("~", "%7E");

        assertThat(Site.settingsPath(key)).isEqualTo("/spaces/" + segment + "/settings");
        assertThat(Site.listPath(key)).isEqualTo("/rest/rfc/1.0/spaces/" + segment + "/rfcs");
        assertThat(Site.stablePath(key, "RFC-1")).isEqualTo("/rest/rfc/1.0/spaces/" + segment + "/rfcs/RFC-1/page");
    }

    @ParameterizedTest
    @CsvSource({
        "/x?key=a|b, /x?key=a%7Cb",
        "/x?key=100%, /x?key=100%25",
        "/x?key=%7Ea, /x?key=%7Ea",
        "/x?key=<ä>, /x?key=%3C%C3%A4%3E",
        "/x?a=1&b=[2], /x?a=1&b=%5B2%5D"
    })
    void addressThatABrowserSendsMayHaveAnyCharacter(String sent, String address) {
        assertThat(site().uri(sent).toString()).isEqualTo("http://wiki" + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/pages/viewpage.action?pageId=1", "/display/DS/Plan+B#top"})
    void addressThatIsOneAlreadyStaysAsItIs(String path) {
        assertThat(site().uri(path).toString()).isEqualTo("http://wiki" + path);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/download/attachments/7/user-avatar?api=v2, /wiki/download/attachments/7/user-avatar?api=v2",
                "/wiki/download/attachments/7/user-avatar, /wiki/download/attachments/7/user-avatar",
                "https://example.com/wiki/download/7, /wiki/download/7",
                "none, ''",
                "'', ''",
                "https://gravatar.com/avatar/7, ''",
                "//gravatar.com/avatar/7, ''",
                "data:image/png;base64+A, ''",
                "/images/icons/profilepics/default.svg, ''",
                "/wiki/images/icons/profilepics/default.png, ''"
            })
    void picturesAreShownFromTheSiteItself(URI picture, String address) {
        ApplicationProperties properties = mock(ApplicationProperties.class);
        when(properties.getBaseUrl(UrlMode.ABSOLUTE)).thenReturn("https://example.com/wiki");

        assertThat(new Site(properties, mock(AccessModeService.class)).pictureAddress(picture))
                .isEqualTo(address);
    }

    @Test
    void numberIsEncodedToo() {
        assertThat(Site.stablePath("DS", "RFC-1?x")).endsWith("/rfcs/RFC-1%3Fx/page");
    }

    private static Site site() {
        ApplicationProperties properties = mock(ApplicationProperties.class);
        when(properties.getBaseUrl(UrlMode.ABSOLUTE)).thenReturn("http://wiki");
        return new Site(properties, mock(AccessModeService.class));
    }
}
