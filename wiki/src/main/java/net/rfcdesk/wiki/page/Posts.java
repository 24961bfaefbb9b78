package net.rfcdesk.wiki.page;

import com.atlassian.confluence.event.events.content.blogpost.BlogPostCreateEvent;
import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.SaveFilter;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;

/** Blog posts, and comments on pages: written once and read, enough to show what macros say there. */
public final class Posts {
    private final Database database;
    private final Users users;
    private final Spaces spaces;
    private final Events events;
    private final SaveFilter saveFilter;
    private final PageAccess access;
    private final Clock clock;

    Posts(
            Database database,
            Users users,
            Spaces spaces,
            Events events,
            SaveFilter saveFilter,
            PageAccess access,
            Clock clock) {
        this.database = database;
        this.users = users;
        this.spaces = spaces;
        this.events = events;
        this.saveFilter = saveFilter;
        this.access = access;
        this.clock = clock;
    }

    /** @throws net.rfcdesk.wiki.refusal.InvalidInput title missing, body malformed */
    public BlogPost blog(Space space, String title, String body) {
        return database.inTransaction(() -> {
            access.requireCreate(space);
            BlogPost post = blogPost(space, insert(space.getId(), null, PageTitle.of(title), body));
            events.publish(new BlogPostCreateEvent(post));
            return post;
        });
    }

    /** @throws net.rfcdesk.wiki.refusal.InvalidInput body malformed */
    public Comment comment(Page page, String body) {
        return database.inTransaction(() -> {
            access.requireComment(page);
            Comment comment = comment(page, insert(null, page.getLatestVersionId(), null, body));
            events.publish(new CommentCreateEvent(comment));
            return comment;
        });
    }

    private PostRow insert(Long spaceId, Long pageId, String title, String body) {
        long id = database.nextId();
        database.jdbc()
                .sql(
                        "insert into posts (id, space_id, page_id, title, body, creator, created_at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(spaceId)
                .param(pageId)
                .param(title)
                .param(saveFilter.beforeSave(body))
                .param(CurrentUser.get()
                        .map(user -> user.key().getStringValue())
                        .orElse(null))
                .param(clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
        return select("id", id).get(0);
    }

    /** @return also one that the current user may not view */
    public Optional<BlogPost> blogPost(long id) {
        return select("id", id).stream()
                .filter(row -> row.spaceId() != 0)
                .findFirst()
                .map(row -> blogPost(spaces.byId(row.spaceId()).orElseThrow(), row));
    }

    /** @return newest first; the space must have been found for the current user */
    public List<BlogPost> blogOf(Space space) {
        return select("space_id", space.getId()).stream()
                .map(row -> blogPost(space, row))
                .toList();
    }

    /** @return oldest first; the page must have been found for the current user */
    public List<Comment> commentsOn(Page page) {
        return select("page_id", page.getLatestVersionId()).stream()
                .sorted(Comparator.comparing(PostRow::id))
                .map(row -> comment(page, row))
                .toList();
    }

    private List<PostRow> select(String column, long id) {
        return database.jdbc()
                .sql("select * from posts where " + column + " = ? order by id desc")
                .param(id)
                .query(PostRow::map)
                .list();
    }

    private BlogPost blogPost(Space space, PostRow row) {
        return new BlogPost(row.in(space, author(row)));
    }

    private Comment comment(Page page, PostRow row) {
        return new Comment(row.in(page.getSpace(), author(row)), page);
    }

    private ConfluenceUser author(PostRow row) {
        return row.creator() == null
                ? null
                : users.everKnown(Set.of(row.creator())).get(row.creator());
    }
}
