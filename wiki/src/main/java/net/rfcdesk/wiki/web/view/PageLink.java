package net.rfcdesk.wiki.web.view;

/** A link to a page. @param url with the context path */
public record PageLink(
        long id, String title, String url, SpaceLink space, Person modifier, When modified, int version) {}
