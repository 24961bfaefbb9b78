package com.atlassian.confluence.event.events.content.page;

import net.rfcdesk.signature.Verified;

/** A page was created. Documented: the list of packages used by the public source of the Atlassian Connect plugin. */
@Verified("getPage called on it on Confluence 10.0.1 by atlassian-slack-integration-server")
public class PageCreateEvent extends PageEvent {}
