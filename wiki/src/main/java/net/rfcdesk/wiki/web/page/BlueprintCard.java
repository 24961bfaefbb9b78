package net.rfcdesk.wiki.web.page;

/** A blueprint in the Create dialog. @param icon with the context path, or null */
public record BlueprintCard(String key, String label, String description, String icon) {}
