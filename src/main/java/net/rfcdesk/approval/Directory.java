package net.rfcdesk.approval;

import java.util.stream.Stream;

/** What there is in people and groups, so that the rules need no host. */
public interface Directory extends Membership {

    boolean userExists(String userKey);

    /** @return whether the user can work on the site, which somebody who was deactivated cannot */
    boolean isActive(String userKey);

    boolean groupExists(String group);

    /** @return user keys, found one after the other, because groups can be large; none for a group that does not exist */
    Stream<String> members(String group);

    /** @return as people read it; the key itself when there is no such user */
    String nameOf(String userKey);
}
