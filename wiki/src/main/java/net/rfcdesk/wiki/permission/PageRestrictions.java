package net.rfcdesk.wiki.permission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.rfcdesk.wiki.db.Database;

/** Which pages are restricted to whom, as set on the pages themselves. */
record PageRestrictions(Database database) {
    /** More than these are not named one by one to the database. */
    private static final int MANY = 1000;

    private record Restriction(long contentId, Subject subject) {}

    List<Subject> of(Page page, Permission permission) {
        return onPages(List.of(page.getLatestVersionId()), permission)
                .getOrDefault(page.getLatestVersionId(), List.of());
    }

    /** @return by the restricted page's id: the pages themselves and their ancestors, and perhaps others; in one statement */
    Map<Long, List<Subject>> above(List<Page> pages, Permission permission) {
        List<Long> lineages =
                pages.stream().flatMap(PageRestrictions::lineage).distinct().toList();
        return lineages.size() <= MANY
                ? onPages(lineages, permission)
                : inSpaces(pages.stream().map(Page::getSpace).distinct().toList(), permission);
    }

    private Map<Long, List<Subject>> inSpaces(List<Space> spaces, Permission permission) {
        return find(
                "r.content_id in (select id from contents where space_id in (:ids))",
                spaces.stream().map(Space::getId).toList(),
                permission);
    }

    /** @return the ids of the page and its ancestors */
    static Stream<Long> lineage(Page page) {
        return Stream.concat(page.content().ancestorIds().stream(), Stream.of(page.getLatestVersionId()));
    }

    private Map<Long, List<Subject>> onPages(List<Long> ids, Permission permission) {
        return find("r.content_id in (:ids)", ids, permission);
    }

    private Map<Long, List<Subject>> find(String condition, List<Long> ids, Permission permission) {
        return database
                .jdbc()
                .sql("select * from page_restrictions r where r.permission = :permission and " + condition
                        + " order by subject_kind, subject_id")
                .param("permission", permission.toString())
                .param("ids", ids)
                .query((row, number) -> new Restriction(row.getLong("content_id"), Subject.read(row)))
                .list()
                .stream()
                .collect(groupingBy(Restriction::contentId, mapping(Restriction::subject, toList())));
    }

    void replace(Page page, Permission permission, List<Subject> subjects) {
        database.jdbc()
                .sql("delete from page_restrictions where content_id = ? and permission = ?")
                .params(page.getId(), permission.toString())
                .update();
        new LinkedHashSet<>(subjects).forEach(subject -> add(page, permission, subject));
    }

    private void add(Page page, Permission permission, Subject subject) {
        database.jdbc()
                .sql(
                        "insert into page_restrictions (content_id, permission, subject_kind, subject_id) values (?, ?, ?, ?)")
                .params(page.getId(), permission.toString(), subject.kind().name(), subject.id())
                .update();
    }
}
