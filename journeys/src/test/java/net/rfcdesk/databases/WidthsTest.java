package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a page says fits into the columns, also where they count bytes. */
class WidthsTest {

    private static final String JAPANESE = "東京都の提案".repeat(50).substring(0, 255);
    private static final String LONG_ROLE = "役割".repeat(75);

    @ParameterizedTest
    @EnumSource
    void longTextsOfAPageFitByBytesAndNothingIsLost(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Space space = desk.space("K".repeat(255));
            Page page = desk.rfcWith(space, JAPANESE, body(desk, "i".repeat(300), LONG_ROLE));
            Page copy = desk.rfcWith(space, "Copy", body(desk, "i".repeat(300), "r".repeat(300)));
            Page other = desk.rfcWith(space, "Other", body(desk, "i".repeat(299) + "j", "東".repeat(200)));
            desk.as("lead", () -> desk.approvals.decide(page.getId(), LONG_ROLE, Choice.APPROVED, JAPANESE, 1, null));
            desk.as(
                    "author",
                    () -> desk.pages.update(
                            page.getId(), 1, "題" + JAPANESE.substring(1), "<p/>" + page.getBodyAsString(), "", false));

            assertThat(tooLong(desk.database)).isEmpty();
            assertThat(desk.kinds(page))
                    .contains(EntryKind.REGISTERED, EntryKind.DECIDED, EntryKind.EDITED, EntryKind.RENAMED);
            assertThat(desk.store.find(page.getId()).orElseThrow().rfc().title())
                    .isEqualTo("題" + JAPANESE.substring(1));
            assertThat(desk.history(copy.getId()).references())
                    .singleElement()
                    .matches(each -> each.relation() == Relation.COPIED_FROM && each.pageId() == page.getId());
            assertThat(desk.history(other.getId()).references()).isEmpty();
            assertThat(desk.as("lead", () -> desk.records.readAll(page.getId()))
                            .check()
                            .intact())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void longNamesOfPeopleFitByBytes(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            WikiUser author = desk.user("author");
            desk.database
                    .jdbc()
                    .sql("update users set full_name = ? where name = ?")
                    .params(JAPANESE, author.name())
                    .update();
            Page page = desk.rfc(desk.space("DS"), "One");
            desk.as("author", () -> desk.pages.update(page.getId(), 1, "Two", page.getBodyAsString(), "", false));

            assertThat(tooLong(desk.database)).isEmpty();
            assertThat(desk.kinds(page))
                    .as("told once")
                    .containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.RENAMED);
        }
    }

    private static String body(ServiceFixture desk, String macroId, String role) {
        String lead = desk.key("lead");
        return "<ac:structured-macro ac:name=\"rfc-approval\" ac:macro-id=\"" + macroId
                + "\"><ac:parameter ac:name=\"role\">" + role
                + "</ac:parameter><ac:parameter ac:name=\"approvers\"><ri:user ri:userkey=\"" + lead
                + "\" /></ac:parameter></ac:structured-macro>";
    }

    /** @return the columns of ours in which a text has more bytes than Oracle would give the column */
    private static List<String> tooLong(Database database) {
        List<Map<String, Object>> columns = database.jdbc()
                .sql(
                        "select table_name as t, column_name as c, character_maximum_length as w from information_schema.columns"
                                + " where table_name like 'AO!_%!_RFC%' escape '!' and character_maximum_length between 1 and 450")
                .query()
                .listOfRows();
        assertThat(columns).hasSizeGreaterThan(20);
        return columns.stream()
                .filter(each -> widest(database, each) > ((Number) each.get("w")).intValue())
                .map(each -> each.get("t") + "." + each.get("c"))
                .toList();
    }

    private static int widest(Database database, Map<String, Object> column) {
        return database.jdbc()
                .sql("select coalesce(max(octet_length(\"" + column.get("c") + "\")), 0) from \"" + column.get("t")
                        + "\"")
                .query(Integer.class)
                .single();
    }
}
