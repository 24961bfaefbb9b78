package net.rfcdesk.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.stream.IntStream;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Finding pages, and who is shown which. */
class PageQueriesTest {
    private final Engine wiki = open();
    private final WikiUser author = wiki.user("author");
    private final WikiUser reader = wiki.user("reader");
    private final Space space = wiki.space(author, "DEV");

    Engine open() {
        return Engine.inMemory();
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void childrenComeByTitleWhateverItsCase() {
        Page plan = wiki.page(author, space, "Plan");
        Page b = below(plan, "b");
        Page a = below(plan, "A");
        Page c = below(plan, "C");

        assertThat(wiki.as(reader, () -> wiki.pages.children(plan))).containsExactly(a, b, c);
    }

    @Test
    void ancestorsComeFromTheHomePageDown() {
        Page plan = wiki.page(author, space, "Plan");
        Page part = below(plan, "Part");
        Page detail = below(part, "Detail");

        assertThat(wiki.pages.ancestors(detail))
                .extracting(Page::getTitle)
                .containsExactly("Space DEV Home", "Plan", "Part");
    }

    @Test
    void restrictedPagesAreLeftOutOfEveryList() {
        Page open = wiki.page(author, space, "Open rocket");
        Page secret = wiki.page(author, space, "Secret rocket");
        hide(secret);

        assertThat(wiki.as(reader, () -> wiki.pages.inSpace(space)))
                .contains(open)
                .doesNotContain(secret);
        assertThat(wiki.as(reader, () -> wiki.pages.children(home()))).containsExactly(open);
        assertThat(wiki.as(reader, () -> wiki.pages.search("rocket", 10))).containsExactly(open);
        assertThat(wiki.as(reader, () -> wiki.pages.recentlyUpdated(10))).doesNotContain(secret);
        assertThat(wiki.as(author, () -> wiki.pages.search("rocket", 10))).containsExactly(secret, open);
    }

    @Test
    void hiddenPagesDoNotCountAgainstTheMaximum() {
        Page oldest = wiki.page(author, space, "Oldest");
        IntStream.range(0, 7).forEach(i -> hide(wiki.page(author, space, "Hidden " + i)));

        assertThat(wiki.as(reader, () -> wiki.pages.recentlyUpdated(1))).containsExactly(oldest);
    }

    @Test
    void recentlyUpdatedComesNewestFirst() {
        Page first = wiki.page(author, space, "First");
        Page second = wiki.page(author, space, "Second");
        wiki.as(author, () -> wiki.pages.update(first.getId(), 1, "First", "<p/>", "", false));

        assertThat(wiki.as(reader, () -> wiki.pages.recentlyUpdated(2))).containsExactly(first, second);
    }

    @Test
    void searchFindsEveryWordInTitleOrText() {
        Page plan = wiki.page(author, space, 0, "Rocket plan", "<p>To the <strong>Moon</strong></p>");
        wiki.page(author, space, 0, "Rocket list", "<p>strong</p>");

        assertThat(wiki.as(reader, () -> wiki.pages.search("moon ROCKET", 10))).containsExactly(plan);
        assertThat(wiki.as(reader, () -> wiki.pages.search("  ", 10))).isEmpty();
    }

    @Test
    void searchDoesNotFindMarkup() {
        wiki.page(author, space, 0, "Plan", "<p><strong>Moon</strong></p>");

        assertThat(wiki.as(reader, () -> wiki.pages.search("strong", 10))).isEmpty();
    }

    @Test
    void searchTakesWildcardsLiterally() {
        wiki.page(author, space, 0, "Plan", "<p>100 per cent</p>");

        assertThat(wiki.as(reader, () -> wiki.pages.search("100%", 10))).isEmpty();
    }

    @Test
    void titleIsFoundWhateverItsCase() {
        Page plan = wiki.page(author, space, "Plan");

        assertThat(wiki.pages.byTitle("dev", "PLAN")).contains(plan);
        assertThat(wiki.pages.getAbstractPage(-1)).isNull();
    }

    @Test
    void readingGivesItsConnectionBack() {
        Page plan = wiki.page(author, space, "Plan");
        int moreThanThePoolHas = 20;

        for (int i = 0; i < moreThanThePoolHas; i++) {
            assertThat(wiki.pages.byId(plan.getId())).isPresent();
            assertThat(wiki.as(reader, () -> wiki.pages.recentlyUpdated(1))).containsExactly(plan);
        }
    }

    @Test
    void whoMayNotViewAPageIsToldThereIsNone() {
        Page secret = wiki.page(author, space, "Secret");
        hide(secret);

        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.pages.versions(secret.getId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> wiki.as(reader, () -> wiki.pages.update(secret.getId(), 1, "Secret", "<p/>", "", false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.pages.copy(secret.getId(), space, 0, "Copy")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> below(reader, secret, "Below")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoMayOnlyViewCannotChange() {
        Page plan = wiki.page(author, space, "Plan");
        wiki.as(author, () -> wiki.permissions.revoke(space, SpacePermission.EDIT, Subject.group(Users.EVERYONE)));
        wiki.as(author, () -> wiki.permissions.revoke(space, SpacePermission.DELETE, Subject.group(Users.EVERYONE)));

        List<Runnable> changes = List.of(
                () -> wiki.pages.update(plan.getId(), 1, "Plan", "<p/>", "", false),
                () -> wiki.pages.amend(plan.getId(), body -> body),
                () -> wiki.pages.copy(plan.getId(), space, 0, "Copy"),
                () -> wiki.pages.move(plan.getId(), space, 0),
                () -> wiki.pages.trash(plan.getId()),
                () -> wiki.pages.removeVersion(plan.getId(), 1),
                () -> wiki.pages.addLabel(plan.getId(), "rfc"),
                () -> wiki.pages.trashOf(space));

        assertThat(changes)
                .allSatisfy(change ->
                        assertThatThrownBy(() -> wiki.as(reader, change)).isInstanceOf(NotPermitted.class));
    }

    @Test
    void editorWithoutThePermissionToDeleteCannotTrashOrTakeAPageAway() {
        Page plan = wiki.page(author, space, "Plan");
        Space other = wiki.space(reader, "OPS");

        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.pages.trash(plan.getId())))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.pages.move(plan.getId(), other, 0)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void onlyAdministratorsOfTheSpaceEmptyItsTrash() {
        Page plan = wiki.page(author, space, "Plan");
        wiki.as(author, () -> wiki.pages.trash(plan.getId()));

        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.pages.purge(plan.getId())))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.pages.restore(plan.getId())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void labelIsKeptInLowerCaseOnce() {
        Page plan = wiki.page(author, space, "Plan");
        wiki.as(author, () -> {
            wiki.pages.addLabel(plan.getId(), "RFC");
            wiki.pages.addLabel(plan.getId(), "rfc");
            wiki.pages.addLabel(plan.getId(), "draft");
            wiki.pages.removeLabel(plan.getId(), "Draft");
        });

        assertThat(wiki.pages.labels(plan)).containsExactly("rfc");
        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.addLabel(plan.getId(), "two words")))
                .isInstanceOf(InvalidInput.class);
    }

    private Page below(Page parent, String title) {
        return below(author, parent, title);
    }

    private Page below(WikiUser user, Page parent, String title) {
        return wiki.page(user, space, parent.getId(), title, "<p/>");
    }

    private void hide(Page page) {
        wiki.as(author, () -> wiki.permissions.restrict(page, Permission.VIEW, List.of(Subject.user(author.key()))));
    }

    private Page home() {
        return wiki.pages.byId(wiki.spaces.homePageId(space)).orElseThrow();
    }
}
