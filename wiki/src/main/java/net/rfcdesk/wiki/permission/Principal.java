package net.rfcdesk.wiki.permission;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.rfcdesk.wiki.db.Database;

/** A user or an anonymous visitor, with what the database says of them now. Deactivated and unknown users have no permission. */
record Principal(boolean active, boolean administrator, Set<Subject> subjects) {
    private static final Principal NOBODY = new Principal(false, false, Set.of());
    private static final Principal ANONYMOUS = new Principal(true, false, Set.of(Subject.anonymous()));

    private record Membership(boolean administrator, String group) {}

    /** @param user null for an anonymous visitor */
    static Principal of(ConfluenceUser user, Database database) {
        if (user == null) {
            return ANONYMOUS;
        }
        List<Membership> memberships = database.jdbc()
                .sql("""
                        select u.administrator, m.group_name from users u
                        left join memberships m on m.user_key = u.user_key where u.user_key = ? and u.active""")
                .param(user.getKey().getStringValue())
                .query((row, number) -> new Membership(row.getBoolean("administrator"), row.getString("group_name")))
                .list();
        return memberships.isEmpty() ? NOBODY : of(user, memberships);
    }

    private static Principal of(ConfluenceUser user, List<Membership> memberships) {
        Set<Subject> subjects = new HashSet<>();
        subjects.add(Subject.anonymous());
        subjects.add(Subject.user(user.getKey()));
        for (Membership membership : memberships) {
            if (membership.group() != null) {
                subjects.add(Subject.group(membership.group()));
            }
        }
        return new Principal(true, memberships.get(0).administrator(), subjects);
    }

    /** What is granted to anonymous visitors is granted to everybody. */
    boolean isAmong(Collection<Subject> others) {
        return others.stream().anyMatch(subjects::contains);
    }
}
