package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.Group;
import java.util.List;
import net.rfcdesk.signature.Verified;

/** Finds users. Documented: ConfluenceServer Javadoc 9.2.4 UserAccessor and 10.1.2 ConfluenceUserResolver. */
@Verified("JD 10.1.2 ConfluenceUserResolver, a super-interface of UserAccessor (JD 9.2.4, 10.0.3)")
public interface UserAccessor {
    /** @return null when there is no such user */
    ConfluenceUser getUserByName(String userName);

    /** @return null when there is no such user */
    ConfluenceUser getExistingUserByKey(UserKey userKey);

    /** @return null when there is no such group */
    @Verified("JD 8.9.0 GroupResolver, a super-interface of UserAccessor (JD 8.9.1)")
    Group getGroup(String groupName);

    /** @return user names */
    @Verified("JD 9.3.2 GroupMembershipAccessor, a super-interface of UserAccessor (JD 9.2.4)")
    List<String> getMemberNamesAsList(Group group);
}
