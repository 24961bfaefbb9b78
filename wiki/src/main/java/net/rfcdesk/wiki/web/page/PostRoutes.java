package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Posts;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Person;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;
import net.rfcdesk.wiki.web.view.When;

/** The blog of a space, and comments on pages. */
public record PostRoutes(Posts posts, StorageFormat storage, Lookup lookup, Views views, Screens screens)
        implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/pages/viewrecentblogposts.action", this::blog)
                .post("/pages/docreateblogpost.action", this::write)
                .post("/pages/doaddcomment.action", this::comment);
    }

    private Response blog(Request request) {
        Space space = lookup.space(request.required("key"));
        List<PostView> all = posts.blogOf(space).stream().map(this::view).toList();
        Screen screen = Screen.of("page/blog", "Blog").in(space).section("blog").with("posts", all);
        return screens.show(request, screen);
    }

    private Response write(Request request) {
        Space space = lookup.space(request.required("spaceKey"));
        return Response.redirect(posts.blog(space, request.required("title"), request.raw("body"))
                .getUrlPath());
    }

    private Response comment(Request request) {
        Page page = lookup.page(request.number("pageId"));
        return Response.redirect(posts.comment(page, request.required("body")).getUrlPath());
    }

    boolean isBlogPost(long id) {
        return posts.blogPost(id).isPresent();
    }

    /** @throws NotFound when there is no such blog post, or the current user may not view it */
    Response show(Request request, long id) {
        BlogPost post = posts.blogPost(id)
                .filter(one -> lookup.may(Permission.VIEW, one))
                .orElseThrow(() -> new NotFound("There is no such page, or you may not view it."));
        Screen screen = Screen.of("page/post", post.getTitle())
                .in(post.getSpace())
                .section("blog")
                .context("blogpost", "viewcontent")
                .with("post", view(post));
        return screens.show(request, screen);
    }

    List<PostView> commentsOn(Page page) {
        return posts.commentsOn(page).stream().map(this::view).toList();
    }

    private PostView view(BlogPost post) {
        return view(post, post.getTitle(), post.getSpaceKey());
    }

    private PostView view(Comment comment) {
        return view(comment, "", ((Page) comment.getContainer()).getSpaceKey());
    }

    private PostView view(ContentEntityObject entity, String title, String spaceKey) {
        return new PostView(
                entity.getId(),
                title,
                views.url(entity),
                views.person(entity.getCreator()),
                views.when(entity.getCreationDate()),
                new Html(storage.toView(entity, spaceKey, "display")));
    }

    /** A blog post or a comment to read. @param title empty for a comment */
    public record PostView(long id, String title, String url, Person author, When created, Html body) {}
}
