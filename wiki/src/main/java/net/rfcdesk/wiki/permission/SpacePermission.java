package net.rfcdesk.wiki.permission;

/** What one may be allowed to do in a space. */
public enum SpacePermission {
    VIEW,
    EDIT,
    DELETE,
    ADMINISTER
}
