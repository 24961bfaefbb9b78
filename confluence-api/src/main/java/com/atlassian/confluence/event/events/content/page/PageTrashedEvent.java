package com.atlassian.confluence.event.events.content.page;

import net.rfcdesk.signature.Verified;

/** A page went to the trash. Documented: the list of packages used by the public source of the Atlassian Connect plugin. */
@Verified("getPage called on it on Confluence 6.8.2 by testIT-LivingDoc/livingdoc-confluence")
public class PageTrashedEvent extends PageEvent {}
