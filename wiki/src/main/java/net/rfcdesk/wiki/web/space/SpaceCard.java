package net.rfcdesk.wiki.web.space;

import net.rfcdesk.wiki.web.view.SpaceLink;

/** A space in the list of spaces. */
public record SpaceCard(SpaceLink link, String description) {}
