package net.rfcdesk.wiki.page;

import com.atlassian.sal.api.user.UserKey;
import java.time.Instant;

/** One version in a page's history. */
public record PageVersion(
        long contentId,
        int number,
        String title,
        String body,
        String comment,
        boolean minorEdit,
        UserKey modifier,
        Instant modifiedAt) {}
