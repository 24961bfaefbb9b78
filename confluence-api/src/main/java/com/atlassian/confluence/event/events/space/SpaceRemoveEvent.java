package com.atlassian.confluence.event.events.space;

import net.rfcdesk.signature.Verified;

/** A space was removed, with all its pages. Documented: Confluence Javadoc 4.2.7; used on Confluence 10.0.1 by atlassian-slack-integration-server. */
@Verified("JDold 4.2.7 SpaceRemoveEvent; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public class SpaceRemoveEvent extends SpaceEvent {}
