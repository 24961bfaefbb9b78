package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import net.rfcdesk.wiki.Concurrently;
import net.rfcdesk.wiki.Wiki;
import net.rfcdesk.wiki.WikiOptions;
import net.rfcdesk.wiki.plugin.PluginJar;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** What nobody has asked of a wiki yet is made by the first request, and several may be the first. */
class ColdStartTest {
    private static final int EACH = 4;
    private static final String MACROS = "<h1>Notes</h1><ac:structured-macro ac:name=\\\"toc\\\" />"
            + "<ac:structured-macro ac:name=\\\"remark\\\"><ac:parameter ac:name=\\\"who\\\">"
            + "<ri:user ri:username=\\\"lead\\\" /></ac:parameter></ac:structured-macro>"
            + "<ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status>"
            + "<ac:task-body>x</ac:task-body></ac:task></ac:task-list><time datetime=\\\"2026-01-01\\\" />";
    private static final List<String> ADDRESSES = List.of(
            "/spaces/DEMO",
            "/dashboard.action",
            "/pages/createdialog.action?spaceKey=DEMO",
            "/pages/createpage.action?spaceKey=DEMO&title=New",
            "/rest/notes/1.0/notes",
            "/plugins/servlet/notes",
            "/download/resources/example.notes:notes/notes.js");

    @TempDir
    private Path folder;

    @RepeatedTest(4)
    void everyFirstRequestWorksWhileOthersAreTheFirstToo() throws Exception {
        PluginJar jar = new PluginJar()
                .module("<xhtml-macro key=\"remark\" name=\"remark\" class=\"example.notes.NoteMacro\"><parameters>"
                        + "<parameter name=\"who\" type=\"username\" multiple=\"true\" /></parameters></xhtml-macro>");
        try (Wiki wiki = Wiki.start(WikiOptions.inMemory(folder).withPlugin(jar.in(folder)))) {
            List<Callable<String>> works = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                String title = "First " + i;
                works.add(() -> save(wiki, title));
                works.add(() -> convert(wiki));
                ADDRESSES.forEach(address -> works.add(() -> get(wiki, address)));
            }

            assertThat(Concurrently.all(works)).allMatch(answer -> answer.startsWith("200 "));
        }
    }

    private static String save(Wiki wiki, String title) {
        return answer(
                wiki,
                "/rest/api/content?expand=body.view",
                "{\"title\":\"" + title + "\",\"space\":{\"key\":\"DEMO\"},\"body\":{\"storage\":{\"value\":\"" + MACROS
                        + "\"}}}");
    }

    private static String convert(Wiki wiki) {
        return answer(wiki, "/rest/api/contentbody/convert/view", "{\"value\":\"" + MACROS + "\"}");
    }

    private static String answer(Wiki wiki, String path, String body) {
        Browser browser = new Browser(wiki.baseUrl());
        return described(
                browser,
                path,
                browser.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static String get(Wiki wiki, String path) {
        Browser browser = new Browser(wiki.baseUrl());
        return described(browser, path, browser.request(path).GET());
    }

    private static String described(Browser browser, String path, HttpRequest.Builder request) {
        String credentials = Base64.getEncoder().encodeToString("author:author".getBytes(StandardCharsets.UTF_8));
        var answer = browser.send(request.header("Authorization", "Basic " + credentials));
        return answer.statusCode() + " " + path + " " + answer.body();
    }
}
