package net.rfcdesk.wiki.page;

/** JSON that a program keeps with a page. @param version the first one is 1 */
public record ContentProperty(long id, long contentId, String key, String json, int version) {}
