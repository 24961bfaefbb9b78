package com.atlassian.confluence.event.events.content.page;

import net.rfcdesk.signature.Verified;

/** A page was created. Documented: the list of packages used by the public source of the Atlassian Connect plugin. */
@Verified("package and name: Atlassian Connect plugin source; getPage inherited from PageEvent")
public class PageCreateEvent extends PageEvent {}
