package net.rfcdesk.wiki.page;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.wiki.content.Content;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.text.InputText;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads and writes the rows of pages and their history. Checks no permissions and publishes no events. */
record PageStore(Database database, Users users, Labels labels, Clock clock) {
    /** c is the row, p the page that it belongs to: the same unless the row is historical. */
    private static final String SELECT = """
            select c.*, p.status page_status, p.lineage page_lineage, p.space_id page_space_id, s.space_key, s.name space_name
            from contents c join contents p on p.id = c.latest_id join spaces s on s.id = p.space_id
            """;

    private static final int LONGEST_LINEAGE = 4000;

    Optional<Page> find(long id) {
        return select("where c.id = ?", id).stream().findFirst();
    }

    Optional<Page> findByTitle(String spaceKey, String title) {
        return select(
                        "where s.space_key = ? and c.unique_title = ?",
                        spaceKey.toUpperCase(Locale.ROOT),
                        PageTitle.unique(title))
                .stream()
                .findFirst();
    }

    /** @return in the order of the ids */
    List<Page> byIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Page> found = pages(
                        database.jdbc().sql(SELECT + "where c.id in (:ids)").param("ids", ids))
                .stream()
                .collect(Collectors.toMap(Page::getId, page -> page));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /** @param condition what follows the joins of c (row), p (its page) and s (its space) */
    List<Page> select(String condition, Object... parameters) {
        return pages(database.jdbc().sql(SELECT + condition).params(List.of(parameters)));
    }

    /** @param condition picks among current pages and trashed ones alike */
    List<Page> selectByTitle(String condition, Object... parameters) {
        return select(condition, parameters).stream()
                .sorted(Comparator.comparing((Page page) -> PageTitle.unique(page.getTitle()))
                        .thenComparing(Page::getId))
                .toList();
    }

    List<Page> children(Page page) {
        return selectByTitle("where c.parent_id = ? and c.status = 'CURRENT'", page.getId());
    }

    List<Page> descendants(Page page) {
        return select(
                "where c.space_id = ? and c.status = 'CURRENT' and c.lineage like ? order by c.lineage, c.id",
                page.getSpace().getId(),
                lineageBelow(page) + "%");
    }

    List<Long> currentIds(Space space) {
        return database.jdbc()
                .sql("select id from contents where space_id = ? and status = 'CURRENT' and id = latest_id order by id")
                .param(space.getId())
                .query(Long.class)
                .list();
    }

    /** @return current pages that link to the target, and perhaps others */
    List<Page> linkingTo(LinkTarget target) {
        return select("where c.status = 'CURRENT' and lower(c.body) like lower(?) order by c.id", target.roughly());
    }

    private List<Page> pages(StatementSpec statement) {
        List<PageRow> rows = statement.query(PageRow::map).list();
        Set<UserKey> keys = rows.stream().flatMap(PageRow::users).collect(Collectors.toSet());
        Map<UserKey, ConfluenceUser> known = users.everKnown(keys);
        List<Page> pages = rows.stream().map(row -> row.toPage(known)).toList();
        pages.forEach(page -> page.labelledBy(() ->
                labels.of(page.getLatestVersionId()).stream().map(Label::new).toList()));
        pages.forEach(page -> page.above(() -> children(page)));
        return pages;
    }

    /** @param parent null for a page at the root of its space */
    long insert(Space space, Page parent, String title, String body) {
        long id = database.nextId();
        String sql = """
                insert into contents (id, latest_id, space_id, parent_id, lineage, status, unique_title, version,
                title, body, creator, created_at, modifier, modified_at, change_comment, minor_edit)
                values (:id, :id, :space, :parent, :lineage, 'CURRENT', :unique, 1,
                :title, :body, :user, :now, :user, :now, '', false)""";
        StatementSpec statement = database.jdbc()
                .sql(sql)
                .param("id", id)
                .param("space", space.getId())
                .param("parent", parent == null ? null : parent.getId())
                .param("lineage", lineageBelow(parent))
                .param("title", title)
                .param("body", body);
        refusingTakenTitle(title, signed(statement, title)::update);
        return id;
    }

    /** @return false when the page has moved on, or is not a current page */
    boolean claim(long id, int baseVersion) {
        return database.jdbc()
                        .sql(
                                "update contents set version = version + 1 where id = ? and version = ? and status = 'CURRENT'")
                        .params(id, baseVersion)
                        .update()
                == 1;
    }

    /** Copies a page that has just been claimed, as it was before, to a row of its own, whose id is returned. */
    long archive(long id) {
        long archived = database.nextId();
        String sql = """
                insert into contents (id, latest_id, version, title, body, creator, created_at, modifier, modified_at,
                change_comment, minor_edit)
                select ?, id, version - 1, title, body, creator, created_at, modifier, modified_at, change_comment, minor_edit
                from contents where id = ?""";
        database.jdbc().sql(sql).params(archived, id).update();
        return archived;
    }

    void write(long id, Save save) {
        String sql = """
                update contents set title = :title, unique_title = :unique, body = :body, modifier = :user,
                modified_at = :now, change_comment = :comment, minor_edit = :minorEdit where id = :id""";
        StatementSpec statement = database.jdbc()
                .sql(sql)
                .param("id", id)
                .param("title", save.title())
                .param("body", save.body())
                .param("comment", save.comment())
                .param("minorEdit", save.minorEdit());
        refusingTakenTitle(save.title(), signed(statement, save.title())::update);
    }

    private StatementSpec signed(StatementSpec statement, String title) {
        return statement
                .param("unique", PageTitle.unique(title))
                .param(
                        "user",
                        CurrentUser.get()
                                .map(user -> user.key().getStringValue())
                                .orElse(null))
                .param("now", now());
    }

    private OffsetDateTime now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.atOffset(ZoneOffset.UTC);
    }

    void writeBody(long id, String body) {
        database.jdbc()
                .sql("update contents set body = ? where id = ?")
                .params(body, id)
                .update();
    }

    /** Holds back every other change of the space's tree until the end of the transaction. */
    void lockTree(Space space) {
        database.jdbc()
                .sql("select id from spaces where id = ? for update")
                .param(space.getId())
                .query(Long.class)
                .list();
    }

    /** Holds back every other change of the page until the end of the transaction. */
    void lock(long id) {
        database.jdbc()
                .sql("select id from contents where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
    }

    /** Puts the page, without those below it, elsewhere. */
    void place(Page page, Space space, Page parent) {
        StatementSpec statement = database.jdbc()
                .sql("update contents set space_id = :space, parent_id = :parent, lineage = :lineage where id = :id")
                .param("id", page.getId())
                .param("space", space.getId())
                .param("parent", parent == null ? null : parent.getId())
                .param("lineage", lineageBelow(parent));
        refusingTakenTitle(page.getTitle(), statement::update);
    }

    /** Lets those below the page follow it to where it is now; what is in the trash stays where it was. */
    void follow(Page before, Page after) {
        String old = lineageBelow(before);
        String sql = """
                update contents set space_id = ?, lineage = ? || substring(lineage from %d)
                where space_id = ? and status = 'CURRENT' and lineage like ?""".formatted(old.length() + 1);
        StatementSpec statement = database.jdbc()
                .sql(sql)
                .params(
                        after.getSpace().getId(),
                        lineageBelow(after),
                        before.getSpace().getId(),
                        old + "%");
        refusing("A page below has a title that is taken in the space " + after.getSpaceKey() + ".", statement::update);
    }

    void trash(Page page) {
        database.jdbc()
                .sql("update contents set status = 'TRASHED', unique_title = null where id = ?")
                .param(page.getId())
                .update();
    }

    void restore(Page page) {
        StatementSpec statement = database.jdbc()
                .sql("update contents set status = 'CURRENT', unique_title = ? where id = ?")
                .params(PageTitle.unique(page.getTitle()), page.getId());
        refusingTakenTitle(page.getTitle(), statement::update);
    }

    /** Removes the page with its history, labels and restrictions. */
    void delete(Page page) {
        database.jdbc()
                .sql("delete from contents where latest_id = ?")
                .param(page.getId())
                .update();
    }

    private static void refusingTakenTitle(String title, Runnable change) {
        refusing("There is already a page named \"" + title + "\" in this space. Choose another title.", change);
    }

    private static void refusing(String message, Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("title", message);
        }
    }

    private static String lineage(Content content) {
        return content.ancestorIds().stream().map(id -> id + "/").collect(Collectors.joining("", "/", ""));
    }

    private static String lineageBelow(Page parent) {
        String lineage = parent == null ? "/" : lineage(parent.content()) + parent.getId() + "/";
        return InputText.fitting("parentId", lineage, LONGEST_LINEAGE);
    }
}
