package net.rfcdesk.databases;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.permission.Subject;

/**
 * Fills a database with more RFCs than anybody could click: copies of a few real ones, row by row. Of twenty pages one is restricted to its author. The
 * hashes of the copied records do not prove anything, but no two are the same.
 */
public final class ManyRfcs {

    private static final int RESTRICTED = 20;
    private static final long GAP = 1_000_000;

    private final ServiceFixture desk;
    private final Database database;
    private final boolean h2;
    private final String tables;
    private long nextGap = GAP;

    public ManyRfcs(ServiceFixture desk, boolean h2) {
        this.desk = desk;
        this.database = desk.database;
        this.h2 = h2;
        this.tables = database.jdbc()
                .sql("select table_name from information_schema.tables where table_name like 'AO!_%!_RFC' escape '!'")
                .query(String.class)
                .single();
    }

    /** @return the name of a table of the plugin, quoted. @param suffix as in "_ENTRY", or nothing for that of the RFCs */
    public String table(String suffix) {
        return '"' + tables + suffix + '"';
    }

    /** Half of them proposed, half accepted; one in twenty hidden from everybody but their author. */
    public Space space(String key, int count) {
        Space space = desk.space(key);
        Page open = desk.rfc(space, key + " open", "lead");
        Page accepted = desk.rfc(space, key + " accepted", "lead");
        desk.as("lead", () -> desk.approvals.decide(accepted.getId(), "lead", Choice.APPROVED, "", 1, null));
        copy(open, count / 2 - 1, 1);
        copy(accepted, count / 2 - 1, count / 2);
        return space;
    }

    /** @param firstNumber above those that the space has given */
    private void copy(Page page, int count, int firstNumber) {
        if (count == 0) {
            return;
        }
        long id = page.getId();
        long gap = nextGap;
        nextGap += GAP;
        int number = firstNumber + 2;
        String n = h2 ? "x" : "g.x";
        String rows = h2 ? "system_range(1, " + count + ")" : "generate_series(1, " + count + ") as g(x)";
        execute("insert into contents select " + gap + " + " + n + ", " + gap + " + " + n
                + ", space_id, parent_id, lineage, status, unique_title || ' ' || " + n + ", version, title || ' ' || "
                + n
                + ", body, creator, created_at, modifier, modified_at, change_comment, minor_edit from contents, "
                + rows
                + " where id = " + id);
        execute("insert into " + table("") + columns() + values(gap, number, n) + " from " + table("") + " r, " + rows
                + " where r.\"PAGE_ID\" = " + id);
        execute("insert into " + table("_ENTRY") + ENTRY + "select 'page:' || (" + gap + " + " + n
                + ") || ':' || e.\"SEQUENCE_NO\", 'page:' || (" + gap + " + " + n + "), " + ENTRY_REST
                + ", e.\"ENTRY_HASH\" || "
                + n + " from " + table("_ENTRY") + " e, " + rows + " where e.\"STREAM\" = 'page:" + id + "'");
        execute("insert into " + table("_RECORD")
                + " (\"STREAM\", \"LAST_SEQUENCE\", \"LAST_HASH\") select 'page:' || (" + gap
                + " + " + n + "), r.\"LAST_SEQUENCE\", r.\"LAST_HASH\" || " + n + " from " + table("_RECORD") + " r, "
                + rows
                + " where r.\"STREAM\" = 'page:" + id + "'");
        restrict(page, gap, rows, n);
        execute("analyze");
    }

    private static final String ENTRY =
            " (\"ENTRY_KEY\", \"STREAM\", \"SEQUENCE_NO\", \"KIND\", \"ACTOR_KEY\", \"ACTOR_NAME\", \"HAPPENED_AT\", \"PAGE_VERSION\", \"FINGERPRINT\", \"ABOUT_ENTRY\", \"ROLE_NAME\", \"CHOICE\", \"REASON\", \"DETAIL\", \"STATUS_FROM\", \"STATUS_TO\", \"NAMES_SALT\", \"ENTRY_HASH\") ";
    private static final String ENTRY_REST =
            "e.\"SEQUENCE_NO\", e.\"KIND\", e.\"ACTOR_KEY\", e.\"ACTOR_NAME\", e.\"HAPPENED_AT\", e.\"PAGE_VERSION\", e.\"FINGERPRINT\", e.\"ABOUT_ENTRY\", e.\"ROLE_NAME\", e.\"CHOICE\", e.\"REASON\", e.\"DETAIL\", e.\"STATUS_FROM\", e.\"STATUS_TO\", e.\"NAMES_SALT\"";
    private static final List<String> SAME = List.of(
            "SPACE_KEY",
            "AUTHOR_KEY",
            "AUTHOR_NAME",
            "STATUS",
            "OPENED_AT",
            "DECIDED_AT",
            "DECIDE_BY",
            "PAGE_VERSION",
            "FINGERPRINT",
            "ROLES",
            "REVISION",
            "TRASHED",
            "BYPASSED",
            "SUPERSEDED",
            "MACRO_ID");

    private static String columns() {
        return " (\"PAGE_ID\", \"RFC_NUMBER\", \"NUMBER_KEY\", \"TITLE\", \"TITLE_WORDS\", \"UPDATED_AT\", "
                + String.join(", ", SAME.stream().map(each -> '"' + each + '"').toList()) + ") ";
    }

    /** Updated at times in an order that is not that of their numbers. */
    private static String values(long gap, int number, String n) {
        return "select " + gap + " + " + n + ", " + number + " + " + n + ", r.\"SPACE_KEY\" || ':' || (" + number
                + " + " + n
                + "), r.\"TITLE\" || ' ' || " + n + ", r.\"TITLE_WORDS\" || ' ' || " + n + ", r.\"UPDATED_AT\" + mod("
                + n
                + " * 7919, 100003) * 1000, "
                + String.join(
                        ", ", SAME.stream().map(each -> "r.\"" + each + '"').toList());
    }

    private void restrict(Page page, long gap, String rows, String n) {
        Subject author = Subject.user(desk.user("author").getKey());
        desk.as("author", () -> {
            desk.permissions.restrict(page, Permission.VIEW, List.of(author));
            return null;
        });
        execute("insert into page_restrictions select " + gap + " + " + n
                + ", permission, subject_kind, subject_id from page_restrictions, " + rows + " where content_id = "
                + page.getId() + " and mod(" + n + ", " + RESTRICTED + ") = 0");
        execute("delete from page_restrictions where content_id = " + page.getId());
    }

    private void execute(String sql) {
        database.jdbc().sql(sql).update();
    }
}
