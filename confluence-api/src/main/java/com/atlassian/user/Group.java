package com.atlassian.user;

import net.rfcdesk.signature.Verified;

/** A group of users. Documented: returned by UserAccessor.getGroup in the public source of askscio/atlassian-plugins. */
@Verified("used on Confluence 7.13.5 by askscio/atlassian-plugins")
public interface Group {}
