package net.rfcdesk.wiki.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.event.events.content.page.PageEvent;
import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpacesTest {
    private final Engine wiki = Engine.inMemory();
    private final WikiUser author = wiki.user("author");
    private final WikiUser reader = wiki.user("reader");

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void newSpaceHasAHomePageAtItsRoot() {
        Space space = wiki.as(author, () -> wiki.spaces.create("dev", "Development", "What we build"));

        Page home = wiki.pages.byId(wiki.spaces.homePageId(space)).orElseThrow();
        assertThat(home.getTitle()).isEqualTo("Development Home");
        assertThat(home.getSpace()).isEqualTo(space);
        assertThat(home.content().parentId()).isZero();
        assertThat(wiki.spaces.description(space)).isEqualTo("What we build");
    }

    @Test
    void spaceIsFoundWhateverTheCaseOfItsKey() {
        Space space = wiki.space(author, "dev");

        assertThat(space.getKey()).isEqualTo("DEV");
        assertThat(wiki.spaces.byKey("Dev")).contains(space);
        assertThat(wiki.spaces.getSpace("OPS")).isNull();
    }

    @Test
    void keyCannotBeTakenTwice() {
        wiki.space(author, "DEV");

        assertThatThrownBy(() -> wiki.space(author, "dev"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("key"));
    }

    @Test
    void keyWithOtherThanLettersAndDigitsIsRefused() {
        assertThatThrownBy(() -> wiki.space(author, "D V")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anonymousVisitorCannotCreateASpace() {
        assertThatThrownBy(() -> wiki.space(null, "DEV")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void visitorSeesOnlyTheSpacesThatGrantIt() {
        Space open = wiki.space(author, "DEV");
        Space closed = wiki.space(author, "OPS");
        wiki.as(author, () -> {
            wiki.permissions.grant(open, SpacePermission.VIEW, Subject.anonymous());
            wiki.permissions.revoke(closed, SpacePermission.VIEW, Subject.group(Users.EVERYONE));
        });

        assertThat(wiki.spaces.visibleTo(author)).containsExactly(open, closed);
        assertThat(wiki.spaces.visibleTo(reader)).containsExactly(open);
        assertThat(wiki.spaces.visibleTo(null)).containsExactly(open);
    }

    @Test
    void onlyAdministratorsOfTheSpaceChangeIt() {
        Space space = wiki.space(author, "DEV");

        wiki.as(author, () -> wiki.spaces.update(space, "Renamed", "New"));

        assertThat(wiki.spaces.byKey("DEV").orElseThrow().getName()).isEqualTo("Renamed");
        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.spaces.update(space, "Mine", "")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.spaces.delete(space)))
                .isInstanceOf(NotPermitted.class);
    }

    /** Remembers what was announced. */
    public static final class Log {
        private final List<Object> events = new ArrayList<>();

        @EventListener
        public void removed(SpaceRemoveEvent event) {
            events.add(event.getSpace());
        }

        @EventListener
        public void happened(PageEvent event) {
            events.add(event);
        }
    }

    @Test
    void deletedSpaceTakesItsPagesAlongWithOneEvent() {
        Space space = wiki.space(author, "DEV");
        Page page = wiki.page(author, space, "Plan");
        wiki.as(author, () -> wiki.pages.update(page.getId(), 1, "Plan", "<p>2</p>", "", false));
        Page trashed = wiki.page(author, space, "Trashed");
        wiki.as(author, () -> wiki.pages.trash(trashed.getId()));
        Page elsewhere = wiki.page(author, wiki.space(author, "OPS"), "Elsewhere");
        Log log = new Log();
        wiki.events.register(log);

        wiki.as(author, () -> wiki.spaces.delete(space));

        assertThat(log.events).containsExactly(space);
        assertThat(wiki.spaces.byKey("DEV")).isEmpty();
        assertThat(wiki.pages.byId(page.getId())).isEmpty();
        assertThat(wiki.pages.byId(trashed.getId())).isEmpty();
        assertThat(wiki.pages.byId(elsewhere.getId())).isPresent();
    }
}
