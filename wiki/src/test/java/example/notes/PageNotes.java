package example.notes;

import com.atlassian.confluence.event.events.content.blogpost.BlogPostCreateEvent;
import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;

/** Leaves a note for every new page, but cannot bear a page that is called Forbidden. */
public class PageNotes {
    private final EventPublisher events;
    private final Notes notes;

    public PageNotes(EventPublisher events, Notes notes) {
        this.events = events;
        this.notes = notes;
    }

    public void start() {
        events.register(this);
    }

    public void stop() {
        events.unregister(this);
    }

    @EventListener
    public void onBlogPost(BlogPostCreateEvent event) {
        notes.add("blogged " + event.getContent().getTitle());
    }

    @EventListener
    public void onComment(CommentCreateEvent event) {
        notes.add(
                "commented on " + ((Comment) event.getContent()).getContainer().getTitle());
    }

    @EventListener
    public void onCreate(PageCreateEvent event) {
        notes.add("created " + event.getPage().getTitle());
        if (event.getPage().getTitle().equals("Forbidden")) {
            throw new IllegalStateException("no page may be called Forbidden");
        }
    }
}
