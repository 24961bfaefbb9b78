package net.rfcdesk.wiki.user;

import com.atlassian.user.Group;

/** A group as plugins are handed it. */
record WikiGroup(String name) implements Group {}
