package com.atlassian.confluence.event.events.content.page;

import net.rfcdesk.signature.Verified;

/** A page was moved. Documented: the list of packages used by the public source of the Atlassian Connect plugin. */
@Verified("package and name used on Confluence 5.9 by the Atlassian Connect plugin")
public class PageMoveEvent extends PageEvent {}
