package net.rfcdesk.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists take as many statements for many pages as for a few. */
class StatementCountTest {
    private static final int BOUND = 8;

    private final Engine wiki = Engine.inMemory();
    private final WikiUser author = wiki.user("author");
    private final Space space = wiki.space(author, "DEV");
    private final Page plan = wiki.page(author, space, "Plan");

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void listsTakeAFewStatementsHoweverManyThePages() {
        IntStream.range(0, 40).forEach(this::restrictedPage);

        assertThat(statements(() -> wiki.pages.inSpace(space))).isBetween(1L, (long) BOUND);
        assertThat(statements(() -> wiki.pages.children(plan))).isBetween(1L, (long) BOUND);
        assertThat(statements(() -> wiki.pages.search("part", 40))).isBetween(1L, (long) BOUND);
        assertThat(statements(() -> wiki.pages.recentlyUpdated(40))).isBetween(1L, (long) BOUND);
    }

    private void restrictedPage(int number) {
        Page page = wiki.page(wiki.user("author" + number), space, plan.getId(), "Part " + number, "<p/>");
        wiki.as(author, () -> wiki.permissions.restrict(page, Permission.VIEW, List.of(Subject.user(author.key()))));
    }

    private long statements(Supplier<List<Page>> list) {
        execute("set query_statistics false");
        execute("set query_statistics true");
        assertThat(wiki.as(author, list)).hasSizeGreaterThanOrEqualTo(40);
        return wiki.database
                .jdbc()
                .sql("select sum(execution_count) from information_schema.query_statistics")
                .query(Long.class)
                .single();
    }

    private void execute(String sql) {
        wiki.database.jdbc().sql(sql).update();
    }
}
