package net.rfcdesk.wiki.permission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.atlassian.confluence.spaces.Space;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.wiki.db.Database;

/** Who has which permission in which space. */
record SpaceGrants(Database database) {
    private record Grant(long spaceId, SpacePermission permission, Subject subject) {}

    Map<SpacePermission, Set<Subject>> in(Space space) {
        return in(Set.of(space)).getOrDefault(space.getId(), Map.of());
    }

    /** @return by the space's id, read in one statement; not empty */
    Map<Long, Map<SpacePermission, Set<Subject>>> in(Collection<Space> spaces) {
        return database
                .jdbc()
                .sql("select * from space_permissions where space_id in (:spaces)")
                .param("spaces", spaces.stream().map(Space::getId).toList())
                .query((row, number) -> new Grant(
                        row.getLong("space_id"),
                        SpacePermission.valueOf(row.getString("permission")),
                        Subject.read(row)))
                .list()
                .stream()
                .collect(groupingBy(
                        Grant::spaceId,
                        groupingBy(
                                Grant::permission,
                                () -> new EnumMap<>(SpacePermission.class),
                                mapping(Grant::subject, toSet()))));
    }

    void add(Space space, SpacePermission permission, Subject subject) {
        remove(space, permission, subject);
        database.jdbc()
                .sql(
                        "insert into space_permissions (space_id, permission, subject_kind, subject_id) values (?, ?, ?, ?)")
                .params(space.getId(), permission.name(), subject.kind().name(), subject.id())
                .update();
    }

    void remove(Space space, SpacePermission permission, Subject subject) {
        database.jdbc()
                .sql("""
                        delete from space_permissions
                        where space_id = ? and permission = ? and subject_kind = ? and subject_id = ?""")
                .params(space.getId(), permission.name(), subject.kind().name(), subject.id())
                .update();
    }
}
