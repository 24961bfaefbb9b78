package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PostsTest {
    private static final String REMARK =
            "<ac:structured-macro ac:name=\"remark\"><ac:parameter ac:name=\"text\">x</ac:parameter></ac:structured-macro>";

    private final Space space = RunningWiki.newSpace();
    private final Browser author = RunningWiki.loggedIn("author");

    @Test
    void aBlogPostIsWrittenShownAndListed() {
        HttpResponse<String> answer = write("PlannedNotices");

        assertThat(Jsoup.parse(answer.body()).select("#title-text").text()).isEqualTo("PlannedNotices");
        assertThat(Jsoup.parse(answer.body()).select("#main-content").text()).contains("blogpost PlannedNotices");
        assertThat(author.page("/pages/viewrecentblogposts.action?key=" + space.getKey())
                        .select(".update-list a")
                        .text())
                .isEqualTo("PlannedNotices");
        assertThat(author.page("/plugins/servlet/notes/all").select("li").eachText())
                .contains("blogged PlannedNotices");
    }

    @Test
    void thePageManagerFindsABlogPost() {
        write("Found");
        BlogPost post = RunningWiki.parts().pages().posts().blogOf(space).get(0);

        assertThat(RunningWiki.parts().pages().getAbstractPage(post.getId()))
                .isEqualTo(post)
                .isInstanceOf(BlogPost.class);
        assertThat(RunningWiki.anonymous().get(post.getUrlPath()).uri().toString())
                .contains("/login.action");
    }

    @Test
    void aMacroInACommentSeesTheComment() {
        Page page = RunningWiki.newPage(space, "Discussed", "<p>text</p>");

        author.post("/pages/doaddcomment.action", Map.of("pageId", String.valueOf(page.getId()), "body", REMARK));

        assertThat(author.page(page.getUrlPath())
                        .select("#comments-section .comment")
                        .text())
                .contains("Author", "a comment");
        assertThat(author.page("/plugins/servlet/notes/all").select("li").eachText())
                .contains("commented on Discussed");
    }

    @Test
    void anonymousVisitorsCannotComment() {
        Page page = RunningWiki.newPage(space, "Quiet", "<p>text</p>");

        RunningWiki.anonymous()
                .post(
                        "/pages/doaddcomment.action",
                        Map.of("pageId", String.valueOf(page.getId()), "body", "<p>spam</p>"));

        assertThat(RunningWiki.parts().pages().posts().commentsOn(page)).isEmpty();
    }

    private HttpResponse<String> write(String title) {
        return author.post(
                "/pages/docreateblogpost.action", Map.of("spaceKey", space.getKey(), "title", title, "body", REMARK));
    }
}
