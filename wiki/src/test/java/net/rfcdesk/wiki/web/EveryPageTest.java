package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPageTest {
    private static final Browser ADMIN = RunningWiki.loggedIn("admin");

    static Stream<String> addresses() {
        Space space = RunningWiki.newSpace();
        Page page = RunningWiki.newPage(space, "Odd \"title\" <b> & 'co'", "<h1>One</h1><p>text</p>");
        String key = space.getKey();
        return Stream.of(
                page.getUrlPath(),
                "/",
                "/dashboard.action",
                "/login.action",
                "/authenticate.action",
                "/spaces/createspace.action",
                "/spaces/" + key,
                "/display/" + key,
                "/display/~reader",
                "/pages/viewrecentblogposts.action?key=" + key,
                "/collector/pages.action?key=" + key,
                "/pages/createdialog.action?spaceKey=" + key,
                "/pages/createdialog.action?dialog=true&spaceKey=" + key,
                "/pages/createpage.action?spaceKey=" + key,
                "/pages/editpage.action?pageId=" + page.getId(),
                "/pages/viewpreviousversions.action?pageId=" + page.getId(),
                "/pages/movepage.action?pageId=" + page.getId(),
                "/pages/copypage.action?pageId=" + page.getId(),
                "/pages/removepage.action?pageId=" + page.getId(),
                "/pages/permissions.action?pageId=" + page.getId(),
                "/plugins/viewsource/viewpagesrc.action?pageId=" + page.getId(),
                "/spaces/flyingpdf/pdfpageexport.action?pageId=" + page.getId(),
                "/exportword?pageId=" + page.getId(),
                "/dosearchsite.action?queryString=text",
                "/users/viewprofile.action?username=reader",
                "/users/editmyprofile.action",
                "/spaces/spaceadmin.action?key=DEMO",
                "/pages/viewtrash.action?key=DEMO",
                "/admin/users.action",
                "/admin/groups.action",
                "/admin/plugins.action",
                "/admin/scheduledjobs.action",
                "/admin/mails.action",
                "/plugins/servlet/notes",
                "/plugins/servlet/notes?decorator=atl.admin",
                "/admin/maintenance.action");
    }

    static Stream<String> errors() {
        return Stream.of(
                "/nothing/here",
                "/pages/viewpage.action?pageId=99",
                "/pages/viewpage.action?pageId=abc",
                "/display/NONE/None",
                "/pages/diffpagesbyversion.action?pageId=99",
                "/pages/editpage.action");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isShownWholeAndWithoutAnythingThatThePolicyForbids(String address) {
        HttpResponse<String> answer = ADMIN.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        checkPolicy(answer);
        assertThat(answer.body())
                .doesNotContain("$!")
                .doesNotContainPattern("\\$[a-z]+\\.[a-z]")
                .doesNotContain("#if");
    }

    @Test
    void linksLeadSomewhere() {
        List<String> links = addresses()
                .map(address -> Jsoup.parse(ADMIN.get(address).body()))
                .flatMap(page -> page.select("a[href^=/confluence/]").eachAttr("href").stream())
                .map(link -> link.substring("/confluence".length()).replaceFirst("#.*", ""))
                .distinct()
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(20)
                .allSatisfy(link -> assertThat(ADMIN.get(link).statusCode()).isLessThan(400));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void failsWithASentenceAndNeverWithAStackTrace(String address) {
        HttpResponse<String> answer = ADMIN.get(address);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(Jsoup.parse(answer.body()).select(".aui-message-error").text())
                .endsWith(".");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at net.");
        checkPolicy(answer);
    }

    private static void checkPolicy(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("script-src 'self';");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("[href^=javascript:]")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(EveryPageTest::handlers))
                .isEmpty();
    }

    private static Stream<String> handlers(Element element) {
        return element.attributes().asList().stream().map(Attribute::getKey).filter(name -> name.startsWith("on"));
    }
}
